package dev.storygen.ffmpeg.inspect;

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.Mp4BoxScanner;
import dev.storygen.ffmpeg.decode.Truncation;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.media.VideoFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** Describes the streams of a file by all packets. */
final class StreamsProbe implements PacketProbe<VideoFacts> {

  /**
   * Share of the stated duration that may be missing, since muxers round and the last packet may
   * have no duration.
   */
  private static final double TOLERATED_SHARE = 0.02;

  private static final double TOLERATED_SECONDS = 0.5;

  private MediaInput input;
  private final List<StreamStatistics> streams = new ArrayList<>();

  @Override
  public void start(MediaInput opened) throws UnreadableMediaException {
    input = opened;
    if (input.streams().all().isEmpty()) {
      throw new UnreadableMediaException(input.name() + " has no streams");
    }
    addStreams();
  }

  /** Some formats declare a stream only with its first packet. */
  private void addStreams() {
    long start = input.context().start_time();
    double seconds = start == AV_NOPTS_VALUE ? 0 : (double) start / AV_TIME_BASE;
    for (int i = streams.size(); i < input.context().nb_streams(); i++) {
      streams.add(new StreamStatistics(input.context().streams(i), seconds));
    }
  }

  @Override
  public void accept(AVPacket packet) {
    if (packet.stream_index() >= streams.size()) {
      addStreams();
    }
    streams.get(packet.stream_index()).accept(packet);
  }

  @Override
  public VideoFacts finish() throws IOException {
    streams.forEach(StreamStatistics::finish);
    return new VideoFacts(
        input.format(),
        input.statedDuration(),
        Mp4BoxScanner.mediaBytesBeforeIndex(input.file()),
        streams.stream()
            .filter(StreamStatistics::isVideo)
            .map(StreamStatistics::videoFacts)
            .toList(),
        streams.stream()
            .filter(StreamStatistics::isAudio)
            .map(StreamStatistics::audioFacts)
            .toList(),
        (int) streams.stream().filter(StreamStatistics::isCoverArt).count(),
        truncation().map(List::of).orElse(List.of()));
  }

  private Optional<String> truncation() throws IOException {
    Optional<String> defect = Truncation.find(input.file());
    if (defect.isPresent()) {
      return defect.map(found -> "is truncated: " + found);
    }
    if (input.readError() != 0) {
      return Optional.of(
          "is truncated or damaged: reading it stopped with "
              + Ffmpeg.errorText(input.readError()));
    }
    return missingDuration();
  }

  private Optional<String> missingDuration() {
    double end = streams.stream().mapToDouble(StreamStatistics::end).max().orElse(0);
    double stated = input.statedDuration();
    boolean estimated = input.context().duration_estimation_method() == AVFMT_DURATION_FROM_BITRATE;
    double missing = stated - end;
    if (estimated || missing <= Math.max(TOLERATED_SECONDS, TOLERATED_SHARE * stated)) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "is truncated: its header states %.1f s, but its content ends at %.1f s",
            stated,
            end));
  }
}
