package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Decodes the best audio stream of a file completely, and counts samples, packets and errors. */
public final class AudioDecoder implements StreamDecoding {

  /** The most that libswresample converts (SWR_CH_MAX). */
  private static final int MAX_CHANNELS = 64;

  private final MediaInput input;
  private final AVStream stream;
  private final FrameSink sink;
  private final StreamDecoder decoder;
  private final PacketTimes times;
  private final DecodeErrors errors;
  private double secondsAtEarlierRates;
  private long samples;
  private int currentRate;
  private long streamBytes;
  private int sampleRate;
  private int channels;

  private AudioDecoder(MediaInput input, AVStream stream, FrameSink sink)
      throws UnreadableMediaException {
    this.input = input;
    this.stream = stream;
    this.sink = sink;
    this.decoder = StreamDecoder.open(input, stream);
    this.times = new PacketTimes(stream);
    this.errors = new DecodeErrors(FileEnd.isBare(input.format()));
  }

  /**
   * Opens the best audio stream; the caller reads the packets.
   *
   * @param sink gets every frame
   * @throws UnreadableMediaException if there is no audio stream, or no decoder for it
   */
  public static AudioDecoder open(MediaInput input, FrameSink sink)
      throws UnreadableMediaException {
    AVStream stream = input.streams().best(AVMEDIA_TYPE_AUDIO).orElseThrow(() -> noAudio(input));
    return new AudioDecoder(input, stream, sink);
  }

  /**
   * Reads a file to its end and decodes the best audio stream.
   *
   * @param sink gets every frame
   * @throws UnreadableMediaException as {@link #open} and {@link #finish}
   */
  public static AudioDecoder decodeAll(MediaInput input, FrameSink sink) throws IOException {
    try (AudioDecoder decoder = open(input, sink)) {
      decoder.decodeStream();
      decoder.finish();
      return decoder;
    }
  }

  /**
   * FFmpeg never chooses a stream without a sample rate, which is data that only resembles audio.
   */
  private static UnreadableMediaException noAudio(MediaInput input) {
    return input.streams().all().stream()
        .filter(stream -> stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO)
        .findFirst()
        .map(
            stream ->
                new UnreadableMediaException(
                    "%s cannot be decoded: its audio stream (%s) contains no recognisable audio"
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
    input.streams().discardAllBut(Set.of(stream.index()));
    AVPacket packet = av_packet_alloc();
    try {
      while (input.read(packet)) {
        accept(packet);
        av_packet_unref(packet);
      }
    } finally {
      av_packet_free(packet);
    }
  }

  /** Index of the stream that is decoded. */
  public int streamIndex() {
    return stream.index();
  }

  /** Decodes a packet; those of other streams are ignored. */
  public void accept(AVPacket packet) throws IOException {
    if (packet.stream_index() == stream.index()) {
      input.requireNotEncrypted(packet);
      count(packet, decoder.decode(packet, this::accept));
    }
  }

  /**
   * Ends the stream.
   *
   * @throws UnreadableMediaException if none of the stream decodes, or if most packets do not
   *     decode: decoders produce samples from data that is not audio
   */
  public void finish() throws IOException {
    decoder.decode(null, this::accept);
    requireAudio();
  }

  private void count(AVPacket packet, int error) {
    input.noteResult(error);
    times.accept(packet, error == 0);
    if (error == 0) {
      streamBytes += packet.size();
      errors.decoded(packet);
    } else {
      errors.failed(packet, error);
    }
  }

  private void accept(AVFrame frame) throws IOException {
    if (frame.sample_rate() <= 0 || frame.ch_layout().nb_channels() <= 0) {
      return;
    }
    requireConvertible(frame.ch_layout().nb_channels());
    if (sampleRate == 0) {
      sampleRate = frame.sample_rate();
      channels = frame.ch_layout().nb_channels();
    }
    addSamples(frame.nb_samples(), frame.sample_rate());
    sink.accept(frame);
  }

  private void requireConvertible(int channels) throws UnreadableMediaException {
    if (channels > MAX_CHANNELS) {
      throw new UnreadableMediaException(
          "%s cannot be decoded: its sound has %d channels, but at most %d can be converted"
              .formatted(input.name(), channels, MAX_CHANNELS));
    }
  }

  /**
   * Counts whole samples, since the rounding error of summed fractions could move a duration past a
   * limit.
   */
  private void addSamples(int frameSamples, int rate) {
    if (rate != currentRate) {
      secondsAtEarlierRates = seconds();
      samples = 0;
      currentRate = rate;
    }
    samples += frameSamples;
  }

  private void requireAudio() throws UnreadableMediaException {
    if (times.count() == 0) {
      throw new UnreadableMediaException(
          input.name() + " contains no audio: its audio stream (" + codec() + ") is empty");
    }
    if (seconds() == 0) {
      throw new UnreadableMediaException(
          input.name()
              + " cannot be decoded: "
              + (errors.first() == 0
                  ? "the decoder produced no audio"
                  : Ffmpeg.errorText(errors.first())));
    }
    if (errors.count() * 2 > times.count()) {
      throw new UnreadableMediaException(
          "%s cannot be decoded: %d of %d packets are broken (%s)"
              .formatted(
                  input.name(), errors.count(), times.count(), Ffmpeg.errorText(errors.first())));
    }
  }

  public String codec() {
    return MediaStreams.codec(stream);
  }

  /** Sample rate of the first frame, in Hz. */
  public int sampleRate() {
    return sampleRate;
  }

  /** Channels of the first frame. */
  public int channels() {
    return channels;
  }

  /** Duration in seconds according to the header; 0 if unknown. */
  public double statedDuration() {
    return stream.duration() == AV_NOPTS_VALUE || stream.duration() <= 0
        ? input.statedDuration()
        : stream.duration() * av_q2d(stream.time_base());
  }

  /**
   * Decoded duration in seconds: samples divided by sample rate, without encoder delay and padding.
   */
  public double seconds() {
    return samples == 0
        ? secondsAtEarlierRates
        : secondsAtEarlierRates + samples / (double) currentRate;
  }

  /** Bytes of the packets that decoded, without other data between or after them. */
  public long streamBytes() {
    return streamBytes;
  }

  /** Packets that did not decode, plus one if reading stopped before the end of the file. */
  public long errors() {
    return errors.count() + (input.readError() == 0 ? 0 : 1);
  }

  /** FFmpeg's message for the first of the errors; empty for none. */
  public String firstError() {
    int code = errors.first() == 0 ? input.readError() : errors.first();
    return code == 0 ? "" : Ffmpeg.errorText(code);
  }

  /** Times of the stream's packets. */
  public PacketTimes times() {
    return times;
  }

  @Override
  public void close() {
    decoder.close();
  }
}
