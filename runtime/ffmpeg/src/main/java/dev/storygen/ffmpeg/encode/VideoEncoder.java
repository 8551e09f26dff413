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
import dev.storygen.provider.VideoRenderer.Format;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** H.264 with whichever encoder the natives bring, on the calling thread. */
public final class VideoEncoder implements AutoCloseable {

  private static final int SECONDS_BETWEEN_KEY_FRAMES = 2;

  /**
   * By preference. A constant quantiser: no rate to hit, and key frames that do not pulse. Baseline
   * and one reference, for repeated pictures; only key frames that are asked for, as those count.
   */
  private static final List<Codec> CODECS =
      List.of(
          new Codec(
              "libx264",
              Map.of(
                  "preset", "superfast",
                  "tune", "zerolatency",
                  "profile", "baseline",
                  "qp", "20",
                  "forced-idr", "1",
                  "x264-params", "ref=1:scenecut=0:ipratio=1")),
          new Codec(
              "libopenh264",
              Map.of(
                  "rc_mode", "quality", "b", "20M", "qmin", "18", "qmax", "18", "coder", "cavlc")));

  private final String name;
  private final AVCodecContext context;
  private final FrameEncoder packets;
  private final AVFrame frame = av_frame_alloc();
  private Optional<SkipSliceWriter> repeated = Optional.empty();
  private long lastKeyFrame;

  /** An encoder and how to call it. */
  private record Codec(String name, Map<String, String> options) {}

  /**
   * The encoder that the natives bring.
   *
   * @throws IOException if they bring none
   */
  public static String available() throws IOException {
    Ffmpeg.load();
    return CODECS.stream()
        .map(Codec::name)
        .filter(name -> avcodec_find_encoder_by_name(name) != null)
        .findFirst()
        .orElseThrow(() -> new IOException("the FFmpeg natives have no H.264 encoder."));
  }

  private VideoEncoder(String name, AVCodecContext context) {
    this.name = name;
    this.context = context;
    this.packets = new FrameEncoder(context, "encoding video with " + name);
  }

  /**
   * Opens the best encoder there is; its time base is one picture.
   *
   * @throws IOException if the natives bring no H.264 encoder
   */
  public static VideoEncoder open(Format format) throws IOException {
    Ffmpeg.load();
    for (Codec codec : CODECS) {
      AVCodec found = avcodec_find_encoder_by_name(codec.name);
      if (found != null && !found.isNull()) {
        return open(found, codec, format);
      }
    }
    throw new IOException(
        "No H.264 encoder: FFmpeg's libraries on the class path have neither libx264 nor"
            + " libopenh264. Use natives of org.bytedeco:ffmpeg.");
  }

  private static VideoEncoder open(AVCodec found, Codec codec, Format format) throws IOException {
    VideoEncoder encoder = new VideoEncoder(codec.name, avcodec_alloc_context3(found));
    try {
      encoder.configure(format);
      encoder.start(found, codec.options);
    } catch (IOException e) {
      encoder.close();
      throw e;
    }
    return encoder;
  }

  private void configure(Format format) {
    context.width(format.width()).height(format.height()).pix_fmt(AV_PIX_FMT_YUV420P);
    context.time_base(av_make_q(1, format.frameRate()));
    context.framerate(av_make_q(format.frameRate(), 1));
    context.sample_aspect_ratio(av_make_q(1, 1));
    context.gop_size(SECONDS_BETWEEN_KEY_FRAMES * format.frameRate());
    context.color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709);
    context.colorspace(AVCOL_SPC_BT709).color_range(AVCOL_RANGE_MPEG);
    context.chroma_sample_location(AVCHROMA_LOC_LEFT);
    context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    // Stories are rendered side by side already.
    context.thread_count(1).slices(1);
  }

  private void start(AVCodec found, Map<String, String> settings) throws IOException {
    AVDictionary options = new AVDictionary(null);
    settings.forEach((key, value) -> av_dict_set(options, key, value, 0));
    try {
      Ffmpeg.check(avcodec_open2(context, found, options), "opening " + name);
    } finally {
      av_dict_free(options);
    }
    if (context.has_b_frames() == 0) {
      byte[] headers = new byte[context.extradata_size()];
      context.extradata().get(headers);
      repeated = SkipSliceWriter.of(headers);
    }
  }

  /** The encoder's name, as {@code libopenh264}. */
  public String name() {
    return name;
  }

  /** FFmpeg's structure, for the container. Valid until closed. */
  public AVCodecContext context() {
    return context;
  }

  /**
   * Encodes a picture.
   *
   * @param number from 0
   */
  public void encode(YuvFrame canvas, long number, FrameEncoder.Sink sink) throws IOException {
    if (frame.width() == 0) {
      allocate(canvas);
    }
    Ffmpeg.check(av_frame_make_writable(frame), "encoding video");
    frame.data(0).put(canvas.luma);
    frame.data(1).put(canvas.cb);
    frame.data(2).put(canvas.cr);
    encode(number, sink);
  }

  /** Encodes the picture before once more. */
  public void repeat(long number, FrameEncoder.Sink sink) throws IOException {
    if (repeated.isEmpty() || keyFrameDue(number)) {
      encode(number, sink);
    } else {
      repeated.get().repeat(number, sink);
    }
  }

  private void encode(long number, FrameEncoder.Sink sink) throws IOException {
    boolean key = number == 0 || keyFrameDue(number);
    lastKeyFrame = key ? number : lastKeyFrame;
    frame.pts(number).pict_type(key ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
    packets.send(frame, packet -> finish(packet, sink));
  }

  private boolean keyFrameDue(long number) {
    return number - lastKeyFrame >= context.gop_size();
  }

  private void finish(AVPacket packet, FrameEncoder.Sink sink) throws IOException {
    packet.duration(1);
    if (repeated.isPresent()) {
      repeated.get().number(packet);
    }
    sink.accept(packet);
  }

  private void allocate(YuvFrame canvas) throws IOException {
    frame.width(canvas.width).height(canvas.height).format(AV_PIX_FMT_YUV420P);
    frame.linesize(0, canvas.stride).linesize(1, canvas.chromaStride);
    frame.linesize(2, canvas.chromaStride);
    Ffmpeg.check(av_frame_get_buffer(frame, 0), "allocating a picture");
  }

  /** Gives out what the encoder holds back. */
  public void finish(FrameEncoder.Sink sink) throws IOException {
    packets.send(null, packet -> finish(packet, sink));
  }

  @Override
  public void close() {
    packets.close();
    av_frame_free(frame);
    avcodec_free_context(context);
  }
}
