package dev.storygen.preflight;

import dev.storygen.forecast.ForecastReason;
import dev.storygen.forecast.Readiness;
import dev.storygen.forecast.StoryForecast;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.ControlCharacters;
import dev.storygen.log.LogLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What people read of a {@link PreflightReport}. */
public final class PreflightSummary {

  private static final int MAX_REASONS = 20;

  /** Stories that one line names. */
  private static final int MAX_NAMED = 3;

  private static final String LEGEND =
      "~ by a rule of thumb; + some stories unknown; unknown until a build of the project did it";

  private PreflightSummary() {}

  /**
   * The lines at the end of the goal.
   *
   * @param file where the whole report is, for people
   */
  public static List<ConsoleLine> of(PreflightReport report, String file) {
    List<ConsoleLine> lines = new ArrayList<>();
    lines.add(info(heading(report.totals())));
    lines.addAll(limited(reasons(report), file));
    lines.add(info(""));
    List<String> table = StoryTable.of(report);
    table.forEach(row -> lines.add(info(row)));
    int more = report.stories().size() - StoryTable.MAX_ROWS;
    if (more > 0) {
      lines.add(info("… and %,d more in %s", more, file));
    }
    if (Stream.of("~", "+", Amounts.UNKNOWN).anyMatch(table.toString()::contains)) {
      lines.add(info(LEGEND));
    }
    if (!report.services().isEmpty() || !report.budgets().isEmpty()) {
      lines.add(info(""));
    }
    report.services().forEach(use -> lines.add(info(line(use))));
    report.budgets().forEach(need -> lines.add(line(need)));
    lines.add(info("Preflight: " + file));
    return lines;
  }

  /** The reasons of a state or a worse one, a line each. */
  public static List<String> reasons(PreflightReport report, Readiness least) {
    return reasons(report).stream()
        .filter(line -> line.level().compareTo(level(least)) >= 0)
        .map(ConsoleLine::text)
        .toList();
  }

  private static String heading(Totals totals) {
    return "Preflight of %s: %d passed, %d degraded, %d blocked"
        .formatted(
            totals.stories() == 1 ? "1 story" : totals.stories() + " stories",
            totals.passed(),
            totals.degraded(),
            totals.blocked());
  }

  /** The worst first; a reason that several stories share is one line. */
  private static List<ConsoleLine> reasons(PreflightReport report) {
    Map<ForecastReason, List<String>> stories = new LinkedHashMap<>();
    for (Readiness state : List.of(Readiness.BLOCKED, Readiness.DEGRADED)) {
      for (StoryForecast story : report.stories()) {
        story.reasons().stream()
            .filter(reason -> reason.state() == state)
            .forEach(
                reason ->
                    stories.computeIfAbsent(reason, key -> new ArrayList<>()).add(story.story()));
      }
    }
    return stories.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static ConsoleLine line(ForecastReason reason, List<String> stories) {
    String message = ControlCharacters.singleLine(reason.message());
    return new ConsoleLine(
        level(reason.state()), reason.file() == null ? names(stories) + ": " + message : message);
  }

  private static String names(List<String> stories) {
    String named = String.join(", ", stories.subList(0, Math.min(MAX_NAMED, stories.size())));
    int more = stories.size() - MAX_NAMED;
    return more > 0 ? String.format(Locale.ROOT, "%s and %,d more", named, more) : named;
  }

  private static List<ConsoleLine> limited(List<ConsoleLine> lines, String file) {
    int more = lines.size() - MAX_REASONS;
    return more <= 0
        ? lines
        : Stream.concat(
                lines.stream().limit(MAX_REASONS),
                Stream.of(
                    new ConsoleLine(
                        lines.get(MAX_REASONS).level(),
                        String.format(Locale.ROOT, "… and %,d more in %s", more, file))))
            .toList();
  }

  private static String line(ServiceUse use) {
    String calls = Amounts.count(use.calls());
    List<String> amounts =
        new ArrayList<>(List.of(calls + (calls.equals("1") ? " call" : " calls")));
    add(amounts, use.characters(), "characters");
    add(amounts, use.tokens(), "tokens");
    add(amounts, use.images(), "images");
    return "%s: %s (%s by %s)"
        .formatted(use.service(), String.join(", ", amounts), use.operation(), use.provider());
  }

  private static void add(List<String> amounts, Total total, String name) {
    if (total.used()) {
      amounts.add(Amounts.count(total) + " " + name);
    }
  }

  private static ConsoleLine line(BudgetNeed need) {
    String spent = need.spent() == 0 ? "" : String.format(Locale.ROOT, ", %,d spent", need.spent());
    return new ConsoleLine(
        need.enough() ? LogLevel.INFO : LogLevel.WARNING,
        String.format(
            Locale.ROOT,
            "Budget: %s %s needed, %,d allowed%s",
            Amounts.count(need.needed()),
            need.resource(),
            need.budget(),
            spent));
  }

  private static LogLevel level(Readiness state) {
    return switch (state) {
      case PASSED -> LogLevel.INFO;
      case DEGRADED -> LogLevel.WARNING;
      case BLOCKED -> LogLevel.ERROR;
    };
  }

  private static ConsoleLine info(String text, Object... values) {
    return new ConsoleLine(
        LogLevel.INFO, values.length == 0 ? text : String.format(Locale.ROOT, text, values));
  }
}
