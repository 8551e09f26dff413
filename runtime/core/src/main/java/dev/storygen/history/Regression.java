package dev.storygen.history;

import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.NumberFormats;
import dev.storygen.provider.Options;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much worse than usual a run may be.
 *
 * @param maxSlowdown how often the usual median an operation's median may be; empty where speed
 *     fails nothing
 * @param minSuccessRate percent of the run's operations; empty where they fail nothing
 * @param runs how many earlier ones say what is usual
 */
public record Regression(Optional<Double> maxSlowdown, Optional<Double> minSuccessRate, int runs) {

  /** What is called slow where nobody said it. */
  public static final double SLOWDOWN = 1.5;

  /** What is looked back to where nobody said it. */
  public static final int RUNS = 10;

  /** With fewer the median and its spread say little: two wild runs of five do not move them. */
  public static final int LEAST_RUNS = 5;

  /**
   * Seconds that nobody notices (0.1 s feels instant: Nielsen, <i>Usability Engineering</i>, 1993),
   * and that the pauses of a virtual machine make.
   */
  private static final double UNNOTICED = 0.1;

  /** Fails nothing. */
  public static Regression off() {
    return of(Map.of());
  }

  /**
   * Reads the settings of {@code <regression>}.
   *
   * @throws IllegalArgumentException if one is unknown or out of range
   */
  public static Regression of(Map<String, String> settings) {
    Options options = Options.of("regression", settings);
    Regression regression =
        new Regression(
            options.number("maxSlowdown", 1, 1000),
            options.number("minSuccessRate", 0, 100),
            options.whole("runs", RUNS, LEAST_RUNS, PastRun.KEPT));
    options.rejectUnknown();
    return regression;
  }

  /** Whether it fails anything. */
  public boolean on() {
    return maxSlowdown.isPresent() || minSuccessRate.isPresent();
  }

  /**
   * The most seconds that are usual: above them an operation is slower by the factor, by more than
   * chance explains, and noticeably.
   */
  double allowed(double usual, double spread) {
    return Math.max(
        Math.max(factor() * usual, usual + RobustStatistics.noise(spread)), usual + UNNOTICED);
  }

  /** The least seconds that are usual. */
  double expected(double usual, double spread) {
    return Math.min(
        Math.min(usual / factor(), usual - RobustStatistics.noise(spread)), usual - UNNOTICED);
  }

  private double factor() {
    return maxSlowdown.orElse(SLOWDOWN);
  }

  /**
   * What it finds of a run: an {@code ERROR} a regression, an {@code INFO} what cannot be judged.
   *
   * @param trend of the run
   */
  public List<ConsoleLine> judge(PastRun run, Trend trend) {
    if (!on()) {
      return List.of();
    }
    if (run.operations() == 0) {
      return List.of(
          info(
              "No operation ran in this build: <regression> has nothing to compare. It judges"
                  + " builds that run storygen:generate, too."));
    }
    List<ConsoleLine> lines = new ArrayList<>();
    minSuccessRate.flatMap(least -> rate(run, least)).ifPresent(lines::add);
    if (maxSlowdown.isPresent()) {
      trend.speeds().stream()
          .filter(speed -> speed.verdict() == SpeedVerdict.SLOWER)
          .sorted(Comparator.comparing(speed -> speed.usualSeconds() - speed.seconds()))
          .forEach(speed -> lines.add(slow(speed)));
      lines.addAll(unjudged(run, trend));
    }
    return lines;
  }

  private static Optional<ConsoleLine> rate(PastRun run, double least) {
    BigDecimal rate = run.successRate();
    if (rate.compareTo(BigDecimal.valueOf(least)) >= 0) {
      return Optional.empty();
    }
    String text =
        "The success rate is %s %% (%d of %d operations failed), but expected minimum is %s %%."
            + " Look at what failed, or lower <regression><minSuccessRate>.";
    return Optional.of(
        error(
            text.formatted(
                NumberFormats.plain(rate),
                run.failures(),
                run.operations(),
                NumberFormats.plain(BigDecimal.valueOf(least)))));
  }

  private ConsoleLine slow(OperationSpeed speed) {
    String text =
        "%s is slower than usual: its median is %s, but expected maximum is %s. Usually it is %s"
            + " (spread %s, %d runs). Look for what slows it down, or raise"
            + " <regression><maxSlowdown>.";
    return error(
        text.formatted(
            speed.operation(),
            NumberFormats.seconds(speed.seconds()),
            NumberFormats.seconds(allowed(speed.usualSeconds(), speed.spreadSeconds())),
            NumberFormats.seconds(speed.usualSeconds()),
            NumberFormats.seconds(speed.spreadSeconds()),
            speed.runs()));
  }

  /** Could not be judged is never passed. */
  private static List<ConsoleLine> unjudged(PastRun run, Trend trend) {
    Map<Integer, TreeSet<String>> young = new TreeMap<>();
    for (OperationSpeed speed : trend.speeds()) {
      if (speed.verdict() == SpeedVerdict.UNKNOWN) {
        young.computeIfAbsent(speed.runs(), runs -> new TreeSet<>()).add(speed.operation());
      }
    }
    List<ConsoleLine> lines = new ArrayList<>();
    young.forEach(
        (runs, names) ->
            lines.add(
                info(
                    "Slowdown is not judged yet: %d of %d runs of %s."
                        .formatted(runs, LEAST_RUNS, String.join(", ", names)))));
    run.byOperation().entrySet().stream()
        .filter(operation -> operation.getValue().failures() == operation.getValue().count())
        .forEach(
            operation ->
                lines.add(
                    info(
                        "Slowdown of %s is not judged: it never succeeded in this build."
                            .formatted(operation.getKey()))));
    return lines;
  }

  private static ConsoleLine info(String text) {
    return new ConsoleLine(LogLevel.INFO, text);
  }

  private static ConsoleLine error(String text) {
    return new ConsoleLine(LogLevel.ERROR, text);
  }
}
