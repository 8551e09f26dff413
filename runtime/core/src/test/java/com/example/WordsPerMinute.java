package com.example;

import dev.storygen.check.Check;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.WaveformFact;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Script;
import dev.storygen.model.Severity;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The speech rate fits the script: a far lower or higher one means another script. */
public final class WordsPerMinute implements Check {

  private static final MediaFact<Waveform> WAVEFORM =
      MediaFact.of(Artefact.VOICEOVER, WaveformFact.DEFAULT);

  private static final String RATE = "speech rate";

  @Override
  public String name() {
    return "words-per-minute";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER, Artefact.SCRIPT);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atLeast("minimum", RATE, 100, "words/min"),
        Limit.atMost("maximum", RATE, 220, "words/min"));
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(WAVEFORM);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    Waveform waveform = facts.get(WAVEFORM);
    double silent = waveform.silences().stream().mapToDouble(TimeSpan::duration).sum();
    int words = new Script(facts.script()).words();
    double rate = words * 60 / (waveform.durationSeconds() - silent);
    return List.of(Measurement.of(RATE, rate, "words/min").with(words + " words"));
  }

  @Override
  public String fix() {
    return "Voice the script again or set <checks><words-per-minute>.";
  }
}
