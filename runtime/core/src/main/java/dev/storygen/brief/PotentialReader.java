package dev.storygen.brief;

import dev.storygen.brief.BriefValue.KeyValue;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Potential;
import dev.storygen.model.Suggestion;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the scores of {@link BriefKey#POTENTIAL}. */
final class PotentialReader {

  private static final List<String> GROUPS = List.of("platforms", "regions", "ageGroups", "gender");
  private static final String OVERALL = "overall";
  private static final BigDecimal MAX_SCORE = BigDecimal.valueOf(100);

  private final BriefFields fields;
  private final BriefProblems problems;

  PotentialReader(BriefFields fields, BriefProblems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  Potential read(BriefValue value) {
    Map<String, Map<String, Double>> groups = new HashMap<>();
    Double overall = null;
    for (KeyValue entry : fields.entries(BriefKey.POTENTIAL.label(), value)) {
      String key = entry.key().equals("age_groups") ? "ageGroups" : entry.key();
      if (GROUPS.contains(key)) {
        if (groups.put(key, scores(entry, key)) != null) {
          problems.add(entry.line(), label(key) + " is given twice. Keep one.");
        }
      } else if (key.equals(OVERALL)) {
        overall = score(OVERALL, entry.value()).orElse(null);
      } else {
        reportUnknown(entry);
      }
    }
    return new Potential(
        groups.getOrDefault("platforms", Map.of()),
        groups.getOrDefault("regions", Map.of()),
        groups.getOrDefault("ageGroups", Map.of()),
        groups.getOrDefault("gender", Map.of()),
        overall);
  }

  private Map<String, Double> scores(KeyValue group, String name) {
    Map<String, Double> scores = new TreeMap<>();
    for (KeyValue entry : fields.entries(label(name), group.value())) {
      score(name + "." + entry.key(), entry.value())
          .ifPresent(score -> scores.put(entry.key(), score));
    }
    return scores;
  }

  private Optional<Double> score(String name, BriefValue value) {
    return fields
        .number(label(name), value, "a score from 0 to 100", BigDecimal.ZERO, MAX_SCORE)
        .map(BigDecimal::doubleValue);
  }

  private void reportUnknown(KeyValue entry) {
    List<String> known = Stream.concat(GROUPS.stream(), Stream.of(OVERALL)).toList();
    problems.add(
        entry.line(),
        "unknown key "
            + BriefProblems.quote(label(entry.key()))
            + ", but expected one of "
            + String.join(", ", known)
            + "."
            + Suggestion.of(entry.key(), known));
  }

  private static String label(String name) {
    return BriefKey.POTENTIAL.label() + "." + name;
  }
}
