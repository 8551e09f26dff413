package dev.storygen.ffmpeg.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc;
import static org.bytedeco.ffmpeg.global.swresample.swr_config_frame;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert_frame;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_delay;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;
import static org.bytedeco.ffmpeg.global.swresample.swr_is_initialized;

import dev.storygen.ffmpeg.Ffmpeg;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;

/** Encodes audio of any sample format as stereo AAC. */
public final class AacEncoder implements AutoCloseable {

  static final int BITRATE = 160_000;

  private final AVCodecContext context;
  private final FrameEncoder frameEncoder;
  private final SwrContext resampler = swr_alloc();
  private final AVFrame frame = av_frame_alloc();
  private long samples;

  private AacEncoder(AVCodecContext context) {
    this.context = context;
    this.frameEncoder = new FrameEncoder(context, "encoding audio");
  }

  /**
   * Opens the encoder; its time base is one sample.
   *
   * @param sampleRate of the source, in Hz; 44,100 is kept, any other becomes 48,000
   */
  public static AacEncoder open(int sampleRate) throws IOException {
    Ffmpeg.load();
    AVCodec codec = avcodec_find_encoder(AV_CODEC_ID_AAC);
    if (codec == null || codec.isNull()) {
      throw new IOException("No AAC encoder in FFmpeg's libraries on the class path.");
    }
    AacEncoder encoder = new AacEncoder(avcodec_alloc_context3(codec));
    try {
      encoder.openCodec(codec, sampleRate == 44_100 ? 44_100 : 48_000);
    } catch (IOException e) {
      encoder.close();
      throw e;
    }
    return encoder;
  }

  private void openCodec(AVCodec codec, int sampleRate) throws IOException {
    av_channel_layout_default(context.ch_layout(), 2);
    context.sample_rate(sampleRate).sample_fmt(AV_SAMPLE_FMT_FLTP).bit_rate(BITRATE);
    context.time_base(av_make_q(1, sampleRate));
    context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    Ffmpeg.check(avcodec_open2(context, codec, (AVDictionary) null), "opening the AAC encoder");
    setFrameFormat(context.frame_size());
    Ffmpeg.check(av_frame_get_buffer(frame, 0), "allocating audio");
  }

  private void setFrameFormat(int size) {
    frame.format(AV_SAMPLE_FMT_FLTP).sample_rate(context.sample_rate()).nb_samples(size);
    av_channel_layout_default(frame.ch_layout(), 2);
  }

  /** The underlying FFmpeg context, for the muxer. Valid until closed. */
  public AVCodecContext context() {
    return context;
  }

  /** Duration of the audio encoded so far, in seconds. */
  public double seconds() {
    return (double) samples / context.sample_rate();
  }

  /** Encodes a decoded frame. Samples that do not fill a packet are buffered. */
  public void encode(AVFrame decoded, PacketSink sink) throws IOException {
    if (decoded.ch_layout().order() == AV_CHANNEL_ORDER_UNSPEC) {
      av_channel_layout_default(decoded.ch_layout(), decoded.ch_layout().nb_channels());
    }
    if (swr_is_initialized(resampler) == 0) {
      Ffmpeg.check(swr_config_frame(resampler, frame, decoded), "resampling audio");
      Ffmpeg.check(swr_init(resampler), "resampling audio");
    }
    Ffmpeg.check(swr_convert_frame(resampler, null, decoded), "resampling audio");
    while (swr_get_delay(resampler, context.sample_rate()) >= context.frame_size()) {
      encodeFrame(sink);
    }
  }

  /** Encodes the buffered samples and drains the encoder. */
  public void finish(PacketSink sink) throws IOException {
    if (swr_is_initialized(resampler) != 0) {
      // Flushes the samples that the resampler buffered.
      Ffmpeg.check(swr_convert_frame(resampler, null, null), "resampling audio");
      while (encodeFrame(sink)) {
        // Each call encodes one frame.
      }
    }
    frameEncoder.encode(null, sink);
  }

  /** Returns false if no samples were left. */
  private boolean encodeFrame(PacketSink sink) throws IOException {
    Ffmpeg.check(av_frame_make_writable(frame), "encoding audio");
    frame.nb_samples(context.frame_size());
    Ffmpeg.check(swr_convert_frame(resampler, frame, null), "resampling audio");
    if (frame.nb_samples() == 0) {
      return false;
    }
    frame.pts(samples);
    samples += frame.nb_samples();
    frameEncoder.encode(frame, sink);
    return true;
  }

  @Override
  public void close() {
    frameEncoder.close();
    av_frame_free(frame);
    swr_free(resampler);
    avcodec_free_context(context);
  }
}
