package dev.storygen.check.script;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.StoryFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Script;
import java.io.IOException;
import java.util.List;

/** The script is long enough for a story: 200 characters are about 15 seconds of speech. */
@AutoService(Check.class)
public final class ScriptLength implements Check {

  private static final String LENGTH = "script length";

  @Override
  public String name() {
    return "script-length";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.SCRIPT);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atLeast("minimum", LENGTH, 200, "characters"));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    String text = facts.script();
    return text.isBlank() ? lengths(0, 0) : lengths(new Script(text));
  }

  private static List<Measurement> lengths(Script script) {
    return lengths(script.characters(), script.words());
  }

  private static List<Measurement> lengths(int characters, int words) {
    return List.of(
        Measurement.of(LENGTH, characters, "characters"), Measurement.of("words", words, ""));
  }

  @Override
  public String fix() {
    return "Write more or set <checks><script-length>.";
  }
}
