package dev.storygen.ffmpeg.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avutil.AVCHROMA_LOC_LEFT;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.provider.VideoFormat;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Encodes H.264 on the calling thread, with the best encoder among the native libraries. */
public final class VideoEncoder implements AutoCloseable {

  private static final int KEY_FRAME_INTERVAL_SECONDS = 2;

  /**
   * How exactly pictures are encoded.
   *
   * <p>At these quantisers, blocks are not visible without libopenh264's deblocking filter, which
   * takes a quarter of its time and blurs more than it mends: over drawn backgrounds, Y' has a PSNR
   * of 49.1 dB without it at 20, and 49.4 dB with it at 18.
   */
  public enum Fidelity {
    /** For drawn pictures and images, whose gradients show every block. */
    FINE(20),
    /** For video files, whose grain and motion hide coarser steps and cost the most time. */
    FILM(24);

    private final int quantiser;

    Fidelity(int quantiser) {
      this.quantiser = quantiser;
    }
  }

  /**
   * In order of preference. A constant quantiser, because no bitrate is required and key frames do
   * not flicker. Baseline profile, one reference frame and only the requested key frames, as {@link
   * SkipSliceWriter} requires.
   */
  private static final List<EncoderSettings> ENCODERS =
      List.of(
          new EncoderSettings(
              "libx264",
              Map.of(
                  "preset", "superfast",
                  "tune", "zerolatency",
                  "profile", "baseline",
                  "forced-idr", "1",
                  "x264-params", "ref=1:scenecut=0:ipratio=1"),
              List.of("qp")),
          new EncoderSettings(
              "libopenh264",
              Map.of("rc_mode", "quality", "b", "20M", "coder", "cavlc", "loopfilter", "0"),
              List.of("qmin", "qmax")));

  private final String name;
  private final AVCodecContext context;
  private final FrameEncoder frameEncoder;
  private final AVFrame current = av_frame_alloc();
  private Optional<SkipSliceWriter> skipSlices = Optional.empty();
  private long lastKeyFrame;

  /**
   * An encoder and its options.
   *
   * @param quantiser names of the options that set the quantiser
   */
  private record EncoderSettings(String name, Map<String, String> options, List<String> quantiser) {

    Map<String, String> options(Fidelity fidelity) {
      Map<String, String> all = new TreeMap<>(options);
      quantiser.forEach(option -> all.put(option, Integer.toString(fidelity.quantiser)));
      return all;
    }
  }

  /**
   * The name of the encoder that {@link #open} uses.
   *
   * @throws IOException if the native libraries have no H.264 encoder
   */
  public static String availableEncoder() throws IOException {
    Ffmpeg.load();
    return ENCODERS.stream()
        .map(EncoderSettings::name)
        .filter(name -> avcodec_find_encoder_by_name(name) != null)
        .findFirst()
        .orElseThrow(() -> new IOException("the FFmpeg natives have no H.264 encoder."));
  }

  private VideoEncoder(String name, AVCodecContext context) {
    this.name = name;
    this.context = context;
    this.frameEncoder = new FrameEncoder(context, "encoding video with " + name);
  }

  /**
   * Opens the first available encoder. Its time base is one frame.
   *
   * @throws IOException if the native libraries have no H.264 encoder
   */
  public static VideoEncoder open(VideoFormat format, Fidelity fidelity) throws IOException {
    Ffmpeg.load();
    for (EncoderSettings settings : ENCODERS) {
      AVCodec codec = avcodec_find_encoder_by_name(settings.name);
      if (codec != null && !codec.isNull()) {
        return open(codec, settings, format, fidelity);
      }
    }
    throw new IOException(
        "No H.264 encoder: FFmpeg's libraries on the class path have neither libx264 nor"
            + " libopenh264. Use natives of org.bytedeco:ffmpeg.");
  }

  private static VideoEncoder open(
      AVCodec codec, EncoderSettings settings, VideoFormat format, Fidelity fidelity)
      throws IOException {
    VideoEncoder encoder = new VideoEncoder(settings.name, avcodec_alloc_context3(codec));
    try {
      encoder.configure(format);
      encoder.openCodec(codec, settings.options(fidelity));
    } catch (IOException e) {
      encoder.close();
      throw e;
    }
    return encoder;
  }

  private void configure(VideoFormat format) {
    context.width(format.width()).height(format.height()).pix_fmt(AV_PIX_FMT_YUV420P);
    context.time_base(av_make_q(1, format.frameRate()));
    context.framerate(av_make_q(format.frameRate(), 1));
    context.sample_aspect_ratio(av_make_q(1, 1));
    context.gop_size(KEY_FRAME_INTERVAL_SECONDS * format.frameRate());
    context.color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709);
    context.colorspace(AVCOL_SPC_BT709).color_range(AVCOL_RANGE_MPEG);
    context.chroma_sample_location(AVCHROMA_LOC_LEFT);
    context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    // Stories are already rendered in parallel.
    context.thread_count(1).slices(1);
  }

  private void openCodec(AVCodec codec, Map<String, String> values) throws IOException {
    AVDictionary options = new AVDictionary(null);
    values.forEach((key, value) -> av_dict_set(options, key, value, 0));
    try {
      Ffmpeg.check(avcodec_open2(context, codec, options), "opening " + name);
    } finally {
      av_dict_free(options);
    }
    if (context.has_b_frames() == 0) {
      byte[] headers = new byte[context.extradata_size()];
      context.extradata().get(headers);
      skipSlices = SkipSliceWriter.of(headers);
    }
  }

  /** The encoder's name, for example {@code libopenh264}. */
  public String name() {
    return name;
  }

  /** The underlying FFmpeg context, for the muxer. Valid until closed. */
  public AVCodecContext context() {
    return context;
  }

  /**
   * Encodes a frame.
   *
   * @param frameNumber from 0
   */
  public void encode(YuvFrame frame, long frameNumber, PacketSink sink) throws IOException {
    if (current.width() == 0) {
      allocate(frame);
    }
    Ffmpeg.check(av_frame_make_writable(current), "encoding video");
    current.data(0).put(frame.luma);
    current.data(1).put(frame.cb);
    current.data(2).put(frame.cr);
    encodeCurrent(frameNumber, sink);
  }

  /** Repeats the previous frame. */
  public void encodeRepeat(long frameNumber, PacketSink sink) throws IOException {
    if (skipSlices.isEmpty() || isKeyFrameDue(frameNumber)) {
      encodeCurrent(frameNumber, sink);
    } else {
      skipSlices.get().write(frameNumber, sink);
    }
  }

  private void encodeCurrent(long frameNumber, PacketSink sink) throws IOException {
    boolean isKeyFrame = frameNumber == 0 || isKeyFrameDue(frameNumber);
    lastKeyFrame = isKeyFrame ? frameNumber : lastKeyFrame;
    current.pts(frameNumber).pict_type(isKeyFrame ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
    frameEncoder.encode(current, packet -> emit(packet, sink));
  }

  private boolean isKeyFrameDue(long frameNumber) {
    return frameNumber - lastKeyFrame >= context.gop_size();
  }

  private void emit(AVPacket packet, PacketSink sink) throws IOException {
    packet.duration(1);
    if (skipSlices.isPresent()) {
      skipSlices.get().renumber(packet);
    }
    sink.accept(packet);
  }

  private void allocate(YuvFrame frame) throws IOException {
    current.width(frame.width).height(frame.height).format(AV_PIX_FMT_YUV420P);
    current.linesize(0, frame.stride).linesize(1, frame.chromaStride);
    current.linesize(2, frame.chromaStride);
    Ffmpeg.check(av_frame_get_buffer(current, 0), "allocating a frame");
  }

  /** Drains the encoder. */
  public void finish(PacketSink sink) throws IOException {
    frameEncoder.encode(null, packet -> emit(packet, sink));
  }

  @Override
  public void close() {
    frameEncoder.close();
    av_frame_free(current);
    avcodec_free_context(context);
  }
}
