package dev.storygen.check;

import dev.storygen.model.Artefact;
import dev.storygen.model.Suggestion;
import java.nio.file.FileSystems;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * The artefacts that the gate requires, and how it finds them.
 *
 * @param required those that every story should have
 * @param patterns the user's, for the artefacts that have some
 */
record ArtefactSelection(Set<Artefact> required, Map<Artefact, List<String>> patterns) {

  private static final List<String> LABELS =
      Arrays.stream(Artefact.values()).map(Artefact::label).toList();

  /**
   * @throws IllegalArgumentException if a label is unknown or a pattern is bad
   */
  static ArtefactSelection of(GateSettings settings) {
    Set<Artefact> required = EnumSet.noneOf(Artefact.class);
    settings.require().forEach(label -> required.add(artefact("storygen.require", label)));
    Map<Artefact, List<String>> patterns = new EnumMap<>(Artefact.class);
    settings
        .artefacts()
        .forEach(
            (label, globs) -> patterns.put(artefact("<artefacts>", label), valid(label, globs)));
    return new ArtefactSelection(required, patterns);
  }

  /** The patterns in force for an artefact. */
  List<String> patterns(Artefact artefact) {
    return patterns.getOrDefault(artefact, artefact.patterns());
  }

  private static Artefact artefact(String parameter, String label) {
    if (!LABELS.contains(label)) {
      throw new IllegalArgumentException(
          "Unknown artefact '%s' in %s.%s There are: %s."
              .formatted(
                  label, parameter, Suggestion.of(label, LABELS), String.join(", ", LABELS)));
    }
    return Artefact.of(label);
  }

  private static List<String> valid(String label, List<String> globs) {
    for (String glob : globs) {
      try {
        FileSystems.getDefault().getPathMatcher("glob:" + glob);
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException(
            "<artefacts><%s> is '%s', but expected a file name with *, ? or {a,b}: %s."
                .formatted(label, glob, e.getDescription()),
            e);
      }
    }
    return List.copyOf(globs);
  }
}
