package dev.storygen.ffmpeg.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Glyph outlines of a font, with bundled DejaVu fonts for glyphs that it lacks. Does not use the
 * JDK's fonts, which need fontconfig.
 */
public final class Typeface {

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  private final List<FontFile> faces;

  private Typeface(List<FontFile> faces) {
    this.faces = faces;
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
    return new Typeface(List.copyOf(faces));
  }

  /** A bold serif font for titles. */
  public static Typeface forTitles() throws IOException {
    List<FontFile> faces = new ArrayList<>();
    for (String file :
        List.of(
            "DejaVuSerifCondensed-Bold.ttf", "DejaVuSansCondensed-Bold.ttf", "DejaVuSans.ttf")) {
      faces.add(FontFile.bundled(file));
    }
    return new Typeface(List.copyOf(faces));
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

  private FontFile faceOf(int codePoint) {
    return faces.stream()
        .filter(face -> face.glyph(codePoint) != 0)
        .findFirst()
        .orElse(faces.get(0));
  }
}
