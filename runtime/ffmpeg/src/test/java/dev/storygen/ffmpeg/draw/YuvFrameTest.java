package dev.storygen.ffmpeg.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.render.RenderedVideo;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class YuvFrameTest {

  @Test
  void primariesConvertByTheStandard() {
    assertThat(Bt709.luma(255, 0, 0)).isCloseTo(62.6f, within(0.1f));
    assertThat(Bt709.cb(0, 0, 255)).isCloseTo(240, within(0.1f));
    assertThat(Bt709.cr(255, 0, 0)).isCloseTo(240, within(0.1f));
    assertThat(Bt709.luma(255, 255, 255)).isCloseTo(235, within(0.1f));
    assertThat(Bt709.cb(255, 255, 255)).isCloseTo(128, within(0.1f));
  }

  @Test
  void aColourIsConvertedToYuvAndBack() {
    Color teal = new Color(20, 130, 140);
    int shown = Bt709.toRgb(plain(16, 16, teal)).getRGB(8, 8);
    assertThat(RenderedVideo.distance(shown, teal.getRGB())).isLessThan(4);
  }

  private static YuvFrame plain(int width, int height, Color colour) {
    return Bt709.toYuv(
        width,
        height,
        0,
        (y, rgb) -> {
          for (int x = 0; x < width; x++) {
            rgb[3 * x] = colour.getRed();
            rgb[3 * x + 1] = colour.getGreen();
            rgb[3 * x + 2] = colour.getBlue();
          }
        });
  }

  @Test
  void anOverlayIsBlendedByItsOpacity() {
    Overlay white =
        new ShapePainter(new Rectangle2D.Double(4, 4, 8, 8), 16, 16)
            .fill(new Rectangle2D.Double(4, 4, 8, 8), Color.WHITE)
            .toOverlay();
    YuvFrame black = plain(16, 16, Color.BLACK);
    white.blend(black, 128);
    assertThat(luma(black, 8, 8)).isBetween(124, 127);
    white.blend(black, 256);
    assertThat(luma(black, 8, 8)).isEqualTo(235);
    assertThat(luma(black, 2, 2)).isEqualTo(16);
  }

  @Test
  void zoomAtScaleOneCopiesTheCentre() {
    YuvFrame source = ramp();
    YuvFrame target = new YuvFrame(16, 16);
    new BilinearZoom(source).draw(target, 1, 16, 16);
    assertThat(luma(target, 0, 5)).isEqualTo(luma(source, 8, 5));
    assertThat(luma(target, 15, 5)).isEqualTo(luma(source, 23, 5));
  }

  @Test
  void zoomInterpolatesBetweenPixels() {
    YuvFrame target = new YuvFrame(16, 16);
    new BilinearZoom(ramp()).draw(target, 1, 16.5, 16);
    assertThat(luma(target, 4, 5)).isEqualTo(16 + 4 * 12 + 2);
  }

  /** Luma that increases by four per column. */
  private static YuvFrame ramp() {
    YuvFrame frame = new YuvFrame(32, 32);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        frame.luma[y * frame.stride + x] = (byte) (16 + 4 * x);
      }
    }
    return frame;
  }

  private static int luma(YuvFrame frame, int x, int y) {
    return frame.luma[y * frame.stride + x] & 0xff;
  }
}
