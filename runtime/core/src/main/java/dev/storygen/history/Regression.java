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
 * The limits of {@code <regression>}: how much worse than earlier runs a run may be.
 *
 * @param maxSlowdown the largest ratio of an operation's median to the usual one; empty for no
 *     limit
 * @param minSuccessRate the least percentage of successful operations; empty for no limit
 * @param runs number of earlier runs that define the usual durations
 */
public record Regression(Optional<Double> maxSlowdown, Optional<Double> minSuccessRate, int runs) {

  /** The ratio that counts as slower where {@code maxSlowdown} is not set. */
  public static final double DEFAULT_SLOWDOWN = 1.5;

  /** The default of {@code runs}. */
  public static final int DEFAULT_RUNS = 10;

  /** The least number of runs to compare with: the median of five tolerates two outliers. */
  public static final int MIN_RUNS = 5;

  /**
   * Seconds that are ignored: imperceptible (0.1 s feels instant: Nielsen, <i>Usability
   * Engineering</i>, 1993), and within the pauses of a virtual machine.
   */
  private static final double IGNORED_SECONDS = 0.1;

  /** No limits. */
  public static Regression none() {
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
            options.whole("runs", DEFAULT_RUNS, MIN_RUNS, PastRun.MAX_BUILDS));
    options.rejectUnknown();
    return regression;
  }

  /** Whether any limit is set. */
  public boolean enabled() {
    return maxSlowdown.isPresent() || minSuccessRate.isPresent();
  }

  /**
   * The upper end of the usual range in seconds: an operation above it is slower by the factor, by
   * more than the noise, and perceptibly.
   */
  double maxUsual(double usual, double spread) {
    return Math.max(
        Math.max(factor() * usual, usual + RobustStatistics.noise(spread)),
        usual + IGNORED_SECONDS);
  }

  /** The lower end of the usual range in seconds. */
  double minUsual(double usual, double spread) {
    return Math.min(
        Math.min(usual / factor(), usual - RobustStatistics.noise(spread)),
        usual - IGNORED_SECONDS);
  }

  private double factor() {
    return maxSlowdown.orElse(DEFAULT_SLOWDOWN);
  }

  /**
   * Checks a run: an {@code ERROR} line per regression, an {@code INFO} line per comparison that is
   * not possible.
   *
   * @param trend the comparison of the run with earlier ones
   */
  public List<ConsoleLine> check(PastRun run, Trend trend) {
    if (!enabled()) {
      return List.of();
    }
    if (run.operations() == 0) {
      return List.of(
          info(
              "No operation ran in this build: <regression> has nothing to compare. It needs"
                  + " a build that runs storygen:generate."));
    }
    List<ConsoleLine> lines = new ArrayList<>();
    minSuccessRate.flatMap(minimum -> successRateError(run, minimum)).ifPresent(lines::add);
    if (maxSlowdown.isPresent()) {
      trend.speeds().stream()
          .filter(speed -> speed.verdict() == SpeedVerdict.SLOWER)
          .sorted(Comparator.comparing(speed -> speed.usualSeconds() - speed.seconds()))
          .forEach(speed -> lines.add(slowdownError(speed)));
      lines.addAll(notCompared(run, trend));
    }
    return lines;
  }

  private static Optional<ConsoleLine> successRateError(PastRun run, double minimum) {
    BigDecimal rate = run.successRate();
    if (rate.compareTo(BigDecimal.valueOf(minimum)) >= 0) {
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
                NumberFormats.plain(BigDecimal.valueOf(minimum)))));
  }

  private ConsoleLine slowdownError(OperationSpeed speed) {
    String text =
        "%s is slower than usual: its median is %s, but expected maximum is %s. Usually it is %s"
            + " (spread %s, %d runs). Look for what slows it down, or raise"
            + " <regression><maxSlowdown>.";
    return error(
        text.formatted(
            speed.operation(),
            NumberFormats.seconds(speed.seconds()),
            NumberFormats.seconds(maxUsual(speed.usualSeconds(), speed.spreadSeconds())),
            NumberFormats.seconds(speed.usualSeconds()),
            NumberFormats.seconds(speed.spreadSeconds()),
            speed.runs()));
  }

  /** Says what was not compared, so that silence always means passed. */
  private static List<ConsoleLine> notCompared(PastRun run, Trend trend) {
    Map<Integer, TreeSet<String>> tooFewRuns = new TreeMap<>();
    for (OperationSpeed speed : trend.speeds()) {
      if (speed.verdict() == SpeedVerdict.UNKNOWN) {
        tooFewRuns.computeIfAbsent(speed.runs(), runs -> new TreeSet<>()).add(speed.operation());
      }
    }
    List<ConsoleLine> lines = new ArrayList<>();
    tooFewRuns.forEach(
        (runs, names) ->
            lines.add(
                info(
                    "Slowdown cannot be judged: %d of %d required runs of %s are recorded."
                        .formatted(runs, MIN_RUNS, String.join(", ", names)))));
    run.byOperation().entrySet().stream()
        .filter(operation -> operation.getValue().failures() == operation.getValue().count())
        .forEach(
            operation ->
                lines.add(
                    info(
                        "Slowdown of %s cannot be judged: it never succeeded in this build."
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
