package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Decodes all frames of the best video stream of a file, and counts packets, frames and errors. */
public final class PictureDecoder implements AutoCloseable {

  private final MediaInput input;
  private final AVStream stream;
  private final FrameSink sink;
  private final StreamDecoder decoder;
  private long packets;
  private long errors;
  private int firstError;
  private long frames;
  private long corruptFrames;

  private PictureDecoder(MediaInput input, AVStream stream, FrameSink sink)
      throws UnreadableMediaException {
    this.input = input;
    this.stream = stream;
    this.sink = sink;
    this.decoder = StreamDecoder.open(input, stream);
  }

  /**
   * Opens the best video stream; the caller reads the packets.
   *
   * @param sink gets every frame, in the order of display
   * @throws UnreadableMediaException if there is no video stream, or no decoder for it
   */
  public static PictureDecoder open(MediaInput input, FrameSink sink)
      throws UnreadableMediaException {
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
    return new PictureDecoder(input, stream, sink);
  }

  /** Index of the stream that is decoded. */
  public int streamIndex() {
    return stream.index();
  }

  /** Decodes a packet; those of other streams are ignored. */
  public void accept(AVPacket packet) throws IOException {
    if (packet.stream_index() == stream.index()) {
      packets++;
      count(decoder.decode(packet, this::acceptFrame));
    }
  }

  private void count(int error) {
    if (error < 0) {
      errors++;
      firstError = firstError == 0 ? error : firstError;
    }
  }

  private void acceptFrame(AVFrame frame) throws IOException {
    frames++;
    if (frame.decode_error_flags() != 0 || (frame.flags() & AV_FRAME_FLAG_CORRUPT) != 0) {
      corruptFrames++;
    }
    sink.accept(frame);
  }

  /**
   * Ends the stream.
   *
   * @throws UnreadableMediaException if no frame decodes
   */
  public void finish() throws IOException {
    count(decoder.decode(null, this::acceptFrame));
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

  public long packets() {
    return packets;
  }

  /** Packets that did not decode. */
  public long errors() {
    return errors;
  }

  public long frames() {
    return frames;
  }

  /** Frames with damage that the decoder concealed. */
  public long corruptFrames() {
    return corruptFrames;
  }

  @Override
  public void close() {
    decoder.close();
  }
}
