package dev.storygen.text;

import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_draw_funcs_create;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_draw_funcs_destroy;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_draw_funcs_set_close_path_func;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_draw_funcs_set_cubic_to_func;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_draw_funcs_set_line_to_func;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_draw_funcs_set_move_to_func;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_draw_funcs_set_quadratic_to_func;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_font_draw_glyph;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.lwjgl.util.harfbuzz.hb_draw_close_path_func_t;
import org.lwjgl.util.harfbuzz.hb_draw_cubic_to_func_t;
import org.lwjgl.util.harfbuzz.hb_draw_line_to_func_t;
import org.lwjgl.util.harfbuzz.hb_draw_move_to_func_t;
import org.lwjgl.util.harfbuzz.hb_draw_quadratic_to_func_t;

/** Reads the outline of a glyph, TrueType or CFF. */
final class GlyphOutline {

  private GlyphOutline() {}

  /**
   * The outline at font size 1, with y pointing down.
   *
   * @param font a font of HarfBuzz
   * @param unit of the font, in em
   */
  static Path2D of(long font, int glyph, double unit) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    long functions = hb_draw_funcs_create();
    try (hb_draw_move_to_func_t move =
            hb_draw_move_to_func_t.create((f, d, s, x, y, u) -> path.moveTo(x, y));
        hb_draw_line_to_func_t line =
            hb_draw_line_to_func_t.create((f, d, s, x, y, u) -> path.lineTo(x, y));
        hb_draw_quadratic_to_func_t quadratic =
            hb_draw_quadratic_to_func_t.create(
                (f, d, s, cx, cy, x, y, u) -> path.quadTo(cx, cy, x, y));
        hb_draw_cubic_to_func_t cubic =
            hb_draw_cubic_to_func_t.create(
                (f, d, s, x1, y1, x2, y2, x, y, u) -> path.curveTo(x1, y1, x2, y2, x, y));
        hb_draw_close_path_func_t close =
            hb_draw_close_path_func_t.create((f, d, s, u) -> path.closePath())) {
      hb_draw_funcs_set_move_to_func(functions, move, 0, null);
      hb_draw_funcs_set_line_to_func(functions, line, 0, null);
      hb_draw_funcs_set_quadratic_to_func(functions, quadratic, 0, null);
      hb_draw_funcs_set_cubic_to_func(functions, cubic, 0, null);
      hb_draw_funcs_set_close_path_func(functions, close, 0, null);
      hb_font_draw_glyph(font, glyph, functions, 0);
    } finally {
      hb_draw_funcs_destroy(functions);
    }
    path.transform(AffineTransform.getScaleInstance(unit, -unit));
    return path;
  }
}
