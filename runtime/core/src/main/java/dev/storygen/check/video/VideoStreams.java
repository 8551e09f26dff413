package dev.storygen.check.video;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.VideoFacts;
import dev.storygen.media.VideoFacts.AudioStream;
import dev.storygen.media.VideoFacts.VideoStream;
import dev.storygen.media.WaveformFact;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Quantity;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The video has a video and an audio stream, and its sound is heard; cover art and empty streams do
 * not count.
 */
@AutoService(Check.class)
public final class VideoStreams implements Check {

  private static final MediaFact<VideoFacts> FILE = MediaFact.of(Artefact.VIDEO, VideoFacts.FACT);

  /** Quiet speech has peaks above it at least every few seconds. */
  private static final MediaFact<Waveform> SOUND =
      MediaFact.of(Artefact.VIDEO, new WaveformFact(new SilenceThreshold(-60, 0.1)));

  private static final String VIDEO_STREAMS = "video stream count";
  private static final String AUDIO_STREAMS = "audio stream count";
  private static final String SILENT = "silent share of the sound";

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
        Limit.atLeast("video", VIDEO_STREAMS, 1, ""),
        Limit.atLeast("audio", AUDIO_STREAMS, 1, ""),
        Limit.atMost("silence", SILENT, 95, "%"));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(FILE, SOUND);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    VideoFacts video = facts.get(FILE);
    List<VideoStream> pictures = video.pictureStreams();
    List<AudioStream> sounds = video.soundStreams();
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(
        Measurement.of(VIDEO_STREAMS, pictures.size(), "")
            .with(pictures.stream().map(VideoStreams::text).collect(Collectors.joining("; "))));
    measurements.add(
        Measurement.of(AUDIO_STREAMS, sounds.size(), "")
            .with(sounds.stream().map(VideoStreams::text).collect(Collectors.joining("; "))));
    if (!sounds.isEmpty()) {
      measurements.add(silence(facts.get(SOUND)));
    }
    measurements.add(Measurement.of("cover art", video.coverArt(), ""));
    return measurements;
  }

  private static Measurement silence(Waveform sound) {
    double silent = sound.silences().stream().mapToDouble(TimeSpan::duration).sum();
    double share = sound.durationSeconds() > 0 ? Math.min(1, silent / sound.durationSeconds()) : 1;
    return Measurement.of(SILENT, share * 100, "%");
  }

  private static String text(VideoStream stream) {
    String rate = Quantity.text(BigDecimal.valueOf(stream.frameRate()), "frames/s");
    int rotation = stream.size().rotation();
    return "%s, %dx%d, %s%s"
        .formatted(
            stream.codec(),
            stream.size().width(),
            stream.size().height(),
            rate,
            rotation == 0 ? "" : ", rotated " + rotation + "°");
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
