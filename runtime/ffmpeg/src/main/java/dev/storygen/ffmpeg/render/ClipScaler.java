package dev.storygen.ffmpeg.render;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT2020;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_CROP_UNALIGNED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_apply_cropping;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_INTENT_PERCEPTUAL;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_free_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.decode.Orientation;
import dev.storygen.ffmpeg.draw.YuvFrame;
import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Converts pictures of videos to frames: crops them around the centre to the shape of the frame,
 * scales and turns them, and maps the brightness of HDR to BT.709. Used by one thread.
 */
final class ClipScaler implements AutoCloseable {

  /** A picture of at least so many lines is BT.709 where it does not say so. */
  private static final int HD_LINES = 720;

  private final SwsContext scaler = sws_alloc_context();
  private final AVFrame source = av_frame_alloc();
  private final AVFrame scaled = av_frame_alloc();
  private byte[] plane = new byte[0];

  ClipScaler() {
    scaler.flags(SWS_BILINEAR).intent(SWS_INTENT_PERCEPTUAL).threads(1);
  }

  /**
   * Converts a picture.
   *
   * @throws IOException if FFmpeg cannot convert its pixel format or colours
   */
  void draw(AVFrame frame, YuvFrame target) throws IOException {
    Orientation orientation = Orientation.of(frame);
    boolean turned = orientation.swapsWidthAndHeight();
    int width = turned ? target.height : target.width;
    int height = turned ? target.width : target.height;
    try {
      Ffmpeg.check(av_frame_ref(source, frame), "scaling a picture");
      crop((double) width / height);
      declareColours();
      allocate(width, height);
      Ffmpeg.check(
          sws_scale_frame(scaler, scaled, source),
          "converting a picture to BT.709, YUV 4:2:0, from the pixel format and colours of the"
              + " file");
    } finally {
      av_frame_unref(source);
    }
    copy(0, target.luma, target.stride, width, height, orientation);
    copy(1, target.cb, target.chromaStride, width / 2, height / 2, orientation);
    copy(2, target.cr, target.chromaStride, width / 2, height / 2, orientation);
  }

  /** Pixels may be other than square. */
  private void crop(double aspect) throws IOException {
    double pixel = av_q2d(source.sample_aspect_ratio());
    double stored = aspect / (pixel > 0 && Double.isFinite(pixel) ? pixel : 1);
    long width = Math.min(source.width(), Math.max(2, Math.round(source.height() * stored)));
    long height = Math.min(source.height(), Math.max(2, Math.round(source.width() / stored)));
    // Even offsets, because two pixels may share a chroma sample.
    long left = (source.width() - width) / 2 & ~1;
    long top = (source.height() - height) / 2 & ~1;
    source.crop_left(left).crop_right(source.width() - width - left);
    source.crop_top(top).crop_bottom(source.height() - height - top);
    Ffmpeg.check(av_frame_apply_cropping(source, AV_FRAME_CROP_UNALIGNED), "cropping a picture");
  }

  /**
   * What is not declared is assumed as players do. Transfer and primaries of SDR differ little from
   * BT.709, and mapping them would take most of the time.
   */
  private void declareColours() {
    boolean hdr =
        source.color_trc() == AVCOL_TRC_SMPTE2084 || source.color_trc() == AVCOL_TRC_ARIB_STD_B67;
    if (source.colorspace() == AVCOL_SPC_UNSPECIFIED) {
      source.colorspace(
          hdr
              ? AVCOL_SPC_BT2020_NCL
              : source.height() >= HD_LINES ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M);
    }
    if (!hdr) {
      source.color_trc(AVCOL_TRC_BT709).color_primaries(AVCOL_PRI_BT709);
    } else if (source.color_primaries() != AVCOL_PRI_BT709) {
      source.color_primaries(AVCOL_PRI_BT2020);
    }
    scaled.colorspace(AVCOL_SPC_BT709).color_range(AVCOL_RANGE_MPEG);
    scaled.color_trc(AVCOL_TRC_BT709).color_primaries(AVCOL_PRI_BT709);
  }

  private void allocate(int width, int height) throws IOException {
    if (scaled.width() == width && scaled.height() == height) {
      return;
    }
    av_frame_unref(scaled);
    scaled.width(width).height(height).format(AV_PIX_FMT_YUV420P);
    declareColours();
    Ffmpeg.check(av_frame_get_buffer(scaled, 0), "allocating a frame");
  }

  /**
   * @param width of the stored plane
   * @param height of the stored plane
   */
  private void copy(
      int index, byte[] target, int stride, int width, int height, Orientation orientation) {
    int from = scaled.linesize(index);
    BytePointer data = scaled.data(index);
    if (orientation.equals(Orientation.UPRIGHT) && from == stride) {
      data.get(target, 0, Math.min(target.length, from * height));
      return;
    }
    if (plane.length < from * height) {
      plane = new byte[from * height];
    }
    data.get(plane, 0, from * height);
    turn(plane, from, target, stride, width, height, orientation);
  }

  /** In tiles, so that rows and columns stay in the processor's cache. */
  private static void turn(
      byte[] from, int fromStride, byte[] to, int stride, int width, int height, Orientation by) {
    int tile = 32;
    int shownWidth = by.swapsWidthAndHeight() ? height : width;
    int shownHeight = by.swapsWidthAndHeight() ? width : height;
    int[] xy = new int[2];
    by.sourcePixel(0, 0, width, height, xy);
    int first = xy[1] * fromStride + xy[0];
    int across = by.xToX() + by.yToX() * fromStride;
    int down = by.xToY() + by.yToY() * fromStride;
    for (int top = 0; top < shownHeight; top += tile) {
      for (int left = 0; left < shownWidth; left += tile) {
        int right = Math.min(shownWidth, left + tile);
        for (int y = top; y < Math.min(shownHeight, top + tile); y++) {
          int at = first + y * down + left * across;
          for (int x = left; x < right; x++, at += across) {
            to[y * stride + x] = from[at];
          }
        }
      }
    }
  }

  @Override
  public void close() {
    av_frame_free(source);
    av_frame_free(scaled);
    PointerPointer<SwsContext> pointer = new PointerPointer<>(1);
    pointer.put(scaler);
    sws_free_context(pointer);
  }
}
