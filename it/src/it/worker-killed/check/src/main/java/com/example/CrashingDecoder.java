package com.example;

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

/** A third-party check whose decoder kills the worker while it reads one of the stories. */
public final class CrashingDecoder implements Check {

  private static final MediaFact<AudioFacts> AUDIO =
      MediaFact.of(Artefact.VOICEOVER, AudioFacts.FACT);

  @Override
  public String name() {
    return "audio-crash";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atLeast("minimum", "sound duration", 1, "s"));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(AUDIO);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    double duration = facts.get(AUDIO).duration();
    if (facts.file(Artefact.VOICEOVER).getParent().endsWith("lighthouse")) {
      killProcess();
    }
    return List.of(Measurement.of("sound duration", duration, "s"));
  }

  /** Like the kernel's out-of-memory killer. */
  private static void killProcess() throws IOException {
    String pid = Long.toString(ProcessHandle.current().pid());
    new ProcessBuilder("kill", "-9", pid).start();
    while (true) {
      Thread.onSpinWait();
    }
  }

  @Override
  public String fix() {
    return "Make the voiceover again.";
  }
}
