package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Decodes the audio stream of a file that a player would choose, whole, and keeps count. */
public final class AudioDecoder {

  private final MediaInput input;
  private final AVStream stream;
  private final FrameSink sink;
  private double secondsAtEarlierRates;
  private long samples;
  private int currentRate;
  private long streamBytes;
  private long packets;
  private long errors;
  private int firstError;
  private int sampleRate;
  private int channels;

  private AudioDecoder(MediaInput input, AVStream stream, FrameSink sink) {
    this.input = input;
    this.stream = stream;
    this.sink = sink;
  }

  /**
   * Decodes to the end.
   *
   * @param sink gets every frame
   * @throws UnreadableMediaException if there is no audio stream, nothing of it decodes, or most of
   *     its packets do not: what a decoder makes of noise is no audio
   */
  public static AudioDecoder decodeAll(MediaInput input, FrameSink sink) throws IOException {
    AVStream stream = input.streams().best(AVMEDIA_TYPE_AUDIO).orElseThrow(() -> noAudio(input));
    AudioDecoder decoder = new AudioDecoder(input, stream, sink);
    decoder.decodeStream();
    decoder.requireAudio();
    return decoder;
  }

  /** A stream that does not even say its sample rate is never best: noise that looked like one. */
  private static UnreadableMediaException noAudio(MediaInput input) {
    return input.streams().all().stream()
        .filter(stream -> stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO)
        .findFirst()
        .map(
            stream ->
                new UnreadableMediaException(
                    "%s cannot be decoded: no sound is recognised in its audio stream (%s)"
                        .formatted(input.name(), MediaStreams.codec(stream))))
        .orElseGet(
            () ->
                new UnreadableMediaException(
                    input.name()
                        + " has no audio stream (found: "
                        + input.streams().description()
                        + ")"));
  }

  private void decodeStream() throws IOException {
    for (AVStream other : input.streams().all()) {
      if (other.index() != stream.index()) {
        other.discard(AVDISCARD_ALL);
      }
    }
    AVPacket packet = av_packet_alloc();
    try (StreamDecoder decoder = StreamDecoder.open(input, stream)) {
      while (input.read(packet)) {
        if (packet.stream_index() == stream.index()) {
          count(packet.size(), decoder.decode(packet, this::accept));
        }
        av_packet_unref(packet);
      }
      decoder.decode(null, this::accept);
    } finally {
      av_packet_free(packet);
    }
  }

  private void count(int bytes, int error) {
    packets++;
    if (error == 0) {
      streamBytes += bytes;
    } else {
      errors++;
      firstError = firstError == 0 ? error : firstError;
    }
  }

  private void accept(AVFrame frame) throws IOException {
    if (frame.sample_rate() <= 0 || frame.ch_layout().nb_channels() <= 0) {
      return;
    }
    if (sampleRate == 0) {
      sampleRate = frame.sample_rate();
      channels = frame.ch_layout().nb_channels();
    }
    addLength(frame.nb_samples(), frame.sample_rate());
    sink.accept(frame);
  }

  /** Whole samples: sums of fractions would make a length at its limit miss it. */
  private void addLength(int frameSamples, int rate) {
    if (rate != currentRate) {
      secondsAtEarlierRates = seconds();
      samples = 0;
      currentRate = rate;
    }
    samples += frameSamples;
  }

  private void requireAudio() throws UnreadableMediaException {
    if (packets == 0) {
      throw new UnreadableMediaException(
          input.name() + " holds no sound: its audio stream (" + codec() + ") is empty");
    }
    if (seconds() == 0) {
      throw new UnreadableMediaException(
          input.name()
              + " cannot be decoded: "
              + (firstError == 0 ? "no sound comes out" : Ffmpeg.errorText(firstError)));
    }
    if (errors * 2 > packets) {
      throw new UnreadableMediaException(
          "%s cannot be decoded: %d of %d packets are broken (%s)"
              .formatted(input.name(), errors, packets, Ffmpeg.errorText(firstError)));
    }
  }

  public String codec() {
    return MediaStreams.codec(stream);
  }

  /** Samples a second, of the first frame. */
  public int sampleRate() {
    return sampleRate;
  }

  /** Channels of the first frame. */
  public int channels() {
    return channels;
  }

  /** Seconds by the header, 0 where it does not say. */
  public double statedDuration() {
    return stream.duration() == AV_NOPTS_VALUE || stream.duration() <= 0
        ? input.statedDuration()
        : stream.duration() * av_q2d(stream.time_base());
  }

  /** Seconds decoded: samples by sample rate, the encoder's delay and padding left out. */
  public double seconds() {
    return samples == 0
        ? secondsAtEarlierRates
        : secondsAtEarlierRates + samples / (double) currentRate;
  }

  /** Bytes of the packets that decoded; garbage between or after them is no audio. */
  public long streamBytes() {
    return streamBytes;
  }

  /** Packets that did not decode, and one more if the file breaks off. */
  public long errors() {
    return errors + (input.readError() == 0 ? 0 : 1);
  }
}
