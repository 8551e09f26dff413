package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Palette;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.provider.StoryLook;

/** Draws small pictures for tests. */
final class Pictures {

  private static final int BLOCK = 12;

  private Pictures() {}

  static Setting setting(Place place, Hour hour, Weather weather, int seed) {
    StoryLook look = new StoryLook("lamp", "Nine", "calm", "", "", "");
    return new Setting(place, hour, weather, hour.colours(Palette.of(look), 0), seed);
  }

  /** A frame of a scene of ten seconds. */
  static YuvFrame frame(Setting setting, int width, int height, double seconds) {
    YuvFrame frame = new YuvFrame(width, height);
    new Picture(setting, width, height, 10).draw(frame, seconds);
    return frame;
  }

  static YuvFrame frame(Place place, Hour hour, Weather weather, int seed) {
    return frame(setting(place, hour, weather, seed), 216, 384, 3);
  }

  /** Mean Y' of an area, in shares of the frame. */
  static double luma(YuvFrame frame, double left, double top, double right, double bottom) {
    long sum = 0;
    int count = 0;
    for (int y = (int) (top * frame.height); y < (int) (bottom * frame.height); y++) {
      for (int x = (int) (left * frame.width); x < (int) (right * frame.width); x++) {
        sum += frame.luma[y * frame.stride + x] & 0xff;
        count++;
      }
    }
    return (double) sum / count;
  }

  static double luma(YuvFrame frame) {
    return luma(frame, 0, 0, 1, 1);
  }

  /**
   * The largest mean difference of a block of 12 by 12 samples, as the check {@code freeze} sees.
   */
  static double change(YuvFrame one, YuvFrame other) {
    double largest = 0;
    for (int y = 0; y + BLOCK <= one.height; y += BLOCK) {
      for (int x = 0; x + BLOCK <= one.width; x += BLOCK) {
        largest = Math.max(largest, blockChange(one, other, x, y));
      }
    }
    return largest;
  }

  private static double blockChange(YuvFrame one, YuvFrame other, int left, int top) {
    double sum = 0;
    for (int y = top; y < top + BLOCK; y++) {
      for (int x = left; x < left + BLOCK; x++) {
        int at = y * one.stride + x;
        sum += Math.abs((one.luma[at] & 0xff) - (other.luma[at] & 0xff));
      }
    }
    return sum / (BLOCK * BLOCK);
  }
}
