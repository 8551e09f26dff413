package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_CROP_UNALIGNED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_apply_cropping;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import dev.storygen.ffmpeg.Ffmpeg;
import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Crops and scales decoded frames of any pixel format. */
public final class FrameScaler {

  private static final int FIXED_POINT_ONE = 1 << 16;

  private FrameScaler() {}

  /**
   * Crops a frame around its centre to the aspect ratio of the target, and scales it. Changes the
   * frame's cropping.
   *
   * @param width of the target, in pixels
   * @param height of the target, in pixels
   * @return RGBA, 4 bytes per pixel, rows without padding
   */
  public static byte[] scaleToCover(AVFrame frame, int width, int height) throws IOException {
    crop(frame, (double) width / height);
    SwsContext scaler =
        sws_getContext(
            frame.width(),
            frame.height(),
            frame.format(),
            width,
            height,
            AV_PIX_FMT_RGBA,
            SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT,
            (SwsFilter) null,
            (SwsFilter) null,
            (DoublePointer) null);
    if (scaler == null || scaler.isNull()) {
      throw new IOException("scaling an image failed: FFmpeg cannot read its pixel format");
    }
    try (BytePointer target = new BytePointer(4L * width * height);
        PointerPointer<BytePointer> planes = new PointerPointer<>(target, null, null, null);
        IntPointer strides = new IntPointer(4 * width, 0, 0, 0)) {
      setColourspace(scaler, frame);
      Ffmpeg.check(
          sws_scale(
              scaler,
              new PointerPointer<>(frame),
              frame.linesize(),
              0,
              frame.height(),
              planes,
              strides),
          "scaling an image");
      byte[] rgba = new byte[4 * width * height];
      target.get(rgba);
      return rgba;
    } finally {
      sws_freeContext(scaler);
    }
  }

  private static void crop(AVFrame frame, double aspect) throws IOException {
    int width = (int) Math.min(frame.width(), Math.max(1, Math.round(frame.height() * aspect)));
    int height = (int) Math.min(frame.height(), Math.max(1, Math.round(frame.width() / aspect)));
    // Even offsets, because two pixels may share a chroma sample.
    long left = (frame.width() - width) / 2 & ~1;
    long top = (frame.height() - height) / 2 & ~1;
    frame.crop_left(left).crop_right(frame.width() - width - left);
    frame.crop_top(top).crop_bottom(frame.height() - height - top);
    Ffmpeg.check(av_frame_apply_cropping(frame, AV_FRAME_CROP_UNALIGNED), "cropping an image");
  }

  /** Applies the colour matrix and the range that the frame declares. */
  private static void setColourspace(SwsContext scaler, AVFrame frame) {
    IntPointer matrix = sws_getCoefficients(frame.colorspace());
    int fullRange = frame.color_range() == AVCOL_RANGE_JPEG ? 1 : 0;
    sws_setColorspaceDetails(
        scaler, matrix, fullRange, matrix, 1, 0, FIXED_POINT_ONE, FIXED_POINT_ONE);
  }
}
