package dev.storygen.ffmpeg.encode;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import dev.storygen.ffmpeg.Ffmpeg;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** Encodes and writes an audio file. */
public final class AudioFileWriter implements AutoCloseable {

  private static final String MP3_ENCODER = "libmp3lame";

  /**
   * The name of the MP3 encoder.
   *
   * @throws IOException if the native libraries have none
   */
  public static String mp3EncoderName() throws IOException {
    Ffmpeg.load();
    if (avcodec_find_encoder_by_name(MP3_ENCODER) == null) {
      throw new IOException("the FFmpeg natives have no " + MP3_ENCODER + ".");
    }
    return MP3_ENCODER;
  }

  /**
   * The encoding of a file.
   *
   * @param format FFmpeg's name of the container
   * @param encoder FFmpeg's name of the encoder
   * @param sampleFormat of the frames to write, as FFmpeg numbers it
   * @param sampleRate in Hz
   * @param bitrate in bit/s; 0 for PCM
   * @param channels 1 or 2
   */
  public record Encoding(
      String format, String encoder, int sampleFormat, int sampleRate, long bitrate, int channels) {

    /** MP3 at a constant bitrate in kbit/s, with an Info tag for gapless playback. */
    public static Encoding mp3(int sampleRate, int kilobits) {
      return new Encoding("mp3", MP3_ENCODER, AV_SAMPLE_FMT_FLTP, sampleRate, kilobits * 1000L, 1);
    }

    /** 16-bit PCM. */
    public static Encoding wav(int sampleRate) {
      return new Encoding("wav", "pcm_s16le", AV_SAMPLE_FMT_S16, sampleRate, 0, 1);
    }

    /** AAC in MP4, at a bitrate in kbit/s. */
    public static Encoding m4a(int sampleRate, int kilobits) {
      return new Encoding("mp4", "aac", AV_SAMPLE_FMT_FLTP, sampleRate, kilobits * 1000L, 1);
    }

    /** The sound of a video: stereo, as {@link AacEncoder} encodes it. */
    public static Encoding soundtrack(int sampleRate) {
      return new Encoding("mp4", "aac", AV_SAMPLE_FMT_FLTP, sampleRate, AacEncoder.BITRATE, 2);
    }
  }

  private final Path file;
  private final AVFormatContext format = new AVFormatContext(null);
  private final AVIOContext io = new AVIOContext(null);
  private final AVPacket packet = av_packet_alloc();
  private AVCodecContext encoder = new AVCodecContext(null);
  private AVStream stream;
  private long position;

  private AudioFileWriter(Path file) {
    this.file = file;
  }

  /**
   * Creates a file.
   *
   * @throws IOException if it cannot be written, or not in this encoding
   */
  public static AudioFileWriter open(Path file, Encoding encoding) throws IOException {
    Ffmpeg.load();
    AudioFileWriter output = new AudioFileWriter(file);
    try {
      output.openFile(encoding);
    } catch (IOException e) {
      output.close();
      throw e;
    }
    return output;
  }

  private void openFile(Encoding encoding) throws IOException {
    check(avformat_alloc_output_context2(format, null, encoding.format(), (String) null));
    // Omits FFmpeg's version, so that the same input gives the same bytes.
    format.flags(format.flags() | AVFMT_FLAG_BITEXACT);
    try (BytePointer url = Ffmpeg.url(file)) {
      check(avio_open2(io, url, AVIO_FLAG_WRITE, null, (AVDictionary) null));
    }
    format.pb(io);
    openEncoder(encoding);
    stream = avformat_new_stream(format, null);
    stream.time_base(encoder.time_base());
    check(avcodec_parameters_from_context(stream.codecpar(), encoder));
    check(avformat_write_header(format, (AVDictionary) null));
  }

  private void openEncoder(Encoding encoding) throws IOException {
    AVCodec codec = avcodec_find_encoder_by_name(encoding.encoder());
    encoder = avcodec_alloc_context3(codec);
    encoder.sample_fmt(encoding.sampleFormat());
    encoder.sample_rate(encoding.sampleRate());
    encoder.bit_rate(encoding.bitrate());
    encoder.time_base().num(1).den(encoding.sampleRate());
    encoder.thread_count(1);
    av_channel_layout_default(encoder.ch_layout(), encoding.channels());
    if ((format.oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
      encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    check(avcodec_open2(encoder, codec, (AVDictionary) null));
  }

  /** Samples that each frame except the last must have; 0 if any number is allowed. */
  public int frameSize() {
    return encoder.frame_size();
  }

  /** Sample rate in Hz. */
  public int sampleRate() {
    return encoder.sample_rate();
  }

  /** Seconds written so far. */
  public double seconds() {
    return position / (double) sampleRate();
  }

  /** Encodes a frame that has the sample format and rate of the encoding. */
  public void write(AVFrame frame) throws IOException {
    frame.pts(position);
    position += frame.nb_samples();
    encode(frame);
  }

  /** Drains the encoder and writes the trailer. Without it the file is invalid. */
  public void finish() throws IOException {
    encode(null);
    check(av_write_trailer(format));
  }

  private void encode(AVFrame frame) throws IOException {
    check(avcodec_send_frame(encoder, frame));
    while (true) {
      int code = avcodec_receive_packet(encoder, packet);
      if (code == AVERROR_EAGAIN() || code == AVERROR_EOF) {
        return;
      }
      check(code);
      av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
      packet.stream_index(stream.index());
      check(av_interleaved_write_frame(format, packet));
    }
  }

  private void check(int code) throws IOException {
    Ffmpeg.check(code, "Writing " + file.getFileName());
  }

  @Override
  public void close() {
    av_packet_free(packet);
    avcodec_free_context(encoder);
    avio_closep(io);
    avformat_free_context(format);
  }
}
