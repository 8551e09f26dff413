package dev.storygen.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Annotations as workflow commands of GitHub Actions: {@code ::error file=…,title=…::message}.
 *
 * @see <a
 *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">Workflow
 *     commands</a>
 */
final class WorkflowCommands {

  /** GitHub shows no more annotations of a level and a step. */
  private static final int MAX_PER_LEVEL = 10;

  private WorkflowCommands() {}

  /** The first ten annotations of each level, a line each. */
  static List<String> of(List<Problem> problems, RepositoryFiles files) {
    Map<Problem.Level, Integer> counts = new EnumMap<>(Problem.Level.class);
    List<String> commands = new ArrayList<>();
    for (Problem problem : problems) {
      if (counts.merge(problem.level(), 1, Integer::sum) <= MAX_PER_LEVEL) {
        commands.add(command(problem, files.path(problem)));
      }
    }
    return commands;
  }

  private static String command(Problem problem, String path) {
    return "::%s file=%s,title=%s::%s"
        .formatted(
            command(problem.level()),
            property(path),
            property(problem.rule() + " of " + problem.story()),
            data(problem.message()));
  }

  private static String command(Problem.Level level) {
    return level == Problem.Level.NOTE ? "notice" : level.name().toLowerCase(Locale.ROOT);
  }

  /** Escapes what would end the line. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** Escapes what would end the line, the property or the properties. */
  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
