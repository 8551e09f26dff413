package dev.storygen.ffmpeg.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Glyph outlines of a bundled DejaVu font. Does not use the JDK's fonts, which need fontconfig. */
public final class Typeface {

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  private final List<FontFile> faces;

  private Typeface(List<FontFile> faces) {
    this.faces = faces;
  }

  /** A bold condensed font for captions, so that long words keep a large size. */
  public static Typeface forCaptions() throws IOException {
    return load("DejaVuSansCondensed-Bold.ttf", "DejaVuSans.ttf");
  }

  /** A bold serif font for titles. */
  public static Typeface forTitles() throws IOException {
    return load("DejaVuSerifCondensed-Bold.ttf", "DejaVuSansCondensed-Bold.ttf", "DejaVuSans.ttf");
  }

  /** Loads a font and the fallbacks for glyphs that it lacks. */
  private static Typeface load(String first, String... fallbacks) throws IOException {
    List<FontFile> faces = new ArrayList<>();
    faces.add(FontFile.read(first));
    for (String fallback : fallbacks) {
      faces.add(FontFile.read(fallback));
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

  /**
   * One font file. Access is synchronised, because the library reads tables lazily and without
   * locks.
   */
  private static final class FontFile {

    private final TrueTypeFont font;
    private final KerningSubtable kerning;
    private final double unit;
    private final Map<Integer, Path2D> outlines = new HashMap<>();

    private FontFile(TrueTypeFont font) throws IOException {
      this.font = font;
      this.unit = 1.0 / font.getUnitsPerEm();
      this.kerning =
          font.getKerning() == null ? null : font.getKerning().getHorizontalKerningSubtable();
    }

    static FontFile read(String file) throws IOException {
      try (InputStream in = Typeface.class.getResourceAsStream(FOLDER + file)) {
        if (in == null) {
          throw new FileNotFoundException(
              FOLDER
                  + file
                  + " is not on the class path. Add net.sf.jasperreports:jasperreports-fonts.");
        }
        return new FontFile(new TTFParser().parse(new RandomAccessReadBuffer(in)));
      }
    }

    synchronized int glyph(int codePoint) {
      try {
        return font.getUnicodeCmapLookup().getGlyphId(codePoint);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    synchronized double advance(int glyph) {
      try {
        return font.getAdvanceWidth(glyph) * unit;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    synchronized double kerning(int left, int right) {
      return kerning == null ? 0 : kerning.getKerning(left, right) * unit;
    }

    synchronized Path2D outline(int glyph) {
      return outlines.computeIfAbsent(glyph, this::read);
    }

    private Path2D read(int glyph) {
      try {
        var data = font.getGlyph().getGlyph(glyph);
        GeneralPath path = data == null ? new GeneralPath() : data.getPath();
        return new Path2D.Double(path, AffineTransform.getScaleInstance(unit, -unit));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
