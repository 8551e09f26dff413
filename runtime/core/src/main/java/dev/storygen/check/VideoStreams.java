package dev.storygen.check;

import com.google.auto.service.AutoService;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.media.VideoFacts;
import dev.storygen.media.VideoFacts.AudioStream;
import dev.storygen.media.VideoFacts.VideoStream;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The video has a video and an audio stream that decode; cover art and empty streams do not count.
 */
@AutoService(Check.class)
public final class VideoStreams implements Check {

  private static final MediaFact<VideoFacts> FILE = MediaFact.of(Artefact.VIDEO, VideoFacts.FACT);

  private static final String VIDEO_STREAMS = "video stream count";
  private static final String AUDIO_STREAMS = "audio stream count";

  @Override
  public String name() {
    return "video-streams";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VIDEO);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atLeast("video", VIDEO_STREAMS, 1, ""), Limit.atLeast("audio", AUDIO_STREAMS, 1, ""));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(FILE);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    VideoFacts video = facts.get(FILE);
    if (!video.decodeErrors().isEmpty()) {
      throw new UnreadableMediaException(
          facts.file(Artefact.VIDEO).getFileName()
              + " does not decode: "
              + String.join("; ", video.decodeErrors()));
    }
    List<VideoStream> videoStreams =
        video.videoStreams().stream().filter(stream -> stream.packets() > 0).toList();
    List<AudioStream> audioStreams =
        video.audioStreams().stream().filter(stream -> stream.duration() > 0).toList();
    return List.of(
        Measurement.of(VIDEO_STREAMS, videoStreams.size(), "")
            .with(videoStreams.stream().map(VideoStreams::text).collect(Collectors.joining("; "))),
        Measurement.of(AUDIO_STREAMS, audioStreams.size(), "")
            .with(audioStreams.stream().map(VideoStreams::text).collect(Collectors.joining("; "))),
        Measurement.of("cover art", video.coverArt(), ""));
  }

  private static String text(VideoStream stream) {
    String rate = Quantity.text(BigDecimal.valueOf(stream.frameRate()), "frames/s");
    String rotation = stream.rotation() == 0 ? "" : ", rotated " + stream.rotation() + "°";
    return "%s, %dx%d, %s%s"
        .formatted(stream.codec(), stream.width(), stream.height(), rate, rotation);
  }

  private static String text(AudioStream stream) {
    return "%s, %d Hz, %d channel%s"
        .formatted(
            stream.codec(),
            stream.sampleRate(),
            stream.channels(),
            stream.channels() == 1 ? "" : "s");
  }

  @Override
  public String fix() {
    return "Render the video again with picture and sound or set <checks><video-streams>.";
  }
}
