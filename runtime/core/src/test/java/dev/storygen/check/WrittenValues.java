package dev.storygen.check;

import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** A check whose measurements are written in the script: {@code level -30}, {@code gap 3}. */
record WrittenValues(String name, double minimum) implements Check {

  static final String FIX = "Correct it.";

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.SCRIPT);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atLeast("minimum", "level", minimum, "LUFS"),
        Limit.atMost("maximum", "level", -10, "LUFS"),
        Limit.atMost("maximumGap", "gap", 2, "s"));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    List<String> lines = Files.readAllLines(facts.file(Artefact.SCRIPT));
    if (lines.contains("broken")) {
      throw new UnreadableMediaException("script.txt cannot be read");
    }
    if (lines.contains("tool fails")) {
      throw new IOException("the tool failed");
    }
    return lines.stream().flatMap(line -> measurement(line).stream()).toList();
  }

  private static List<Measurement> measurement(String line) {
    String[] words = line.split(" ");
    return switch (words[0]) {
      case "level" -> List.of(Measurement.of("level", Double.parseDouble(words[1]), "LUFS"));
      case "gap" -> List.of(Measurement.of("gap", Double.parseDouble(words[1]), "s"));
      default -> List.of();
    };
  }

  @Override
  public String fix() {
    return FIX;
  }
}
