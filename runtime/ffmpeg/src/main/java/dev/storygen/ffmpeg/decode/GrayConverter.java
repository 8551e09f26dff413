package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.swscale.SWS_POINT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import dev.storygen.ffmpeg.Ffmpeg;
import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Converts frames of any pixel format to luma between 0 and 255, sampled without smoothing. */
final class GrayConverter implements AutoCloseable {

  private SwsContext scaler;

  /**
   * Converts a frame.
   *
   * @param target receives {@code columns * rows} samples
   */
  void convert(AVFrame frame, int columns, int rows, byte[] target) throws IOException {
    scaler =
        sws_getCachedContext(
            scaler,
            frame.width(),
            frame.height(),
            frame.format(),
            columns,
            rows,
            AV_PIX_FMT_GRAY8,
            SWS_POINT,
            (SwsFilter) null,
            (SwsFilter) null,
            (DoublePointer) null);
    if (scaler == null || scaler.isNull()) {
      throw new IOException("measuring a picture failed: FFmpeg cannot convert its pixel format");
    }
    // The scaler may write whole vectors beyond a row.
    int stride = columns + 63 & ~63;
    try (BytePointer gray = new BytePointer((long) stride * rows + 64);
        PointerPointer<BytePointer> planes = new PointerPointer<>(gray, null, null, null);
        IntPointer strides = new IntPointer(stride, 0, 0, 0)) {
      PointerPointer<AVFrame> source = new PointerPointer<>(frame);
      int code = sws_scale(scaler, source, frame.linesize(), 0, frame.height(), planes, strides);
      Ffmpeg.check(code, "measuring a picture");
      for (int y = 0; y < rows; y++) {
        gray.position((long) y * stride).get(target, y * columns, columns);
      }
      gray.position(0);
    }
  }

  @Override
  public void close() {
    if (scaler != null) {
      sws_freeContext(scaler);
      scaler = null;
    }
  }
}
