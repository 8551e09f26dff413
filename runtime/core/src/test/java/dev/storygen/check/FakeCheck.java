package dev.storygen.check;

import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.List;

/** A check of the script that measures what the test says. */
record FakeCheck(String name, List<Limit> limits, Measuring measuring) implements Check {

  interface Measuring {
    Measurement measure(StoryFacts facts) throws IOException;
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.SCRIPT);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    return List.of(measuring.measure(facts));
  }

  @Override
  public String fix() {
    return "Correct it.";
  }
}
