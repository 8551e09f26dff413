package dev.storygen.ffmpeg.draw;

import dev.storygen.model.CaptionLook;
import dev.storygen.provider.VideoFormat;
import java.util.List;

/**
 * Where captions stand: within what the platforms do not cover with their own text and buttons.
 *
 * @param box at the position of the look
 * @param top of the safe area, in pixels
 * @param bottom of the safe area, in pixels
 */
record CaptionArea(TextLayout.TextBox box, double top, double bottom) {

  /** Share of the width. Platforms place buttons at the sides. */
  private static final double WIDTH = 0.80;

  private static final double HEIGHT = 0.23;
  private static final double LINE_SPACING = 1.22;

  /** Shares of the height of a vertical video: the lowest quarter has the platform's own text. */
  private static final double VERTICAL_TOP = 0.10;

  private static final double VERTICAL_BOTTOM = 0.75;

  /** The same of others: the title-safe area of EBU R 95 is 90 % of the height. */
  private static final double TOP = 0.05;

  private static final double BOTTOM = 0.95;

  static CaptionArea of(VideoFormat format, CaptionLook look) {
    boolean vertical = format.height() > format.width();
    double top = vertical ? VERTICAL_TOP : TOP;
    return new CaptionArea(
        new TextLayout.TextBox(
            format.width() / 2.0,
            format.height() * look.centre(vertical),
            format.width() * WIDTH,
            format.height() * HEIGHT,
            Math.min(format.width(), format.height()) * look.size(),
            LINE_SPACING),
        format.height() * top,
        format.height() * (vertical ? VERTICAL_BOTTOM : BOTTOM));
  }

  /** The layout of words, moved up or down where it would leave the safe area. */
  TextLayout layOut(List<String> words, Typeface typeface) {
    TextLayout layout = TextLayout.of(words, typeface, box);
    if (layout.fragments().isEmpty()) {
      return layout;
    }
    double margin = layout.size() / 4;
    double above = Math.max(0, top + margin - layout.bounds().getMinY());
    double below = Math.max(0, layout.bounds().getMaxY() + margin - bottom);
    return above == 0 && below == 0
        ? layout
        : TextLayout.of(words, typeface, box.movedBy(above - below));
  }
}
