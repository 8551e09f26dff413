package dev.storygen.text;

import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_blob_create_from_file_or_fail;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_blob_destroy;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_face_count;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_face_create;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_face_destroy;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_font_create;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_font_get_nominal_glyph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lwjgl.system.MemoryStack;

/**
 * A face of a font file that is mapped into memory, so that only its table of characters is read.
 * Lives as long as the process.
 *
 * @param index of the face in a collection, else 0
 * @param font of HarfBuzz
 */
record MappedFont(Path file, int index, long font) {

  /** The faces of a file; none if it is no font. */
  static List<MappedFont> of(Path file, int most) {
    long blob = hb_blob_create_from_file_or_fail(file.toString());
    if (blob == 0) {
      return List.of();
    }
    List<MappedFont> faces = new ArrayList<>();
    try {
      int count = Math.min(most, hb_face_count(blob));
      for (int index = 0; index < count; index++) {
        long face = hb_face_create(blob, index);
        faces.add(new MappedFont(file, index, hb_font_create(face)));
        hb_face_destroy(face); // the font keeps it
      }
      return faces;
    } finally {
      hb_blob_destroy(blob);
    }
  }

  /** The name of the file in lower case. */
  String name() {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  boolean hasGlyph(int codePoint) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      return hb_font_get_nominal_glyph(font, codePoint, stack.mallocInt(1));
    }
  }
}
