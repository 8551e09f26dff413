package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_compare;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert_frame;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;

import dev.storygen.ffmpeg.Ffmpeg;
import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;

/** Converts frames to one sample format, even if their format changes within a stream. */
public final class Resampler implements AutoCloseable {

  private static final int UNCHANGED = 0;

  private final int format;
  private final int rate;
  private final int channels;
  private final AVFrame converted = av_frame_alloc();
  private final AVChannelLayout targetLayout = new AVChannelLayout();
  private final AVChannelLayout sourceLayout = new AVChannelLayout();
  private SwrContext context;
  private int sourceFormat;
  private int sourceRate;

  private Resampler(int format, int rate, int channels) {
    this.format = format;
    this.rate = rate;
    this.channels = channels;
  }

  /**
   * Converts to planar floats, as most decoders of sound give them. Keeps sample rate and channels.
   */
  public static Resampler toPlanarFloats() {
    return new Resampler(AV_SAMPLE_FMT_FLTP, UNCHANGED, UNCHANGED);
  }

  /**
   * Mixes down to one channel.
   *
   * @param format a packed sample format of FFmpeg
   * @param rate sample rate in Hz
   */
  public static Resampler toMono(int format, int rate) {
    return new Resampler(format, rate, 1);
  }

  /** Converts to interleaved floats of two channels. */
  public static Resampler toStereo(int rate) {
    return new Resampler(AV_SAMPLE_FMT_FLT, rate, 2);
  }

  /**
   * Converts a frame and passes the result to {@code sink}.
   *
   * @param frame null at the end, to flush buffered samples
   */
  public void convert(AVFrame frame, FrameSink sink) throws IOException {
    if (frame == null) {
      flush(sink);
      return;
    }
    setDefaultLayoutIfUnspecified(frame.ch_layout());
    if (hasTargetFormat(frame)) {
      flush(sink);
      // With one channel, planar and interleaved samples are the same.
      frame.format(format);
      sink.accept(frame);
    } else {
      if (context != null && sourceChanged(frame)) {
        flush(sink);
      }
      if (context == null) {
        configure(frame);
      }
      convertFrame(frame, sink);
    }
  }

  /** The channel layout of a WAV file may be unspecified, but the converter requires one. */
  private static void setDefaultLayoutIfUnspecified(AVChannelLayout layout) {
    if (layout.order() == AV_CHANNEL_ORDER_UNSPEC) {
      av_channel_layout_default(layout, layout.nb_channels());
    }
  }

  private boolean hasTargetFormat(AVFrame frame) {
    boolean sameFormat =
        frame.format() == format
            || isFloat(format) && isFloat(frame.format()) && frame.ch_layout().nb_channels() == 1;
    return sameFormat
        && (rate == UNCHANGED || frame.sample_rate() == rate)
        && (channels == UNCHANGED || frame.ch_layout().nb_channels() == channels);
  }

  private static boolean isFloat(int format) {
    return format == AV_SAMPLE_FMT_FLT || format == AV_SAMPLE_FMT_FLTP;
  }

  private boolean sourceChanged(AVFrame frame) {
    return frame.format() != sourceFormat
        || frame.sample_rate() != sourceRate
        || av_channel_layout_compare(frame.ch_layout(), sourceLayout) != 0;
  }

  private void configure(AVFrame frame) {
    context = swr_alloc();
    sourceFormat = frame.format();
    sourceRate = frame.sample_rate();
    av_channel_layout_copy(sourceLayout, frame.ch_layout());
    if (channels == UNCHANGED) {
      av_channel_layout_copy(targetLayout, frame.ch_layout());
    } else {
      av_channel_layout_default(targetLayout, channels);
    }
  }

  private void convertFrame(AVFrame frame, FrameSink sink) throws IOException {
    converted.format(format);
    converted.sample_rate(rate == UNCHANGED ? sourceRate : rate);
    av_channel_layout_copy(converted.ch_layout(), targetLayout);
    try {
      Ffmpeg.check(swr_convert_frame(context, converted, frame), "Converting samples");
      if (converted.nb_samples() > 0) {
        sink.accept(converted);
      }
    } finally {
      av_frame_unref(converted);
    }
  }

  private void flush(FrameSink sink) throws IOException {
    if (context != null) {
      convertFrame(null, sink);
      swr_free(context);
      context = null;
    }
  }

  @Override
  public void close() {
    if (context != null) {
      swr_free(context);
    }
    av_channel_layout_uninit(targetLayout);
    av_channel_layout_uninit(sourceLayout);
    targetLayout.close();
    sourceLayout.close();
    av_frame_free(converted);
  }
}
