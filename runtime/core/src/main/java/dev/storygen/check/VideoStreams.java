package dev.storygen.check;

import com.google.auto.service.AutoService;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.media.VideoFacts;
import dev.storygen.media.VideoFacts.AudioStream;
import dev.storygen.media.VideoFacts.VideoStream;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** A video has a picture and a sound that decode. Cover art is no picture, an empty stream none. */
@AutoService(Check.class)
public final class VideoStreams implements Check {

  private static final String PICTURES = "video stream count";
  private static final String SOUNDS = "audio stream count";

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
    return List.of(Limit.atLeast("video", PICTURES, 1, ""), Limit.atLeast("audio", SOUNDS, 1, ""));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    VideoFacts video = facts.video();
    if (!video.decodeErrors().isEmpty()) {
      throw new UnreadableMediaException(
          facts.file(Artefact.VIDEO).getFileName()
              + " does not decode: "
              + String.join(" ", video.decodeErrors()));
    }
    List<VideoStream> pictures =
        video.pictures().stream().filter(picture -> picture.packets() > 0).toList();
    List<AudioStream> sounds =
        video.sounds().stream().filter(sound -> sound.duration() > 0).toList();
    return List.of(
        Measurement.of(PICTURES, pictures.size(), "")
            .with(pictures.stream().map(VideoStreams::text).collect(Collectors.joining("; "))),
        Measurement.of(SOUNDS, sounds.size(), "")
            .with(sounds.stream().map(VideoStreams::text).collect(Collectors.joining("; "))),
        Measurement.of("cover art", video.coverArt(), ""));
  }

  private static String text(VideoStream picture) {
    String rate =
        Measurement.text(
            BigDecimal.valueOf(picture.frameRate()).setScale(2, RoundingMode.HALF_UP), "frames/s");
    String rotation = picture.rotation() == 0 ? "" : ", rotated " + picture.rotation() + "°";
    return "%s, %dx%d, %s%s"
        .formatted(picture.codec(), picture.width(), picture.height(), rate, rotation);
  }

  private static String text(AudioStream sound) {
    return "%s, %d Hz, %d channel%s"
        .formatted(
            sound.codec(), sound.sampleRate(), sound.channels(), sound.channels() == 1 ? "" : "s");
  }

  @Override
  public String fix() {
    return "Render the video again with picture and sound or set <checks><video-streams>.";
  }
}
