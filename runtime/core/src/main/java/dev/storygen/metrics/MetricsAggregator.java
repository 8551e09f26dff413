package dev.storygen.metrics;

import dev.storygen.model.CheckOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Combines the metrics of many modules. */
public final class MetricsAggregator {

  private final List<Module> modules;

  private MetricsAggregator(List<Module> modules) {
    this.modules = modules;
  }

  /**
   * The metrics of a module.
   *
   * @param name prefix of its stories and services: {@code north} in {@code north/lighthouse}
   * @param folder the folder of its files, relative to that of the combined metrics, with {@code
   *     /}; empty if it is the same
   */
  public record Module(String name, String folder, Metrics metrics) {

    String qualified(String localName) {
      return name + "/" + localName;
    }

    private String relocated(String file) {
      return file == null || folder.isEmpty() || isAbsolute(file) ? file : folder + "/" + file;
    }

    private static boolean isAbsolute(String file) {
      return file.startsWith("/") || file.startsWith("\\") || file.matches("[A-Za-z]:.*");
    }
  }

  /**
   * The combined metrics: all records, by time, and sums.
   *
   * <p>Each module has its own circuit breakers, so a service may have several. A budget is shared
   * by the build, and each module reports the use so far; the report that is nearest to the limit
   * counts. Versions that differ are listed one after the other.
   */
  public static Metrics of(List<Module> modules) {
    return new MetricsAggregator(List.copyOf(modules)).metrics();
  }

  private Metrics metrics() {
    return new Metrics(
        Metrics.SCHEMA_VERSION,
        all(module -> module.metrics().goals().stream(), GoalRun::startedAt),
        environment(),
        all(MetricsAggregator::stories, StoryRun::story),
        all(MetricsAggregator::operations, OperationRecord::timestamp),
        null,
        all(MetricsAggregator::checks, CheckOutcome::story),
        all(MetricsAggregator::retries, RetryRecord::timestamp),
        all(MetricsAggregator::breakers, BreakerRecord::service),
        all(MetricsAggregator::fallbacks, FallbackRecord::timestamp),
        budgets(),
        used(),
        all(MetricsAggregator::crashes, WorkerCrash::timestamp),
        modules.stream().mapToLong(module -> module.metrics().cacheHits()).sum(),
        CombinedSelection.of(modules),
        baseline());
  }

  /** All baselines as one; null if no module has any. */
  private BaselineUse baseline() {
    List<Module> with =
        modules.stream().filter(module -> module.metrics().baseline() != null).toList();
    return with.isEmpty()
        ? null
        : new BaselineUse(
            with.stream()
                .map(module -> module.relocated(module.metrics().baseline().file()))
                .distinct()
                .collect(Collectors.joining(", ")),
            with.stream().mapToInt(module -> module.metrics().baseline().entries()).sum(),
            with.stream().flatMap(MetricsAggregator::obsolete).toList());
  }

  private static Stream<BaselineUse.Obsolete> obsolete(Module module) {
    return module.metrics().baseline().obsolete().stream()
        .map(it -> new BaselineUse.Obsolete(module.qualified(it.story()), it.check(), it.reason()));
  }

  /** Sorted by a key; equal keys in the order of the modules. */
  private <T, K extends Comparable<K>> List<T> all(
      Function<Module, Stream<T>> part, Function<T, K> order) {
    return modules.stream()
        .flatMap(part)
        .sorted(Comparator.comparing(order, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    BinaryOperator<String> both = (a, b) -> List.of(a.split(", ")).contains(b) ? a : a + ", " + b;
    modules.forEach(
        module ->
            module
                .metrics()
                .environment()
                .forEach((name, it) -> environment.merge(name, it, both)));
    return environment;
  }

  private static Stream<StoryRun> stories(Module module) {
    return module.metrics().stories().stream()
        .map(
            story ->
                new StoryRun(
                    module.qualified(story.story()),
                    story.title(),
                    story.startedAt(),
                    story.durationSeconds(),
                    story.made(),
                    story.files().entrySet().stream()
                        .collect(
                            Collectors.toMap(
                                Map.Entry::getKey, file -> module.relocated(file.getValue()))),
                    story.waveform(),
                    story.omissions(),
                    story.voiceDoubts(),
                    story.mediaCached(),
                    story.executor()));
  }

  private static Stream<OperationRecord> operations(Module module) {
    return module.metrics().operations().stream()
        .map(
            it ->
                new OperationRecord(
                    it.timestamp(),
                    module.qualified(it.story()),
                    it.stage(),
                    it.operation(),
                    it.provider(),
                    it.durationSeconds(),
                    it.success(),
                    it.attempts(),
                    it.error(),
                    it.metrics(),
                    it.reasons()));
  }

  private static Stream<CheckOutcome> checks(Module module) {
    return module.metrics().checks().stream()
        .map(it -> it.relocated(module.qualified(it.story()), module.relocated(it.file())));
  }

  private static Stream<RetryRecord> retries(Module module) {
    return module.metrics().retries().stream()
        .map(
            it ->
                new RetryRecord(
                    it.timestamp(),
                    module.qualified(it.story()),
                    it.stage(),
                    it.operation(),
                    it.attempt(),
                    it.delaySeconds(),
                    it.error()));
  }

  private static Stream<BreakerRecord> breakers(Module module) {
    return module.metrics().breakers().stream()
        .map(
            it ->
                new BreakerRecord(
                    module.qualified(it.service()),
                    it.state(),
                    it.calls(),
                    it.opens(),
                    it.failures(),
                    it.lastError(),
                    it.openSeconds(),
                    it.changes()));
  }

  private static Stream<FallbackRecord> fallbacks(Module module) {
    return module.metrics().fallbacks().stream()
        .map(
            it ->
                new FallbackRecord(
                    it.timestamp(),
                    module.qualified(it.story()),
                    it.stage(),
                    it.operation(),
                    it.provider(),
                    it.fallback(),
                    it.error()));
  }

  private static Stream<WorkerCrash> crashes(Module module) {
    return module.metrics().workerCrashes().stream()
        .map(
            it ->
                new WorkerCrash(
                    it.timestamp(),
                    it.cause(),
                    it.stories().stream().map(module::qualified).toList()));
  }

  private List<BudgetUse> budgets() {
    Map<String, BudgetUse> nearestToLimit = new TreeMap<>();
    modules.stream()
        .flatMap(module -> module.metrics().budgets().stream())
        .filter(Objects::nonNull)
        .forEach(
            budget ->
                nearestToLimit.merge(
                    budget.resource(),
                    budget,
                    BinaryOperator.maxBy(Comparator.comparingDouble(MetricsAggregator::share))));
    return List.copyOf(nearestToLimit.values());
  }

  private static double share(BudgetUse budget) {
    return budget.budget() == 0 ? 1 : (double) budget.used() / budget.budget();
  }

  private Map<String, Long> used() {
    Map<String, Long> used = new TreeMap<>();
    modules.forEach(
        module ->
            module.metrics().used().forEach((resource, it) -> used.merge(resource, it, Long::sum)));
    return used;
  }
}
