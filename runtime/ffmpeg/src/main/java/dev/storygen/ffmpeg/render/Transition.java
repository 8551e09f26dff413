package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.BilinearZoom;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.model.TransitionChoice;

/** How one picture replaces another. */
enum Transition {
  CUT {
    @Override
    void draw(YuvFrame target, YuvFrame from, YuvFrame to, double share) {
      target.copyFrom(to);
    }
  },
  CROSSFADE {
    @Override
    void draw(YuvFrame target, YuvFrame from, YuvFrame to, double share) {
      target.copyFrom(from);
      target.crossfade(to, (int) Math.round(256 * eased(share)));
    }
  },
  /** Into darkness and out of it. */
  DIP {
    @Override
    void draw(YuvFrame target, YuvFrame from, YuvFrame to, double share) {
      int weight = (int) Math.round(256 * (1 - Math.abs(2 * share - 1)));
      target.copyFrom(share < 0.5 ? from : to);
      fade(target.luma, DARK, weight);
      fade(target.cb, NO_COLOUR, weight);
      fade(target.cr, NO_COLOUR, weight);
    }
  },
  SLIDE {
    @Override
    void draw(YuvFrame target, YuvFrame from, YuvFrame to, double share) {
      int shift = (int) Math.round(target.width * eased(share)) & ~1;
      rows(target.luma, from.luma, to.luma, target.stride, target.width, shift);
      int half = target.width / 2;
      rows(target.cb, from.cb, to.cb, target.chromaStride, half, shift / 2);
      rows(target.cr, from.cr, to.cr, target.chromaStride, half, shift / 2);
    }
  },
  /** Into the first picture, while the second one appears. */
  ZOOM {
    @Override
    void draw(YuvFrame target, YuvFrame from, YuvFrame to, double share) {
      double scale = 1 - 0.3 * eased(share);
      new BilinearZoom(from).draw(target, scale, from.width / 2.0, from.height / 2.0);
      target.crossfade(to, (int) Math.round(256 * eased(share)));
    }
  };

  /** Y' of the darkest frame: darker than any picture, but not black. */
  private static final int DARK = 26;

  private static final int NO_COLOUR = 128;

  /**
   * Draws a frame between two pictures.
   *
   * @param share of the transition that is over, 0 to 1
   */
  abstract void draw(YuvFrame target, YuvFrame from, YuvFrame to, double share);

  /** The one of a scene, by a seed: a calm one within a place, any other between places. */
  static Transition of(int seed, boolean staysAtPlace) {
    int choice = Math.floorMod(seed >>> 3 ^ seed >>> 17, 6);
    if (staysAtPlace) {
      return choice < 2 ? CUT : choice < 5 ? CROSSFADE : ZOOM;
    }
    return values()[Math.min(4, choice)];
  }

  /** The one that a user chose, else one by a seed. */
  static Transition of(TransitionChoice chosen, int seed, boolean staysAtPlace) {
    return switch (chosen) {
      case ANY -> of(seed, staysAtPlace);
      case CUT -> CUT;
      case CROSSFADE -> CROSSFADE;
      case DIP -> DIP;
      case SLIDE -> SLIDE;
      case ZOOM -> ZOOM;
    };
  }

  private static void fade(byte[] plane, int value, int weight) {
    for (int i = 0; i < plane.length; i++) {
      int own = plane[i] & 0xff;
      plane[i] = (byte) (own + ((value - own) * weight + 128 >> 8));
    }
  }

  private static double eased(double share) {
    return share * share * (3 - 2 * share);
  }

  private static void rows(
      byte[] target, byte[] from, byte[] to, int stride, int width, int shift) {
    for (int row = 0; row < target.length; row += stride) {
      System.arraycopy(from, row + shift, target, row, width - shift);
      System.arraycopy(to, row, target, row + width - shift, shift);
    }
  }
}
