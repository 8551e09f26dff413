package dev.storygen.ffmpeg.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT2020;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P10LE;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_new_side_data;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.draw.YuvFrame;
import java.io.IOException;
import java.util.function.IntBinaryOperator;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClipScalerTest {

  @BeforeAll
  static void load() {
    Ffmpeg.load();
  }

  private static AVFrame frame(int width, int height, IntBinaryOperator luma) {
    AVFrame frame = av_frame_alloc();
    frame.width(width).height(height).format(AV_PIX_FMT_YUV420P);
    av_frame_get_buffer(frame, 0);
    for (int plane = 0; plane < 3; plane++) {
      int w = plane == 0 ? width : width / 2;
      int h = plane == 0 ? height : height / 2;
      for (int y = 0; y < h; y++) {
        for (int x = 0; x < w; x++) {
          int value = plane == 0 ? luma.applyAsInt(x, y) : 128;
          new BytePointer(frame.data(plane))
              .put((long) y * frame.linesize(plane) + x, (byte) value);
        }
      }
    }
    return frame;
  }

  /** A grey of 10 bits with the colours of HDR. */
  private static AVFrame hdr(int transfer, int grey) {
    AVFrame frame = av_frame_alloc();
    frame.width(64).height(64).format(AV_PIX_FMT_YUV420P10LE);
    frame.color_trc(transfer).color_primaries(AVCOL_PRI_BT2020);
    frame.colorspace(AVCOL_SPC_BT2020_NCL).color_range(AVCOL_RANGE_MPEG);
    av_frame_get_buffer(frame, 0);
    for (int plane = 0; plane < 3; plane++) {
      ShortPointer data = new ShortPointer(frame.data(plane));
      int samples = frame.linesize(plane) / 2 * (plane == 0 ? 64 : 32);
      for (int i = 0; i < samples; i++) {
        data.put(i, (short) (plane == 0 ? grey : 512));
      }
    }
    return frame;
  }

  private static YuvFrame scaled(AVFrame frame, int width, int height) throws IOException {
    YuvFrame target = new YuvFrame(width, height);
    try (ClipScaler scaler = new ClipScaler()) {
      scaler.draw(frame, target);
    } finally {
      av_frame_free(frame);
    }
    return target;
  }

  private static int luma(YuvFrame frame, int x, int y) {
    return frame.luma[y * frame.stride + x] & 0xff;
  }

  /** Top left quarter bright, as stored; the angle is anticlockwise, as FFmpeg's. */
  @ParameterizedTest
  @CsvSource({"0, 10, 10", "90, 10, 118", "180, 54, 118", "-90, 54, 10"})
  void aRecordingIsTurnedAsItSays(int angle, int x, int y) throws IOException {
    boolean turned = angle % 180 != 0;
    int width = turned ? 128 : 64;
    int height = turned ? 64 : 128;
    AVFrame stored = frame(width, height, (i, j) -> i < width / 2 && j < height / 2 ? 220 : 50);
    IntPointer matrix =
        new IntPointer(av_frame_new_side_data(stored, AV_FRAME_DATA_DISPLAYMATRIX, 36).data());
    av_display_rotation_set(matrix, -angle);
    YuvFrame shown = scaled(stored, 64, 128);
    for (int i : new int[] {10, 54}) {
      for (int j : new int[] {10, 118}) {
        assertThat(luma(shown, i, j))
            .as(i + ", " + j)
            .isCloseTo(i == x && j == y ? 220 : 50, within(4));
      }
    }
  }

  @Test
  void wideRecordingsAreCropped() throws IOException {
    YuvFrame shown = scaled(frame(160, 90, (x, y) -> x < 50 || x >= 110 ? 220 : 50), 90, 160);
    assertThat(luma(shown, 1, 80)).isCloseTo(50, within(4));
    assertThat(luma(shown, 88, 80)).isCloseTo(50, within(4));
  }

  /**
   * Diffuse white of HDR (203 cd/m², Rec. ITU-R BT.2408: 58 % of PQ, 75 % of HLG) is bright, and
   * what is brighter is not darker.
   */
  @Test
  void theBrightnessOfHdrIsMapped() throws IOException {
    for (int transfer : new int[] {AVCOL_TRC_SMPTE2084, AVCOL_TRC_ARIB_STD_B67}) {
      double white = transfer == AVCOL_TRC_SMPTE2084 ? 0.58 : 0.75;
      int diffuse = luma(scaled(hdr(transfer, (int) (64 + 876 * white)), 64, 64), 32, 32);
      int dark = luma(scaled(hdr(transfer, (int) (64 + 876 * white / 3)), 64, 64), 32, 32);
      int peak = luma(scaled(hdr(transfer, 940), 64, 64), 32, 32);
      assertThat(dark).as("dark, transfer " + transfer).isBetween(17, 90);
      assertThat(diffuse).as("white, transfer " + transfer).isBetween(130, 235);
      assertThat(peak).as("peak, transfer " + transfer).isBetween(diffuse, 236);
    }
  }
}
