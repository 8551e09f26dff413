package dev.storygen.report;

import dev.storygen.check.Check;
import dev.storygen.check.CheckPage;
import dev.storygen.log.ControlCharacters;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** The rules of a SARIF report: a check each, with its page as the help. */
final class SarifRules {

  private static final String GENERATE_FIX =
      "Read the message, and the log of the story in target/storygen/logs.";

  private final Map<String, Integer> indices = new HashMap<>();
  private final List<Sarif.Rule> rules = new ArrayList<>();

  /**
   * The rules of all checks that were made, passed or not, and of all problems, by name.
   *
   * @param checks the outcomes of the run
   */
  SarifRules(Collection<CheckOutcome> checks, Collection<Problem> problems) {
    TreeSet<String> names = new TreeSet<>();
    checks.forEach(check -> names.add(check.check()));
    problems.forEach(problem -> names.add(problem.rule()));
    Map<String, Check> known = known();
    for (String name : names) {
      indices.put(name, rules.size());
      rules.add(rule(name, Optional.ofNullable(known.get(name))));
    }
  }

  List<Sarif.Rule> all() {
    return rules;
  }

  int index(String rule) {
    return indices.get(rule);
  }

  /** Metrics may have checks of an earlier version, or of a dependency that is gone. */
  private static Map<String, Check> known() {
    Map<String, Check> known = new HashMap<>();
    // Within Maven the thread's class loader may not have storygen.
    ServiceLoader.load(Check.class, Check.class.getClassLoader())
        .forEach(check -> known.put(check.name(), check));
    return known;
  }

  private static Sarif.Rule rule(String name, Optional<Check> check) {
    Optional<CheckPage> page = check.flatMap(CheckPage::of);
    String title =
        page.map(CheckPage::summary)
            .orElse(
                name.equals(Problem.GENERATE)
                    ? "The story is made."
                    : "The check " + name + " passes.");
    String fix =
        check
            .map(Check::fix)
            .orElse(
                name.equals(Problem.GENERATE) ? GENERATE_FIX : "Read the message of the result.");
    String level = level(check.map(Check::severity).orElse(Severity.ERROR));
    return new Sarif.Rule(
        name,
        new Sarif.Text(ControlCharacters.line(title)),
        new Sarif.Text(ControlCharacters.line(title + " " + fix)),
        new Sarif.Configuration(level),
        new Sarif.Text(fix, page.map(CheckPage::withoutLinks).orElse(null)),
        Map.of("precision", "very-high", "tags", List.of("storygen")));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
      case OFF -> "none";
    };
  }
}
