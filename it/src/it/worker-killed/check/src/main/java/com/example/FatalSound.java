package com.example;

import dev.storygen.check.Check;
import dev.storygen.check.StoryFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.List;

/** A check of another jar that kills its process at one of the stories. */
public final class FatalSound implements Check {

  @Override
  public String name() {
    return "fatal-sound";
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
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    double duration = facts.voiceover().duration();
    if (facts.file(Artefact.VOICEOVER).getParent().endsWith("lighthouse")) {
      killOurselves();
    }
    return List.of(Measurement.of("sound duration", duration, "s"));
  }

  /** As the kernel ends a process that asks for too much memory. */
  private static void killOurselves() throws IOException {
    String self = Long.toString(ProcessHandle.current().pid());
    new ProcessBuilder("kill", "-9", self).start();
    while (true) {
      Thread.onSpinWait();
    }
  }

  @Override
  public String fix() {
    return "Make the voiceover again.";
  }
}
