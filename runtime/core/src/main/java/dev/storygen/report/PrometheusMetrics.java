package dev.storygen.report;

import dev.storygen.metrics.BreakerRecord;
import dev.storygen.metrics.BudgetUse;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsSummary;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.OperationSummary;
import dev.storygen.metrics.StoryRun;
import dev.storygen.model.CheckOutcome;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The metrics of the last run for alerts. No label has a story's name or the text of an error: each
 * would be a new time series.
 */
final class PrometheusMetrics {

  private static final List<String> STATES = List.of("closed", "half-open", "open");

  private final Metrics metrics;
  private final Labels project;
  private final Map<String, PrometheusGauge> gauges = new LinkedHashMap<>();

  private PrometheusMetrics(String project, Metrics metrics) {
    this.metrics = metrics;
    this.project = Labels.of("project", project);
  }

  static MetricSnapshots of(String project, Metrics metrics) {
    PrometheusMetrics families = new PrometheusMetrics(project, metrics);
    families.goals();
    families.stories();
    families.operations();
    families.checks();
    families.services();
    families.resources();
    MetricSnapshots.Builder all = MetricSnapshots.builder();
    families.gauges.values().forEach(gauge -> all.metricSnapshot(gauge.snapshot()));
    return all.metricSnapshot(families.durations()).build();
  }

  private PrometheusGauge gauge(String name, String help) {
    return gauges.computeIfAbsent(name, key -> new PrometheusGauge(name, help, project));
  }

  private void goals() {
    for (GoalRun goal : metrics.goals()) {
      gauge("storygen_last_run_timestamp_seconds", "End of the last run of the goal, in Unix time.")
          .max(
              goal.startedAt().toEpochMilli() / 1000.0 + goal.durationSeconds(),
              "goal",
              goal.goal());
      gauge("storygen_goal_duration_seconds", "Duration of the goal.")
          .add(goal.durationSeconds(), "goal", goal.goal());
    }
    metrics.goals().stream()
        .map(GoalRun::goal)
        .distinct()
        .forEach(
            goal ->
                gauge("storygen_goal_success", "Whether the goal succeeded: 1 or 0.")
                    .add(succeeded(goal) ? 1 : 0, "goal", goal));
  }

  private boolean succeeded(String goal) {
    boolean finished =
        metrics.goals().stream().filter(run -> run.goal().equals(goal)).allMatch(GoalRun::finished);
    boolean good =
        goal.equals("verify")
            ? metrics.violations().isEmpty() && metrics.unexplained().isEmpty()
            : metrics.stories().stream().noneMatch(story -> Boolean.FALSE.equals(story.made()));
    return finished && good;
  }

  private void stories() {
    PrometheusGauge stories =
        gauge("storygen_stories", "Stories by status; made are those without checks.");
    List.of("passed", "warned", "failed", "unmeasured", "made")
        .forEach(status -> stories.add(0, "status", status));
    Map<String, List<CheckOutcome>> checks =
        metrics.checks().stream().collect(Collectors.groupingBy(CheckOutcome::story));
    for (StoryRun story : metrics.stories()) {
      stories.add(1, "status", status(story, checks.getOrDefault(story.story(), List.of())));
    }
  }

  private static String status(StoryRun story, List<CheckOutcome> checks) {
    boolean violated = checks.stream().anyMatch(check -> check.violated() && !check.warned());
    if (violated || Boolean.FALSE.equals(story.made())) {
      return "failed";
    } else if (checks.isEmpty()) {
      return story.made() == null ? "unmeasured" : "made";
    }
    if (checks.stream().anyMatch(check -> check.unmeasured() && !check.reportedElsewhere())) {
      return "unmeasured";
    }
    return checks.stream().anyMatch(CheckOutcome::warned) ? "warned" : "passed";
  }

  private void operations() {
    PrometheusGauge operations = gauge("storygen_operations", "Operations by result.");
    for (OperationRecord operation : metrics.operations()) {
      operations.add(
          operation.success() ? 1 : 0, "operation", operation.name(), "status", "succeeded");
      operations.add(
          operation.success() ? 0 : 1, "operation", operation.name(), "status", "failed");
    }
    if (metrics.summary().successRate() != null) {
      gauge("storygen_operations_success_ratio", "Share of the operations that succeeded.")
          .add(metrics.summary().successRate().movePointLeft(2).doubleValue());
    }
    PrometheusGauge retries = gauge("storygen_retries", "Failed attempts that were retried.");
    metrics
        .retries()
        .forEach(retry -> retries.add(1, "operation", name(retry.stage(), retry.operation())));
    PrometheusGauge fallbacks =
        gauge("storygen_fallbacks", "Operations done by a fallback provider.");
    metrics
        .fallbacks()
        .forEach(
            fallback ->
                fallbacks.add(1, "operation", name(fallback.stage(), fallback.operation())));
    gauge("storygen_cache_hits", "Operations that reused the result of an earlier run.")
        .add(metrics.cacheHits());
  }

  private static String name(String stage, String operation) {
    return operation.equals(stage) ? stage : stage + "." + operation;
  }

  private SummarySnapshot durations() {
    SummarySnapshot.Builder durations =
        SummarySnapshot.builder()
            .name("storygen_operation_duration_seconds")
            .help("Duration of operations, over all their attempts.");
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    metrics.operations().stream()
        .filter(operation -> !operation.cached())
        .forEach(
            operation ->
                seconds
                    .computeIfAbsent(operation.name(), key -> new ArrayList<>())
                    .add(operation.durationSeconds()));
    Map<String, OperationSummary> summaries = MetricsSummary.of(metrics.operations()).byOperation();
    seconds.forEach((name, each) -> durations.dataPoint(duration(name, summaries.get(name), each)));
    return durations.build();
  }

  private SummaryDataPointSnapshot duration(
      String name, OperationSummary summary, List<Double> seconds) {
    return SummaryDataPointSnapshot.builder()
        .labels(project.add("operation", name))
        .count(seconds.size())
        .sum(seconds.stream().mapToDouble(Double::doubleValue).sum())
        .quantiles(
            Quantiles.of(
                new Quantile(0.5, summary.p50Seconds()),
                new Quantile(0.95, summary.p95Seconds()),
                new Quantile(1, summary.maxSeconds())))
        .build();
  }

  private void checks() {
    PrometheusGauge checks =
        gauge("storygen_checks", "Checks by status; warned does not fail a build.");
    for (CheckOutcome check : metrics.checks()) {
      checks.add(check.passed() ? 1 : 0, "check", check.check(), "status", "passed");
      checks.add(check.warned() ? 1 : 0, "check", check.check(), "status", "warned");
      if (check.baseline() != null) {
        checks.add(check.accepted() ? 1 : 0, "check", check.check(), "status", "accepted");
      }
      checks.add(
          check.violated() && !check.warned() ? 1 : 0,
          "check",
          check.check(),
          "status",
          "violated");
      checks.add(check.unmeasured() ? 1 : 0, "check", check.check(), "status", "unmeasured");
    }
  }

  private void services() {
    for (BreakerRecord breaker : metrics.breakers()) {
      String service = breaker.service();
      gauge("storygen_service_calls", "Calls of a service, retries included.")
          .add(breaker.calls(), "service", service);
      gauge("storygen_service_failures", "Calls that the circuit breaker counted as failed.")
          .add(breaker.failures(), "service", service);
      gauge("storygen_breaker_opens", "Times that the circuit breaker of a service opened.")
          .add(breaker.opens(), "service", service);
      gauge("storygen_breaker_open_seconds", "Time that the circuit breaker was not closed.")
          .add(breaker.openSeconds(), "service", service);
      for (String state : STATES) {
        gauge(
                "storygen_breaker_state",
                "State of the circuit breaker at the end: 1 for the current one.")
            .max(state.equals(breaker.state()) ? 1 : 0, "service", service, "status", state);
      }
    }
  }

  private void resources() {
    PrometheusGauge used =
        gauge("storygen_resource_used", "Billable usage of services by resource.");
    metrics.used().forEach((resource, amount) -> used.add(amount, "resource", resource));
    for (BudgetUse budget : metrics.budgets()) {
      gauge("storygen_budget", "Budget of the build.")
          .add(budget.budget(), "resource", budget.resource());
      gauge("storygen_budget_used", "Used part of the budget.")
          .add(budget.used(), "resource", budget.resource());
    }
    gauge("storygen_worker_crashes", "Workers that crashed.").add(metrics.workerCrashes().size());
  }
}
