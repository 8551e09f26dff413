package com.example;

import dev.storygen.check.Check;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.AudioFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Script;
import dev.storygen.model.Severity;
import dev.storygen.model.TimeSpan;
import java.io.IOException;
import java.util.List;

/** The speech rate fits the script: a far lower or higher one means another script. */
public final class SpeechRate implements Check {

  private static final String RATE = "speech rate";

  @Override
  public String name() {
    return "speech-rate";
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
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    AudioFacts audio = facts.voiceover();
    double silent = audio.silences().stream().mapToDouble(TimeSpan::duration).sum();
    int words = new Script(facts.script()).words();
    double rate = words * 60 / (audio.duration() - silent);
    return List.of(Measurement.of(RATE, rate, "words/min").with(words + " words"));
  }

  @Override
  public String fix() {
    return "Voice the script again or set <checks><speech-rate>.";
  }
}
