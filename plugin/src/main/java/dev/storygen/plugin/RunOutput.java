package dev.storygen.plugin;

import dev.storygen.log.DailyLog;
import java.io.File;
import java.time.ZoneId;
import java.util.Map;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.project.MavenProject;
import org.apache.maven.shared.utils.logging.MessageUtils;

/**
 * Opens the log and the console of a run.
 *
 * @param console the parameter {@code storygen.console}
 * @param logDirectory the folder of the daily logs; null for {@code target/storygen/logs}
 * @param logMonths months to keep the archives of past months, from 1
 */
record RunOutput(MavenContext maven, String console, File logDirectory, int logMonths) {

  DailyLog openLog(String goal) {
    File folder = logDirectory == null ? maven.files().built("storygen/logs") : logDirectory;
    MavenProject project = maven.project();
    String origin = goal + "@" + (project.getFile() == null ? "-" : project.getArtifactId());
    return DailyLog.open(
        folder.toPath(), origin, logMonths, maven.clock().withZone(ZoneId.systemDefault()));
  }

  Console.Ticking openConsole(String goal) {
    Map<String, String> environment =
        ConsoleMode.environment(maven.session().getSystemProperties());
    MavenExecutionRequest build = maven.session().getRequest();
    ConsoleMode mode =
        ConsoleMode.of(
            console,
            build.isInteractiveMode(),
            build.getDegreeOfConcurrency(),
            !maven.log().isInfoEnabled(),
            environment);
    Footer footer = mode == ConsoleMode.LIVE ? Footer.open().orElse(null) : null;
    boolean coloured =
        MessageUtils.isColorEnabled() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Console.Ticking(new Console(goal, maven::print, footer, coloured, maven.clock()));
  }
}
