package dev.storygen.text;

import static org.lwjgl.util.harfbuzz.HarfBuzz.HB_DIRECTION_LTR;
import static org.lwjgl.util.harfbuzz.HarfBuzz.HB_DIRECTION_RTL;
import static org.lwjgl.util.harfbuzz.HarfBuzz.HB_MEMORY_MODE_READONLY;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_blob_create;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_blob_destroy;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_blob_get_data;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_add_utf16;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_create;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_destroy;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_get_glyph_infos;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_get_glyph_positions;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_guess_segment_properties;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_set_direction;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_set_language;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_face_count;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_face_create;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_face_get_glyph_count;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_face_get_upem;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_font_create;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_font_get_glyph_extents;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_font_get_nominal_glyph;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_language_from_string;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_shape;
import static org.lwjgl.util.harfbuzz.OpenType.hb_ot_color_glyph_reference_png;
import static org.lwjgl.util.harfbuzz.OpenType.hb_ot_color_has_png;

import dev.storygen.ffmpeg.draw.ShapingFont;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.util.harfbuzz.hb_glyph_extents_t;
import org.lwjgl.util.harfbuzz.hb_glyph_info_t;
import org.lwjgl.util.harfbuzz.hb_glyph_position_t;

/**
 * One face of a font file. Lives as long as the process, as its native memory does. Access is
 * synchronised, because HarfBuzz's fonts cache.
 */
final class HarfBuzzFont implements ShapingFont {

  private final ByteBuffer file;
  private final Optional<Path> installed;
  private final long face;
  private final long font;
  private final double unit;
  private final Map<Integer, Drawing> drawings = new HashMap<>();

  private HarfBuzzFont(ByteBuffer file, long face, Optional<Path> installed) {
    this.file = file;
    this.installed = installed;
    this.face = face;
    this.font = hb_font_create(face);
    this.unit = 1.0 / hb_face_get_upem(face);
  }

  private record Drawing(Path2D outline, Optional<Picture> picture) {}

  /**
   * Reads a face.
   *
   * @param index of the face in a collection, else 0
   * @throws IOException if the bytes are no font
   */
  static HarfBuzzFont read(String name, byte[] bytes, int index) throws IOException {
    return read(name, bytes, index, Optional.empty());
  }

  /**
   * Reads a face of a font that is installed on this machine.
   *
   * @throws IOException if the bytes are no font
   */
  static HarfBuzzFont ofMachine(Path file, byte[] bytes, int index) throws IOException {
    return read(file.toString(), bytes, index, Optional.of(file));
  }

  private static HarfBuzzFont read(String name, byte[] bytes, int index, Optional<Path> installed)
      throws IOException {
    ByteBuffer file = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    long blob = hb_blob_create(file, HB_MEMORY_MODE_READONLY, 0, null);
    try {
      int faces = hb_face_count(blob);
      long face = hb_face_create(blob, index);
      if (index >= faces || hb_face_get_glyph_count(face) == 0) {
        throw new IOException(name + " is no TrueType or OpenType font that can be read");
      }
      return new HarfBuzzFont(file, face, installed);
    } finally {
      hb_blob_destroy(blob);
    }
  }

  @Override
  public Optional<Path> installed() {
    return installed;
  }

  @Override
  public synchronized boolean hasGlyph(int codePoint) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      return hb_font_get_nominal_glyph(font, codePoint, stack.mallocInt(1));
    }
  }

  @Override
  public synchronized List<Glyph> shape(String text, boolean rightToLeft, Locale language) {
    long buffer = hb_buffer_create();
    try {
      hb_buffer_add_utf16(buffer, text, 0, text.length());
      hb_buffer_set_direction(buffer, rightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
      hb_buffer_set_language(buffer, hb_language_from_string(language.toLanguageTag()));
      hb_buffer_guess_segment_properties(buffer);
      hb_shape(font, buffer, null);
      return glyphs(hb_buffer_get_glyph_infos(buffer), hb_buffer_get_glyph_positions(buffer));
    } finally {
      hb_buffer_destroy(buffer);
    }
  }

  private List<Glyph> glyphs(hb_glyph_info_t.Buffer infos, hb_glyph_position_t.Buffer positions) {
    List<Glyph> glyphs = new ArrayList<>();
    double x = 0;
    for (int i = 0; infos != null && positions != null && i < infos.remaining(); i++) {
      hb_glyph_position_t position = positions.get(i);
      Drawing drawing = drawings.computeIfAbsent(infos.get(i).codepoint(), this::drawing);
      double advance = position.x_advance() * unit;
      glyphs.add(
          new Glyph(
              infos.get(i).cluster(),
              x + position.x_offset() * unit,
              -position.y_offset() * unit,
              advance,
              drawing.outline(),
              drawing.picture()));
      x += advance;
    }
    return glyphs;
  }

  private Drawing drawing(int glyph) {
    Optional<Picture> picture = hb_ot_color_has_png(face) ? picture(glyph) : Optional.empty();
    return new Drawing(
        picture.isPresent() ? new Path2D.Double() : GlyphOutline.of(font, glyph, unit), picture);
  }

  private Optional<Picture> picture(int glyph) {
    long blob = hb_ot_color_glyph_reference_png(font, glyph);
    try (MemoryStack stack = MemoryStack.stackPush()) {
      ByteBuffer data = hb_blob_get_data(blob);
      hb_glyph_extents_t extents = hb_glyph_extents_t.malloc(stack);
      if (data == null || !hb_font_get_glyph_extents(font, glyph, extents)) {
        return Optional.empty();
      }
      byte[] png = new byte[data.remaining()];
      data.get(png);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      if (image == null) {
        return Optional.empty();
      }
      Rectangle2D box =
          new Rectangle2D.Double(
              extents.x_bearing() * unit,
              -extents.y_bearing() * unit,
              extents.width() * unit,
              -extents.height() * unit);
      return Optional.of(new Picture(image, box));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      hb_blob_destroy(blob);
    }
  }

  /** The size of the file, which keeps its memory reachable as long as the font is. */
  @Override
  public String toString() {
    return "HarfBuzzFont of " + file.capacity() + " bytes";
  }
}
