package dev.storygen.plugin;

import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import dev.storygen.check.SettingLines;
import dev.storygen.metrics.Metrics;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Prints the settings in force and where each comes from, where {@code -X} asks for it. */
final class SettingsLog {

  private SettingsLog() {}

  /**
   * Prints those of all stories, then those that single stories have.
   *
   * @param settings of the gate, which the worker has accepted; null where it has none
   */
  static void print(GateSettings settings, Metrics metrics, Log log) {
    if (log.isDebugEnabled() && settings != null) {
      List<String> ofAll = QualityGate.load(settings).settingsInForce();
      log.debug("Settings of the checks, each with its source:");
      ofAll.forEach(line -> log.debug("  " + line));
      SettingLines.ofStories(metrics.checks(), ofAll).forEach(line -> log.debug("  " + line));
    }
  }
}
