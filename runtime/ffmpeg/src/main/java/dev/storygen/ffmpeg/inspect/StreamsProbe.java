package dev.storygen.ffmpeg.inspect;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.Mp4BoxScanner;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.media.VideoFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** Describes the streams of a file by all packets, and decodes some of them. */
final class StreamsProbe implements PacketProbe<VideoFacts> {

  /**
   * Share of the stated duration that may be missing, since muxers round and the last packet may
   * have no duration.
   */
  private static final double TOLERATED_SHARE = 0.05;

  private static final double TOLERATED_SECONDS = 1;

  private MediaInput input;
  private List<StreamStatistics> streams = List.of();
  private boolean packetCutShort;

  @Override
  public void start(MediaInput opened) throws UnreadableMediaException {
    input = opened;
    if (input.streams().all().isEmpty()) {
      throw new UnreadableMediaException(input.name() + " has no streams");
    }
    streams =
        input.streams().all().stream().map(stream -> new StreamStatistics(input, stream)).toList();
  }

  @Override
  public void accept(AVPacket packet) throws IOException {
    packetCutShort |= (packet.flags() & AV_PKT_FLAG_CORRUPT) != 0;
    // Some formats declare a stream only with its first packet.
    if (packet.stream_index() < streams.size()) {
      streams.get(packet.stream_index()).accept(packet);
    }
  }

  @Override
  public VideoFacts finish() throws IOException {
    for (StreamStatistics stream : streams) {
      stream.finish();
    }
    return facts();
  }

  private VideoFacts facts() throws IOException {
    List<String> errors = new ArrayList<>();
    truncation().ifPresent(errors::add);
    streams.forEach(stream -> stream.error().ifPresent(errors::add));
    return new VideoFacts(
        input.format(),
        input.statedDuration(),
        streams.stream()
            .filter(StreamStatistics::isVideo)
            .map(StreamStatistics::videoFacts)
            .toList(),
        streams.stream()
            .filter(StreamStatistics::isAudio)
            .map(StreamStatistics::audioFacts)
            .toList(),
        (int) streams.stream().filter(StreamStatistics::isCoverArt).count(),
        errors);
  }

  private Optional<String> truncation() throws IOException {
    Optional<String> defect = Mp4BoxScanner.findDefect(input.file());
    if (defect.isPresent()) {
      return defect.map(found -> "the file is truncated: " + found);
    }
    if (input.readError() != 0) {
      return Optional.of(
          "the file is truncated or damaged: reading it stopped with "
              + Ffmpeg.errorText(input.readError()));
    }
    if (packetCutShort) {
      return Optional.of("the file is truncated: it ends in the middle of a packet");
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
            "the file is truncated: its header states %.1f s, but its content ends at %.1f s",
            stated,
            end));
  }

  @Override
  public void close() {
    streams.forEach(StreamStatistics::close);
  }
}
