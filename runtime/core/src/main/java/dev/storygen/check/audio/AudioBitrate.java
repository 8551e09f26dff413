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
 * The voiceover has an adequate bitrate: {@linkplain AudioFacts#bitrate() stream bytes x 8 by
 * decoded seconds}, not the bitrate in the header.
 */
@AutoService(Check.class)
public final class AudioBitrate implements Check {

  private static final MediaFact<AudioFacts> AUDIO =
      MediaFact.of(Artefact.VOICEOVER, AudioFacts.FACT);

  private static final String BITRATE = "audio bitrate";

  @Override
  public String name() {
    return "audio-bitrate";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atLeast("minimum", BITRATE, 32, "kbit/s"));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(AUDIO);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    AudioFacts audio = facts.get(AUDIO);
    return List.of(
        Measurement.of(BITRATE, audio.bitrate(), "kbit/s"),
        Measurement.of("sample rate", audio.sampleRate(), "Hz"),
        Measurement.of("channels", audio.channels(), "").with(audio.codec()));
  }

  @Override
  public String fix() {
    return "Raise <voice><bitrate> or set <checks><audio-bitrate>.";
  }
}
