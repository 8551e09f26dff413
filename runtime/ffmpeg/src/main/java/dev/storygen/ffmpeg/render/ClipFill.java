package dev.storygen.ffmpeg.render;

import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import dev.storygen.ffmpeg.decode.Orientation;
import dev.storygen.ffmpeg.draw.BilinearZoom;
import dev.storygen.ffmpeg.draw.YuvFrame;
import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Fills frames with pictures of a video: cropped, or, where that would lose more than a third of
 * them, as a whole over a blurred copy. Used by one thread.
 */
final class ClipFill implements AutoCloseable {

  /** Pixels of the frame for a pixel of the blurred copy. */
  private static final int BLUR = 32;

  private final boolean whole;
  private final ClipScaler scaler = new ClipScaler();
  private final ClipScaler blurring = new ClipScaler();
  private YuvFrame picture = new YuvFrame(2, 2);
  private YuvFrame small = new YuvFrame(2, 2);

  /**
   * @param whole whether a picture of another shape is shown as a whole, and not cropped
   */
  ClipFill(boolean whole) {
    this.whole = whole;
  }

  void draw(AVFrame frame, YuvFrame target) throws IOException {
    double ratio = aspect(frame) * target.height / target.width;
    if (!whole || 1 - Math.min(ratio, 1 / ratio) <= ImageFrame.MOST_CROPPED) {
      scaler.draw(frame, target);
      return;
    }
    small = sized(small, target.width / (double) BLUR, target.height / (double) BLUR);
    blurring.draw(frame, small);
    double scale =
        Math.min((double) small.width / target.width, (double) small.height / target.height);
    new BilinearZoom(small).draw(target, scale, small.width / 2.0, small.height / 2.0);
    picture =
        sized(picture, target.width * Math.min(1, ratio), target.height * Math.min(1, 1 / ratio));
    scaler.draw(frame, picture);
    centre(target);
  }

  /** Width by height as shown. */
  private static double aspect(AVFrame frame) {
    double pixel = av_q2d(frame.sample_aspect_ratio());
    double stored = (double) frame.width() / frame.height();
    double shown = pixel > 0 && Double.isFinite(pixel) ? stored * pixel : stored;
    return Orientation.of(frame).swapsWidthAndHeight() ? 1 / shown : shown;
  }

  private static YuvFrame sized(YuvFrame old, double width, double height) {
    int evenWidth = Math.max(2, (int) Math.round(width / 2) * 2);
    int evenHeight = Math.max(2, (int) Math.round(height / 2) * 2);
    return old.width == evenWidth && old.height == evenHeight
        ? old
        : new YuvFrame(evenWidth, evenHeight);
  }

  private void centre(YuvFrame target) {
    int left = (target.width - picture.width) / 4;
    int top = (target.height - picture.height) / 4;
    copy(
        picture.luma, picture.stride, target.luma, target.stride, picture.width, 2 * left, 2 * top);
    int half = picture.chromaWidth;
    copy(picture.cb, picture.chromaStride, target.cb, target.chromaStride, half, left, top);
    copy(picture.cr, picture.chromaStride, target.cr, target.chromaStride, half, left, top);
  }

  private static void copy(
      byte[] from, int fromStride, byte[] to, int stride, int width, int left, int top) {
    for (int row = 0; row < from.length / fromStride; row++) {
      System.arraycopy(from, row * fromStride, to, (top + row) * stride + left, width);
    }
  }

  @Override
  public void close() {
    scaler.close();
    blurring.close();
  }
}
