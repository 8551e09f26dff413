package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_FLOAT;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_HWACCEL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_XYZ;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ411P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ440P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import java.io.IOException;
import java.util.Set;
import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.javacpp.BytePointer;

/**
 * Samples of the luma of a frame: at most 192 by 192, evenly spread. What is measured by area or by
 * time needs no more, and reading every pixel would take as long as decoding it.
 *
 * <p>Most decoders give luma as a plane of its own; frames of other formats (RGB, palettes) are
 * converted.
 */
public final class LumaGrid implements AutoCloseable {

  /** Samples a row and a column at most. */
  private static final int SIZE = 192;

  private static final int NO_LUMA_PLANE =
      AV_PIX_FMT_FLAG_RGB
          | AV_PIX_FMT_FLAG_PAL
          | AV_PIX_FMT_FLAG_BITSTREAM
          | AV_PIX_FMT_FLAG_HWACCEL
          | AV_PIX_FMT_FLAG_FLOAT
          | AV_PIX_FMT_FLAG_XYZ
          | AV_PIX_FMT_FLAG_BE;

  private static final Set<Integer> FULL_RANGE_FORMATS =
      Set.of(
          AV_PIX_FMT_GRAY8,
          AV_PIX_FMT_YUVJ411P,
          AV_PIX_FMT_YUVJ420P,
          AV_PIX_FMT_YUVJ422P,
          AV_PIX_FMT_YUVJ440P,
          AV_PIX_FMT_YUVJ444P);

  private final GrayConverter converter = new GrayConverter();
  private byte[] samples = new byte[0];
  private byte[] row = new byte[0];
  private int columns;
  private int rows;
  private boolean fullRange;

  /**
   * Reads a frame.
   *
   * @throws IOException if FFmpeg cannot convert its pixel format
   */
  public void read(AVFrame frame) throws IOException {
    int columnStep = step(frame.width());
    int rowStep = step(frame.height());
    columns = frame.width() / columnStep;
    rows = frame.height() / rowStep;
    if (samples.length != columns * rows) {
      samples = new byte[columns * rows];
    }
    AVPixFmtDescriptor format = av_pix_fmt_desc_get(frame.format());
    boolean hasPlane = format != null && !format.isNull() && (format.flags() & NO_LUMA_PLANE) == 0;
    fullRange = !hasPlane || isFullRange(frame);
    if (hasPlane) {
      sample(frame, format.comp().position(0), columnStep, rowStep);
    } else {
      converter.convert(frame, columns, rows, samples);
    }
  }

  private static int step(int pixels) {
    return (pixels + SIZE - 1) / SIZE;
  }

  /** Takes the upper eight bits, from the middle of each step. */
  private void sample(AVFrame frame, AVComponentDescriptor component, int columnStep, int rowStep) {
    int bits = component.shift() + component.depth();
    int bytes = bits > 8 ? 2 : 1;
    int length = (frame.width() - 1) * component.step() + component.offset() + bytes;
    if (row.length < length) {
      row = new byte[length];
    }
    BytePointer plane = new BytePointer(frame.data(0));
    int first = columnStep / 2 * component.step() + component.offset();
    int step = columnStep * component.step();
    for (int y = 0, to = 0; y < rows; y++, to += columns) {
      long line = (long) y * rowStep + rowStep / 2;
      plane.position(line * frame.linesize(0)).get(row, 0, length);
      if (bytes == 1) {
        copy(row, first, step, samples, to, columns);
      } else {
        copyUpperBits(first, step, to, bits - 8);
      }
    }
  }

  private static void copy(byte[] from, int first, int step, byte[] to, int start, int count) {
    for (int x = 0, at = first; x < count; x++, at += step) {
      to[start + x] = from[at];
    }
  }

  private void copyUpperBits(int first, int step, int start, int shift) {
    for (int x = 0, at = first; x < columns; x++, at += step) {
      samples[start + x] = (byte) ((row[at] & 0xFF | (row[at + 1] & 0xFF) << 8) >> shift);
    }
  }

  private static boolean isFullRange(AVFrame frame) {
    return frame.color_range() == AVCOL_RANGE_JPEG || FULL_RANGE_FORMATS.contains(frame.format());
  }

  /** Luma, 0 to 255 as unsigned bytes, row by row; the next {@link #read} overwrites it. */
  public byte[] samples() {
    return samples;
  }

  /** Samples a row. */
  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  /** Whether black is 0 and white 255, instead of 16 and 235. */
  public boolean fullRange() {
    return fullRange;
  }

  @Override
  public void close() {
    converter.close();
  }
}
