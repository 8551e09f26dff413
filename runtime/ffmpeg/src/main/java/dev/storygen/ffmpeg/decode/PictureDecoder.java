package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_INTERLACED;
import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_ref;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.media.VideoEncoding;
import java.io.IOException;
import java.nio.file.Files;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Decodes the best video stream of a file, all of it or groups of pictures spread over it, and
 * counts what was lost.
 */
public final class PictureDecoder implements StreamDecoding {

  /** Streams without key frames recover within seconds: damage is not counted any longer. */
  private static final int MAX_DEPENDENT_PICTURES = 300;

  private final MediaInput input;
  private final AVStream stream;
  private final FrameSink sink;
  private final StreamDecoder decoder;
  private final GroupSelection selection;
  private final double fileSize;
  private final AVPacket lastKeyPacket = av_packet_alloc();
  private long keyTime = AV_NOPTS_VALUE;
  private double lastFrame;
  private boolean interlaced;
  private boolean skipped;
  private boolean adjacent;
  private long expected;
  private long frames;
  private long intact;
  private long groupExpected;
  private long groupFrames;
  private long undecoded;
  private int dependent;
  private int firstError;

  private PictureDecoder(MediaInput input, AVStream stream, double megapixels, FrameSink sink)
      throws IOException {
    this.input = input;
    this.stream = stream;
    this.sink = sink;
    this.decoder = StreamDecoder.open(input, stream);
    this.fileSize = Files.size(input.file());
    double pixels = Math.max(1, (double) stream.codecpar().width() * stream.codecpar().height());
    selection =
        new GroupSelection(Math.max(1, megapixels * 1e6 / pixels), expectedPictures(input, stream));
    decoder.failOnDamage();
    if (!selection.isComplete()) {
      decoder.skipLoopFilter();
    }
  }

  private static double expectedPictures(MediaInput input, AVStream stream) {
    double rate = av_q2d(stream.avg_frame_rate());
    double byDuration = rate > 0 && Double.isFinite(rate) ? rate * input.statedDuration() : 0;
    return Math.max(stream.nb_frames(), byDuration);
  }

  /**
   * Opens the best video stream; the caller reads the packets.
   *
   * @param megapixels how much to decode at most, in million pixels
   * @param sink gets every frame, in the order of display
   * @throws UnreadableMediaException if there is no video stream, or no decoder for it
   */
  public static PictureDecoder open(MediaInput input, double megapixels, FrameSink sink)
      throws IOException {
    AVStream stream =
        input
            .streams()
            .best(AVMEDIA_TYPE_VIDEO)
            .orElseThrow(
                () ->
                    new UnreadableMediaException(
                        input.name()
                            + " has no video stream (found: "
                            + input.streams().description()
                            + ")"));
    return new PictureDecoder(input, stream, megapixels, sink);
  }

  /** Index of the stream that is decoded. */
  public int streamIndex() {
    return stream.index();
  }

  /** Decodes a packet if it is among those chosen; those of other streams are ignored. */
  public void accept(AVPacket packet) throws IOException {
    if (packet.stream_index() != stream.index() || packet.size() == 0) {
      return;
    }
    input.requireNotEncrypted(packet);
    boolean key = (packet.flags() & AV_PKT_FLAG_KEY) != 0;
    boolean shown = (packet.flags() & AV_PKT_FLAG_DISCARD) == 0;
    if (selection.choose(key, shown, fileSize > 0 ? Math.max(0, packet.pos()) / fileSize : 0)) {
      if (skipped) {
        resume(packet);
      }
      decode(packet);
    } else {
      skip(packet, key);
    }
  }

  private void skip(AVPacket packet, boolean key) throws IOException {
    if (!skipped) {
      drain();
      skipped = true;
    }
    if (key) {
      av_packet_unref(lastKeyPacket);
      av_packet_ref(lastKeyPacket, packet);
    }
  }

  /** Continues at a key frame after skipped packets. */
  private void resume(AVPacket key) {
    skipped = false;
    adjacent = false;
    keyTime = key.pts();
    av_packet_unref(lastKeyPacket);
  }

  private void decode(AVPacket packet) throws IOException {
    boolean leading =
        keyTime != AV_NOPTS_VALUE && packet.pts() != AV_NOPTS_VALUE && packet.pts() < keyTime;
    if (leading) {
      // It is displayed before the key frame and refers to the skipped group.
      return;
    }
    if ((packet.flags() & AV_PKT_FLAG_DISCARD) == 0 && !isHidden(packet)) {
      groupExpected++;
    }
    count(decoder.decode(packet, this::acceptFrame));
  }

  private boolean isHidden(AVPacket packet) {
    return HiddenFrame.is(
        stream.codecpar().codec_id(), packet.data().get(0), packet.data().get(packet.size() - 1));
  }

  private void count(int error) {
    input.noteResult(error);
    if (error < 0) {
      firstError = firstError == 0 ? error : firstError;
      dependent = MAX_DEPENDENT_PICTURES;
    }
  }

  private void acceptFrame(AVFrame frame) throws IOException {
    frames++;
    groupFrames++;
    boolean corrupt =
        frame.decode_error_flags() != 0 || (frame.flags() & AV_FRAME_FLAG_CORRUPT) != 0;
    if (corrupt) {
      dependent = MAX_DEPENDENT_PICTURES;
    } else if ((frame.flags() & AV_FRAME_FLAG_KEY) != 0) {
      dependent = 0;
    }
    if (dependent > 0) {
      dependent--;
    } else {
      intact++;
    }
    interlaced |= (frame.flags() & AV_FRAME_FLAG_INTERLACED) != 0;
    lastFrame = Math.max(lastFrame, seconds(frame));
    sink.accept(frame);
    adjacent = true;
  }

  /** Ends a group: what the decoder still holds. */
  private void drain() throws IOException {
    count(decoder.decode(null, this::acceptFrame));
    decoder.flush();
    expected += Math.max(groupExpected, groupFrames);
    undecoded += Math.max(0, groupExpected - groupFrames);
    groupExpected = 0;
    groupFrames = 0;
    dependent = 0;
  }

  /**
   * Ends the stream. The last key frame is always decoded.
   *
   * @throws UnreadableMediaException if no frame decodes
   */
  public void finish() throws IOException {
    if (skipped && lastKeyPacket.size() > 0) {
      keyTime = AV_NOPTS_VALUE;
      skipped = false;
      adjacent = false;
      decode(lastKeyPacket);
    }
    drain();
    if (frames == 0) {
      throw new UnreadableMediaException(
          "%s cannot be decoded: %s (%s)"
              .formatted(
                  input.name(),
                  firstError == 0 ? "the decoder produced no frames" : Ffmpeg.errorText(firstError),
                  MediaStreams.codec(stream)));
    }
  }

  /** Time of display of a frame in seconds; that of its number where the file has no times. */
  public double seconds(AVFrame frame) {
    long time = frame.best_effort_timestamp();
    if (time != AV_NOPTS_VALUE) {
      return time * av_q2d(stream.time_base());
    }
    double rate = av_q2d(stream.avg_frame_rate());
    return rate > 0 && Double.isFinite(rate) ? (frames - 1) / rate : 0;
  }

  /** End of the last frame in seconds; its start where the frame rate is unknown. */
  public double end() {
    double rate = av_q2d(stream.avg_frame_rate());
    return rate > 0 && Double.isFinite(rate) ? lastFrame + 1 / rate : lastFrame;
  }

  /** Coded pixels. */
  public int width() {
    return stream.codecpar().width();
  }

  /** Coded pixels. */
  public int height() {
    return stream.codecpar().height();
  }

  /** How the stream is encoded. */
  public VideoEncoding encoding() {
    return EncodingReader.read(MediaStreams.codec(stream), decoder.context(), interlaced);
  }

  /** Whether the current frame follows the one before it, with none skipped between them. */
  public boolean isAdjacent() {
    return adjacent;
  }

  /** Whether all pictures were decoded. */
  public boolean isComplete() {
    return selection.isComplete();
  }

  /** Pictures that were to be decoded. */
  public long expected() {
    return expected;
  }

  /** Those of them that gave no picture or a damaged one, and those that depend on these. */
  public long lost() {
    return expected - intact;
  }

  @Override
  public void close() {
    av_packet_free(lastKeyPacket);
    decoder.close();
  }
}
