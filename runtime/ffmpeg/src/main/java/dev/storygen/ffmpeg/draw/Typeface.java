package dev.storygen.ffmpeg.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Glyph outlines of a font, with bundled DejaVu fonts for glyphs that it lacks. Does not use the
 * JDK's fonts, which need fontconfig.
 */
public final class Typeface {

  private final List<FontFile> faces;
  private final Optional<Path> fallback;
  private final Shaping shaping;

  private Typeface(List<FontFile> faces, Optional<Path> fallback, Locale language) {
    this.faces = faces;
    this.fallback = fallback;
    this.shaping = new Shaping(faces, fallback, language);
  }

  /**
   * A font for captions; by default a bold condensed one, so that long words keep a large size.
   *
   * @throws IOException naming the file, if it is no font that can be read
   */
  public static Typeface forCaptions(Optional<Path> file) throws IOException {
    List<FontFile> faces = new ArrayList<>();
    if (file.isPresent()) {
      faces.add(FontFile.given(file.get()));
    }
    faces.add(FontFile.bundled("DejaVuSansCondensed-Bold.ttf"));
    faces.add(FontFile.bundled("DejaVuSans.ttf"));
    return new Typeface(List.copyOf(faces), file, Locale.ROOT);
  }

  /**
   * A bold serif font for titles.
   *
   * @param fallback a font file for the scripts that it lacks
   */
  public static Typeface forTitles(Optional<Path> fallback) throws IOException {
    List<FontFile> faces = new ArrayList<>();
    for (String file :
        List.of(
            "DejaVuSerifCondensed-Bold.ttf", "DejaVuSansCondensed-Bold.ttf", "DejaVuSans.ttf")) {
      faces.add(FontFile.bundled(file));
    }
    return new Typeface(List.copyOf(faces), fallback, Locale.ROOT);
  }

  /** The same fonts for texts of a language, which decides forms of letters and line breaks. */
  public Typeface in(Locale language) {
    return new Typeface(faces, fallback, language);
  }

  /** What draws the characters that the fonts do not draw one by one. */
  Shaping shaping() {
    return shaping;
  }

  /** Whether the font or a fallback has a glyph for the character. */
  boolean hasGlyph(int codePoint) {
    return faces.stream().anyMatch(face -> face.glyph(codePoint) != 0);
  }

  /** Computes where the characters of a line of text are, in time linear to its length. */
  TextMetrics measure(String text) {
    int[] codePoints = text.codePoints().toArray();
    double[] starts = new double[codePoints.length];
    double[] ends = new double[codePoints.length];
    double x = 0;
    FontFile previous = null;
    int previousGlyph = 0;
    for (int i = 0; i < codePoints.length; i++) {
      FontFile face = faceOf(codePoints[i]);
      int glyph = face.glyph(codePoints[i]);
      starts[i] = x + (face == previous ? face.kerning(previousGlyph, glyph) : 0);
      x = starts[i] + face.advance(glyph);
      ends[i] = x;
      previous = face;
      previousGlyph = glyph;
    }
    return new TextMetrics(codePoints, starts, ends);
  }

  /**
   * Computes the outline of a line of text.
   *
   * @return the outline at font size 1, with the baseline at y 0 and y pointing down
   */
  Path2D outline(String text) {
    TextMetrics metrics = measure(text);
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (int i = 0; i < metrics.length(); i++) {
      FontFile face = faceOf(metrics.codePoints()[i]);
      Path2D shape = new Path2D.Double(face.outline(face.glyph(metrics.codePoints()[i])));
      shape.transform(AffineTransform.getTranslateInstance(metrics.starts()[i], 0));
      outline.append(shape, false);
    }
    return outline;
  }

  /** The parts of a word that a line may break between, each as long as a limit permits. */
  List<TextMetrics.TextPart> parts(String word, double limit) {
    return shaping.needs(word)
        ? ShapedText.parts(word, limit, shaping)
        : measure(word).parts(limit);
  }

  /** The drawing of a text of one direction. */
  ShapedText draw(String text, boolean rightToLeft) {
    return rightToLeft || shaping.needs(text)
        ? ShapedText.of(text, rightToLeft, shaping)
        : new ShapedText(outline(text), List.of(), measure(text).width());
  }

  private FontFile faceOf(int codePoint) {
    return faces.stream()
        .filter(face -> face.glyph(codePoint) != 0)
        .findFirst()
        .orElse(faces.get(0));
  }
}
