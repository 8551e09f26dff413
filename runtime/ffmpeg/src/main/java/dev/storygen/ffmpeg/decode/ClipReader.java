package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Reads the pictures of a video file one by one, from a key frame on. Holds some frames at a time.
 * Used by one thread.
 */
public final class ClipReader implements AutoCloseable {

  /** A clip is read as slowly as the video that it is part of is made. */
  private static final Duration TIME_LIMIT = Duration.ofHours(12);

  /** Of a file without frame rate. */
  private static final double USUAL_FRAME_RATE = 25;

  private static final double MAX_FRAME_RATE = 1000;

  private final MediaInput input;
  private final AVStream stream;
  private final StreamDecoder decoder;
  private final AVPacket packet = av_packet_alloc();
  private final Deque<AVFrame> decoded = new ArrayDeque<>();
  private AVFrame current;
  private double currentTime;
  private double keyTime = Double.NEGATIVE_INFINITY;
  private boolean seeking;
  private boolean drained;
  private int error;

  private ClipReader(MediaInput input, AVStream stream) throws IOException {
    this.input = input;
    this.stream = stream;
    this.decoder = StreamDecoder.open(input, stream);
    input.streams().discardAllBut(Set.of(stream.index()));
  }

  /**
   * Opens the best video stream of a file.
   *
   * @throws UnreadableMediaException if there is none, or no decoder for it
   * @throws IOException if the file cannot be read
   */
  public static ClipReader open(Path file) throws IOException {
    MediaInput input = MediaInput.open(file, TIME_LIMIT);
    try {
      AVStream stream =
          input
              .streams()
              .best(AVMEDIA_TYPE_VIDEO)
              .orElseThrow(
                  () ->
                      new UnreadableMediaException(
                          "%s has no pictures (found: %s)"
                              .formatted(input.name(), input.streams().description())));
      return new ClipReader(input, stream);
    } catch (IOException e) {
      input.close();
      throw e;
    }
  }

  /** The file's name, for messages. */
  public String name() {
    return input.name();
  }

  /** Duration in seconds according to the header, or FFmpeg's estimate; 0 if unknown. */
  public double statedDuration() {
    double stated = stream.duration() * av_q2d(stream.time_base());
    return stated > 0 ? stated : Math.max(0, input.statedDuration());
  }

  /**
   * Continues at the last key frame up to a time; at the start where the file cannot be searched.
   */
  public void seek(double seconds) {
    clear();
    decoder.flush();
    drained = false;
    seeking = true;
    keyTime = Double.NEGATIVE_INFINITY;
    long time = startTime() + Math.round(seconds / av_q2d(stream.time_base()));
    av_seek_frame(input.context(), stream.index(), time, AVSEEK_FLAG_BACKWARD);
  }

  /**
   * Whether there is another picture, which is decoded. Damaged parts are left out.
   *
   * @throws IOException if the file cannot be read
   */
  public boolean hasNext() throws IOException {
    while (decoded.isEmpty() && !drained) {
      readPacket();
    }
    return !decoded.isEmpty();
  }

  /** Time of display of the next picture, in seconds from the start of the stream. */
  public double nextSeconds() {
    long time = decoded.element().best_effort_timestamp();
    return time == AV_NOPTS_VALUE
        ? currentTime + 1 / frameRate()
        : (time - startTime()) * av_q2d(stream.time_base());
  }

  /** Continues with the next picture. */
  public void advance() {
    currentTime = nextSeconds();
    free(current);
    current = decoded.remove();
  }

  /** The current picture. Valid until the next one. */
  public AVFrame frame() {
    return current;
  }

  /** Time of display of the current picture, in seconds from the start of the stream. */
  public double seconds() {
    return currentTime;
  }

  /** Why no picture decoded, for messages. */
  public String failure() {
    return "%s cannot be decoded: %s (%s)"
        .formatted(
            name(),
            error == 0 ? "the decoder produced no frames" : Ffmpeg.errorText(error),
            MediaStreams.codec(stream));
  }

  /** Pictures a second, as stated or else usual. */
  public double frameRate() {
    double rate = av_q2d(stream.avg_frame_rate());
    return rate > 0 && rate <= MAX_FRAME_RATE ? rate : USUAL_FRAME_RATE;
  }

  private long startTime() {
    return stream.start_time() == AV_NOPTS_VALUE ? 0 : stream.start_time();
  }

  private void readPacket() throws IOException {
    if (!input.read(packet)) {
      drained = true;
      note(decoder.decode(null, this::keep));
      return;
    }
    try {
      if (packet.stream_index() == stream.index()) {
        input.requireNotEncrypted(packet);
        if (seeking && packet.pts() != AV_NOPTS_VALUE) {
          keyTime = packet.pts();
          seeking = false;
        }
        if (isLeading()) {
          return;
        }
        note(decoder.decode(packet, this::keep));
      }
    } finally {
      av_packet_unref(packet);
    }
  }

  /** Whether a packet is displayed before the key frame, and refers to pictures before it. */
  private boolean isLeading() {
    boolean shown = (packet.flags() & AV_PKT_FLAG_DISCARD) == 0;
    return shown && packet.pts() != AV_NOPTS_VALUE && packet.pts() < keyTime;
  }

  private void note(int code) {
    error = error == 0 && code < 0 ? code : error;
  }

  private void keep(AVFrame frame) throws IOException {
    AVFrame kept = av_frame_alloc();
    decoded.add(kept);
    Ffmpeg.check(av_frame_ref(kept, frame), "decoding " + name());
  }

  private void clear() {
    decoded.forEach(ClipReader::free);
    decoded.clear();
    free(current);
    current = null;
  }

  private static void free(AVFrame frame) {
    if (frame != null) {
      av_frame_free(frame);
    }
  }

  @Override
  public void close() {
    clear();
    av_packet_free(packet);
    decoder.close();
    input.close();
  }
}
