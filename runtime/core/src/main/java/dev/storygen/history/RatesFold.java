package dev.storygen.history;

import dev.storygen.forecast.Rates;
import dev.storygen.metrics.OperationRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Computes what the work of a build took, relative to the narration of each story. */
final class RatesFold {

  private static final String MASTERING = "voice.normalisation";
  private static final String SYNTHESIS = "voice.synthesis";
  private static final String CAPTIONING = "subtitles.captioning";
  private static final String REVISION = "revise.revision";

  private final Map<String, List<Double>> work = new TreeMap<>();
  private final Map<String, List<Double>> tokens = new TreeMap<>();
  private final Map<String, List<Double>> secondsPerWord = new TreeMap<>();
  private final List<Double> charactersPerWord = new ArrayList<>();

  private RatesFold() {}

  /**
   * The rates of operations that succeeded. What came from the cache took nothing, but says how
   * long the narration is.
   */
  static Rates of(List<OperationRecord> operations) {
    RatesFold fold = new RatesFold();
    operations.stream()
        .filter(OperationRecord::success)
        .filter(operation -> operation.story() != null && operation.provider() != null)
        .collect(Collectors.groupingBy(OperationRecord::story))
        .values()
        .forEach(fold::add);
    return fold.rates();
  }

  /**
   * The median of each rate over the newest builds that have it: builds that made only some stages
   * leave the rates of the others as they are.
   *
   * @param builds the oldest first
   * @param newest how many count for a rate
   */
  static Rates median(List<Rates> builds, int newest) {
    RatesFold fold = new RatesFold();
    for (Rates build : builds) {
      build.work().forEach((key, rate) -> append(fold.work, key, rate));
      build.tokens().forEach((key, rate) -> append(fold.tokens, key, rate));
      build.secondsPerWord().forEach((key, rate) -> append(fold.secondsPerWord, key, rate));
      Optional.ofNullable(build.charactersPerWord()).ifPresent(fold.charactersPerWord::add);
    }
    fold.keep(newest);
    return fold.rates();
  }

  private Rates rates() {
    return new Rates(
        medians(work), medians(tokens), medians(secondsPerWord), medianOf(charactersPerWord));
  }

  private void keep(int newest) {
    List.of(work, tokens, secondsPerWord).stream()
        .flatMap(rates -> rates.values().stream())
        .forEach(values -> keep(newest, values));
    keep(newest, charactersPerWord);
  }

  private static void keep(int newest, List<Double> values) {
    values.subList(0, Math.max(0, values.size() - newest)).clear();
  }

  private void add(List<OperationRecord> story) {
    Map<String, Double> durations = new TreeMap<>();
    Map<String, Double> used = new TreeMap<>();
    for (OperationRecord operation : worked(story)) {
      String key = Rates.key(operation.name(), operation.provider());
      durations.merge(key, operation.durationSeconds(), Double::sum);
      double spent = number(operation, "inputTokens") + number(operation, "outputTokens");
      if (spent > 0) {
        used.merge(key, spent, Double::sum);
      }
    }
    used.forEach((key, amount) -> append(tokens, key, amount));
    double seconds = number(story, MASTERING, "seconds");
    if (seconds > 0) {
      durations.forEach((key, duration) -> append(work, key, duration / seconds));
    }
    addNarration(story, seconds);
  }

  private void addNarration(List<OperationRecord> story, double seconds) {
    double words = number(story, CAPTIONING, "words");
    double given = number(story, MASTERING, "speed");
    double speed = given > 0 ? given : 1;
    if (words > 0 && seconds > 0) {
      worked(story).stream()
          .filter(operation -> operation.name().equals(SYNTHESIS))
          .forEach(voice -> append(secondsPerWord, voice.provider(), seconds * speed / words));
    }
    double revised = number(worked(story), REVISION, "words");
    double characters = number(worked(story), REVISION, "revisedCharacters");
    if (revised > 0 && characters > 0) {
      charactersPerWord.add(characters / revised);
    }
  }

  private static List<OperationRecord> worked(List<OperationRecord> story) {
    return story.stream().filter(OperationRecord::worked).toList();
  }

  private static void append(Map<String, List<Double>> values, String key, double value) {
    values.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
  }

  private static Map<String, Double> medians(Map<String, List<Double>> values) {
    Map<String, Double> medians = new TreeMap<>();
    values.forEach((key, all) -> medians.put(key, medianOf(all)));
    return medians;
  }

  /** Null for no value. */
  private static Double medianOf(List<Double> values) {
    return values.isEmpty()
        ? null
        : RobustStatistics.median(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double number(List<OperationRecord> story, String operation, String metric) {
    return story.stream()
        .filter(each -> each.name().equals(operation))
        .mapToDouble(each -> number(each, metric))
        .filter(value -> value > 0)
        .findFirst()
        .orElse(0);
  }

  /** Metrics come from a file: what is no number counts as missing. */
  private static double number(OperationRecord operation, String metric) {
    Object value = operation.metrics() == null ? null : operation.metrics().get(metric);
    return value instanceof Number number && Double.isFinite(number.doubleValue())
        ? number.doubleValue()
        : 0;
  }
}
