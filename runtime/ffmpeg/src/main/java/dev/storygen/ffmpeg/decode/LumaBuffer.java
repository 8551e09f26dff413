package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_FLOAT;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_HWACCEL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.javacpp.BytePointer;

/**
 * Copies the luma of frames into a reused array, without a scaler: most decoders give it as a plane
 * of its own.
 */
public final class LumaBuffer {

  private static final int UNSUPPORTED =
      AV_PIX_FMT_FLAG_RGB
          | AV_PIX_FMT_FLAG_PAL
          | AV_PIX_FMT_FLAG_BITSTREAM
          | AV_PIX_FMT_FLAG_HWACCEL
          | AV_PIX_FMT_FLAG_FLOAT
          | AV_PIX_FMT_FLAG_BE;

  private byte[] luma = new byte[0];
  private byte[] row = new byte[0];

  /**
   * The luma of a frame: a byte a pixel, rows without padding. Of more than eight bits, the upper
   * eight.
   *
   * @return an array that may be longer than the frame, and that the next call overwrites
   * @throws IOException if the pixel format has no luma
   */
  public byte[] copyFrom(AVFrame frame) throws IOException {
    AVPixFmtDescriptor format = av_pix_fmt_desc_get(frame.format());
    if (format == null || format.isNull() || (format.flags() & UNSUPPORTED) != 0) {
      BytePointer name = av_get_pix_fmt_name(frame.format());
      throw new IOException(
          "the pixel format %s cannot be measured"
              .formatted(name == null || name.isNull() ? "of the frame" : name.getString()));
    }
    int width = frame.width();
    int height = frame.height();
    if (luma.length < width * height) {
      luma = new byte[width * height];
    }
    AVComponentDescriptor component = format.comp().position(0);
    int stride = frame.linesize(0);
    BytePointer plane = new BytePointer(frame.data(0));
    if (component.step() == 1 && component.depth() == 8) {
      copyRows(plane, stride, width, height);
    } else {
      copySamples(plane, stride, width, height, component);
    }
    return luma;
  }

  private void copyRows(BytePointer plane, int stride, int width, int height) {
    if (stride == width) {
      plane.get(luma, 0, width * height);
      return;
    }
    for (int y = 0; y < height; y++) {
      plane.position((long) y * stride).get(luma, y * width, width);
    }
  }

  /** Samples of two bytes, or between those of other components. */
  private void copySamples(
      BytePointer plane, int stride, int width, int height, AVComponentDescriptor component) {
    int step = component.step();
    int bits = component.shift() + component.depth();
    int last = bits > 8 ? 1 : 0;
    int length = (width - 1) * step + component.offset() + last + 1;
    if (row.length < length) {
      row = new byte[length];
    }
    for (int y = 0; y < height; y++) {
      plane.position((long) y * stride).get(row, 0, length);
      for (int x = 0, at = component.offset(); x < width; x++, at += step) {
        int sample =
            last == 0 ? row[at] & 0xFF : (row[at] & 0xFF | (row[at + 1] & 0xFF) << 8) >> bits - 8;
        luma[y * width + x] = (byte) sample;
      }
    }
  }

  /** Whether black is 0 and white 255, instead of 16 and 235. */
  public static boolean isFullRange(AVFrame frame) {
    int format = frame.format();
    return frame.color_range() == AVCOL_RANGE_JPEG
        || format == AV_PIX_FMT_YUVJ420P
        || format == AV_PIX_FMT_YUVJ422P
        || format == AV_PIX_FMT_YUVJ444P;
  }
}
