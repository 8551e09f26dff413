package dev.storygen.check;

import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Limit;
import dev.storygen.model.SettingInForce;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Settings in force with their sources, as lines of a log. */
public final class SettingLines {

  private SettingLines() {}

  /** A line per setting: {@code loudness.minimum: minimum -16 LUFS (profile shorts)}. */
  static Stream<String> of(String check, List<Limit> limits, List<SettingInForce> others) {
    return Stream.concat(
        limits.stream().map(it -> line(check, it.name(), it.text(), it.source())),
        others.stream().map(it -> line(check, it.name(), it.value(), it.source())));
  }

  /**
   * The settings that only some stories have, a line each: {@code lighthouse:
   * audio-bitrate.minimum: minimum 24 kbit/s (brief lighthouse.md line 7)}.
   *
   * @param ofAll the lines of the gate, {@link QualityGate#settingsInForce}
   */
  public static List<String> ofStories(
      Collection<CheckOutcome> outcomes, Collection<String> ofAll) {
    Set<String> known = Set.copyOf(ofAll);
    return outcomes.stream()
        .flatMap(
            outcome ->
                of(outcome.check(), outcome.limits(), outcome.settings())
                    .filter(line -> !known.contains(line))
                    .map(line -> outcome.story() + ": " + line))
        .toList();
  }

  private static String line(String check, String name, String value, String source) {
    return "%s.%s: %s (%s)".formatted(check, name, value, source);
  }
}
