package dev.storygen.plugin;

import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** How a goal shows what goes on. */
enum ConsoleMode {
  /** A footer on a terminal. */
  LIVE,
  /** Lines only. */
  PLAIN;

  private static final String VARIABLE = "env.";

  /** The variables of a build, as Maven hands them on. */
  static Map<String, String> environment(Properties system) {
    return system.stringPropertyNames().stream()
        .filter(name -> name.startsWith(VARIABLE))
        .collect(Collectors.toMap(name -> name.substring(VARIABLE.length()), system::getProperty));
  }

  /**
   * What the user wants and the build allows; whether there is a terminal at all shows later.
   *
   * @param setting of {@code storygen.console}
   * @param interactive false in batch mode
   * @param threads of the build
   * @param quiet whether no information is asked for
   * @param environment variables of the build
   * @throws IllegalArgumentException if there is no such setting
   */
  static ConsoleMode of(
      String setting,
      boolean interactive,
      int threads,
      boolean quiet,
      Map<String, String> environment) {
    if (!setting.equals("auto") && !setting.equals("plain")) {
      throw new IllegalArgumentException(
          "storygen.console is '" + setting + "', but expected auto or plain.");
    }
    String ci = environment.getOrDefault("CI", "false");
    boolean live =
        setting.equals("auto")
            && interactive
            && threads == 1
            && !quiet
            && (ci.isEmpty() || ci.equalsIgnoreCase("false"))
            && !environment.getOrDefault("TERM", "").equals("dumb");
    return live ? LIVE : PLAIN;
  }
}
