package dev.storygen.ffmpeg.inspect;

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import dev.storygen.ffmpeg.decode.AudioDecoder;
import dev.storygen.ffmpeg.decode.FileEnd;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.media.AudioIntegrity;
import java.io.IOException;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** Compares what the file says with what it has. */
final class AudioIntegrityProbe implements AudioProbe<AudioIntegrity> {

  private MediaInput input;

  @Override
  public void start(MediaInput opened) {
    input = opened;
  }

  @Override
  public void accept(AudioBlock block) {
    // The decoder counts.
  }

  @Override
  public AudioIntegrity finish(AudioDecoder decoded) throws IOException {
    AVStream stream = input.streams().all().get(decoded.streamIndex());
    boolean ofStream = stream.duration() != AV_NOPTS_VALUE && stream.duration() > 0;
    double stated = isStated(ofStream) ? decoded.statedDuration() : 0;
    FileEnd end = FileEnd.of(input, decoded.times().endByte());
    return new AudioIntegrity(
        decoded.times().count(),
        decoded.errors(),
        decoded.firstError(),
        stated,
        decoded.seconds(),
        stated > 0 ? difference(stated, decoded, ofStream) : 0,
        decoded.times().longestGap(),
        decoded.times().gapStart(),
        end.trailingBytes(),
        end.truncation());
  }

  /**
   * FFmpeg estimates a duration where the header states none. That of the container is the one of
   * its longest stream.
   */
  private boolean isStated(boolean ofStream) {
    return input.context().duration_estimation_method() != AVFMT_DURATION_FROM_BITRATE
        && !input.format().startsWith("mpeg")
        && (ofStream || input.streams().all().size() == 1);
  }

  /** The duration of a container starts at time 0, also where the sound starts later. */
  private static double difference(double stated, AudioDecoder decoded, boolean ofStream) {
    double length = Math.abs(stated - decoded.seconds());
    return ofStream ? length : Math.min(length, Math.abs(stated - decoded.times().end()));
  }
}
