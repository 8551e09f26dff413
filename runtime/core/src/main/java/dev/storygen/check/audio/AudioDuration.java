package dev.storygen.check.audio;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.DurationDifference;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.AudioFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.ExpectedDuration;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Quantity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The voiceover is long enough, and as long as expected where a duration is expected. The decoded
 * duration counts: the one in the header is often wrong, especially after truncation.
 */
@AutoService(Check.class)
public final class AudioDuration implements Check {

  private static final MediaFact<AudioFacts> AUDIO =
      MediaFact.of(Artefact.VOICEOVER, AudioFacts.FACT);

  private static final String DURATION = "audio duration";
  private static final String DEVIATION = "deviation from the expected duration";

  @Override
  public String name() {
    return "audio-duration";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atLeast("minimum", DURATION, 5, "s"), Limit.atMost("tolerance", DEVIATION, 5, "%"));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(AUDIO);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    AudioFacts audio = facts.get(AUDIO);
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(Measurement.of(DURATION, audio.duration(), "s"));
    measurements.add(Measurement.of("stated duration", audio.statedDuration(), "s"));
    measurements.add(Measurement.of("decode errors", audio.decodeErrors(), ""));
    facts
        .expectedDuration()
        .map(expected -> deviation(audio, expected))
        .ifPresent(measurements::add);
    return measurements;
  }

  private static Measurement deviation(AudioFacts audio, ExpectedDuration expected) {
    return new DurationDifference(audio.duration(), expected.seconds())
        .percent(DEVIATION)
        .with(
            "%s against %s by %s"
                .formatted(
                    Quantity.seconds(audio.duration()),
                    Quantity.seconds(expected.seconds()),
                    expected.source()));
  }

  @Override
  public String fix() {
    return "Compare the voiceover with its script or set <checks><audio-duration>.";
  }
}
