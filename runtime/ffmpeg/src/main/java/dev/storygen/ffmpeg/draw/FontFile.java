package dev.storygen.ffmpeg.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One font file, TrueType or OpenType. Access is synchronised, because the library reads tables
 * lazily and without locks.
 */
final class FontFile {

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  /** Bytes: larger than any font of one file, CJK included. */
  private static final long MAX_SIZE = 64L << 20;

  private final String name;
  private final Source source;
  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final KerningSubtable kerning;
  private final double unit;
  private final Map<Integer, Path2D> outlines = new HashMap<>();

  /** Where the bytes of a font come from. */
  private interface Source {

    InputStream open() throws IOException;
  }

  private FontFile(String name, Source source, TrueTypeFont font) throws IOException {
    this.name = name;
    this.source = source;
    this.font = font;
    this.characters = font.getUnicodeCmapLookup();
    this.unit = 1.0 / font.getUnitsPerEm();
    this.kerning =
        font.getKerning() == null ? null : font.getKerning().getHorizontalKerningSubtable();
  }

  static FontFile bundled(String file) throws IOException {
    return read(file, () -> resource(file));
  }

  private static InputStream resource(String file) throws FileNotFoundException {
    InputStream in = FontFile.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new FileNotFoundException(
          FOLDER
              + file
              + " is not on the class path. Add net.sf.jasperreports:jasperreports-fonts.");
    }
    return in;
  }

  /**
   * The font of a file that the user names.
   *
   * @throws IOException naming the file, if it is no font
   */
  static FontFile given(Path file) throws IOException {
    if (Files.size(file) > MAX_SIZE) {
      throw new IOException(file + " is larger than 64 MiB");
    }
    try {
      FontFile font = read(file.toString(), () -> Files.newInputStream(file));
      font.outline(font.glyph('n'));
      return font;
    } catch (IOException | RuntimeException e) {
      throw new IOException(file + " is no TrueType or OpenType font that can be read", e);
    }
  }

  private static FontFile read(String name, Source source) throws IOException {
    try (InputStream in = source.open()) {
      return new FontFile(name, source, new OTFParser().parse(new RandomAccessReadBuffer(in)));
    }
  }

  /** The name of the file. */
  String name() {
    return name;
  }

  /** The content of the file, which is read again. */
  byte[] bytes() throws IOException {
    try (InputStream in = source.open()) {
      return in.readAllBytes();
    }
  }

  synchronized int glyph(int codePoint) {
    return characters.getGlyphId(codePoint);
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
    return outlines.computeIfAbsent(glyph, this::path);
  }

  private Path2D path(int glyph) {
    try {
      return new Path2D.Double(shape(glyph), AffineTransform.getScaleInstance(unit, -unit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GeneralPath shape(int glyph) throws IOException {
    if (font instanceof OpenTypeFont openType && openType.isPostScript()) {
      return openType.getCFF().getFont().getType2CharString(glyph).getPath();
    }
    var data = font.getGlyph().getGlyph(glyph);
    return data == null ? new GeneralPath() : data.getPath();
  }
}
