package dev.storygen.report;

import dev.storygen.log.ConsoleLine;
import dev.storygen.log.ControlCharacters;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.BreakerRecord;
import dev.storygen.metrics.FallbackRecord;
import dev.storygen.metrics.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The lines about services at the end of a goal: fallbacks, opened circuit breakers, and usage. */
final class ServiceLines {

  private static final int MAX_FALLBACKS = 10;

  private static final Map<String, String> RESOURCES =
      Map.of(
          "inputTokens", "input tokens",
          "outputTokens", "output tokens",
          "characters", "characters",
          "images", "images",
          "audioSeconds", "seconds of audio");

  private ServiceLines() {}

  static List<ConsoleLine> of(Metrics metrics) {
    List<ConsoleLine> lines = new ArrayList<>();
    metrics.fallbacks().stream()
        .limit(MAX_FALLBACKS)
        .forEach(fallback -> lines.add(new ConsoleLine(LogLevel.WARNING, text(fallback))));
    int more = metrics.fallbacks().size() - MAX_FALLBACKS;
    if (more > 0) {
      lines.add(new ConsoleLine(LogLevel.WARNING, "... and " + more + " more fallbacks"));
    }
    metrics.breakers().stream()
        .filter(breaker -> breaker.opens() > 0)
        .forEach(breaker -> lines.add(new ConsoleLine(LogLevel.WARNING, text(breaker))));
    if (!metrics.used().isEmpty()) {
      lines.add(new ConsoleLine(LogLevel.INFO, "Used: " + used(metrics.used())));
    }
    return lines;
  }

  private static String text(FallbackRecord fallback) {
    return ControlCharacters.singleLine(
        "%s: %s by the fallback %s"
            .formatted(fallback.story(), fallback.stage(), fallback.description()));
  }

  private static String text(BreakerRecord breaker) {
    return ControlCharacters.singleLine(
        String.format(
            Locale.ROOT,
            "%s: circuit breaker %s, opened %d %s, not closed for %.1f s in all. Last error: %s",
            breaker.service(),
            breaker.state(),
            breaker.opens(),
            breaker.opens() == 1 ? "time" : "times",
            breaker.openSeconds(),
            breaker.lastError()));
  }

  private static String used(Map<String, Long> used) {
    return used.entrySet().stream()
        .map(
            entry ->
                String.format(
                    Locale.ROOT,
                    "%,d %s",
                    entry.getValue(),
                    RESOURCES.getOrDefault(entry.getKey(), entry.getKey())))
        .collect(Collectors.joining(", "));
  }
}
