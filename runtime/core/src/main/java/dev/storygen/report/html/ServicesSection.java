package dev.storygen.report.html;

import dev.storygen.metrics.BreakerRecord;
import dev.storygen.metrics.BudgetUse;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.WorkerCrash;
import dev.storygen.report.html.chart.DisplayFormats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Calls of services: circuit breakers, retries, fallbacks, usage and budgets.
 *
 * @param retries failed attempts with the same error, the most frequent first
 * @param fallbacks with the same providers and error, the most frequent first
 * @param usage what services charge for
 */
record ServicesSection(
    List<BreakerRecord> breakers,
    List<IncidentGroup> retries,
    int retryCount,
    List<IncidentGroup> fallbacks,
    List<ResourceAmount> usage,
    List<BudgetUse> budgets,
    List<WorkerCrash> crashes,
    long cacheHits) {

  /** Groups of incidents that are shown. */
  private static final int MAX_GROUPS = 20;

  private static final int MAX_STORIES = 3;

  private static final Map<String, String> RESOURCES =
      Map.of(
          "inputTokens", "input tokens",
          "outputTokens", "output tokens",
          "audioSeconds", "seconds of audio");

  /**
   * Incidents of the same kind.
   *
   * @param description what happened
   * @param error the error; empty if none was recorded
   * @param times how often
   */
  record IncidentGroup(String description, String error, int times, Set<String> names) {

    /** The first stories with such an incident. */
    String stories() {
      int more = names.size() - MAX_STORIES;
      return String.join(", ", names.stream().limit(MAX_STORIES).toList())
          + (more > 0 ? " and " + more + " more" : "");
    }
  }

  /** An amount of a resource. */
  record ResourceAmount(String resource, String amount) {}

  private record IncidentKind(String description, String error) {}

  private record Incident(IncidentKind kind, String story) {}

  static ServicesSection of(Metrics metrics) {
    return new ServicesSection(
        metrics.breakers(),
        grouped(
            metrics.retries().stream()
                .map(
                    retry ->
                        new Incident(
                            new IncidentKind(
                                retry.stage() + "." + retry.operation(), retry.error()),
                            retry.story()))
                .toList()),
        metrics.retries().size(),
        grouped(
            metrics.fallbacks().stream()
                .map(
                    fallback ->
                        new Incident(
                            new IncidentKind(
                                fallback.stage()
                                    + " by "
                                    + fallback.fallback()
                                    + " instead of "
                                    + fallback.provider(),
                                fallback.error()),
                            fallback.story()))
                .toList()),
        metrics.used().entrySet().stream()
            .map(
                used ->
                    new ResourceAmount(
                        RESOURCES.getOrDefault(used.getKey(), used.getKey()),
                        DisplayFormats.count(used.getValue())))
            .toList(),
        metrics.budgets(),
        metrics.workerCrashes(),
        metrics.operations().stream().filter(OperationRecord::cached).count());
  }

  private static List<IncidentGroup> grouped(List<Incident> incidents) {
    Map<IncidentKind, List<String>> kinds = new LinkedHashMap<>();
    incidents.forEach(
        incident ->
            kinds
                .computeIfAbsent(incident.kind(), kind -> new ArrayList<>())
                .add(incident.story()));
    return kinds.entrySet().stream()
        .map(
            entry -> {
              Set<String> names = new TreeSet<>();
              entry.getValue().stream().filter(name -> name != null).forEach(names::add);
              String error = entry.getKey().error() == null ? "" : entry.getKey().error();
              return new IncidentGroup(
                  entry.getKey().description(),
                  DisplayFormats.excerpt(error, 300),
                  entry.getValue().size(),
                  names);
            })
        .sorted(Comparator.comparingInt(IncidentGroup::times).reversed())
        .limit(MAX_GROUPS)
        .toList();
  }
}
