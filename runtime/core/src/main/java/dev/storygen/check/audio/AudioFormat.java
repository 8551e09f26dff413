package dev.storygen.check.audio;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.AudioFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The voiceover has a sample rate and channels that platforms take: YouTube asks for 48 or 96 kHz
 * and at most stereo. The decoded samples count, since the header of HE-AAC states half their rate.
 */
@AutoService(Check.class)
public final class AudioFormat implements Check {

  private static final MediaFact<AudioFacts> AUDIO =
      MediaFact.of(Artefact.VOICEOVER, AudioFacts.FACT);

  private static final String RATE = "sample rate";
  private static final String CHANNELS = "channels";

  @Override
  public String name() {
    return "audio-format";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atLeast("sampleRate", RATE, 16_000, "Hz"),
        Limit.atMost("highestSampleRate", RATE, 96_000, "Hz"),
        Limit.atMost("channels", CHANNELS, 2, ""));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(AUDIO);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    AudioFacts audio = facts.get(AUDIO);
    return List.of(
        Measurement.of(RATE, audio.sampleRate(), "Hz").with(audio.codec()),
        Measurement.of(CHANNELS, audio.channels(), ""));
  }

  @Override
  public String fix() {
    return "Convert the voiceover from the original or set <checks><audio-format>.";
  }
}
