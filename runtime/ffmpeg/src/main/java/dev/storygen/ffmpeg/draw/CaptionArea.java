package dev.storygen.ffmpeg.draw;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.PictureFormat;
import dev.storygen.model.SafeMargins;
import dev.storygen.model.ShownWord;
import dev.storygen.provider.VideoFormat;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Where captions stand: within what the platforms do not cover with their own text and buttons.
 *
 * @param box at the position of the look
 * @param safe where nothing is covered, in pixels
 */
record CaptionArea(TextLayout.TextBox box, Rectangle2D safe) {

  private static final double HEIGHT = 0.23;
  private static final double LINE_SPACING = 1.22;

  static CaptionArea of(VideoFormat format, CaptionLook look) {
    PictureFormat picture = format.picture();
    return new CaptionArea(
        new TextLayout.TextBox(
            format.width() / 2.0,
            format.height() * look.centre(picture),
            format.width() * look.width(picture),
            format.height() * HEIGHT,
            Math.min(format.width(), format.height()) * look.size(),
            LINE_SPACING,
            look.style().wordSpacing()),
        safe(picture));
  }

  private static Rectangle2D safe(PictureFormat picture) {
    SafeMargins margins = picture.margins();
    return new Rectangle2D.Double(
        picture.width() * margins.left(),
        picture.height() * margins.top(),
        picture.width() * (1 - margins.left() - margins.right()),
        picture.height() * (1 - margins.top() - margins.bottom()));
  }

  /**
   * How much a word may grow around its centre without leaving the safe area at a side.
   *
   * @param around the width of its outline, in pixels
   */
  double growth(Rectangle2D word, double around) {
    double left = word.getMinX() - safe.getMinX();
    double right = safe.getMaxX() - word.getMaxX();
    return 1 + 2 * Math.max(0, Math.min(left, right) - around) / word.getWidth();
  }

  /** The layout of words, moved up or down where it would leave the safe area. */
  TextLayout layOut(List<ShownWord> words, Typeface typeface) {
    TextLayout layout = TextLayout.of(words, typeface, box);
    if (layout.fragments().isEmpty()) {
      return layout;
    }
    double margin = layout.size() / 4;
    double above = Math.max(0, safe.getMinY() + margin - layout.bounds().getMinY());
    double below = Math.max(0, layout.bounds().getMaxY() + margin - safe.getMaxY());
    return above == 0 && below == 0
        ? layout
        : TextLayout.of(words, typeface, box.movedBy(above - below));
  }
}
