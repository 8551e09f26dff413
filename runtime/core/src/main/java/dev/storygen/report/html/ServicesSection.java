package dev.storygen.report.html;

import dev.storygen.metrics.BreakerRecord;
import dev.storygen.metrics.BudgetUse;
import dev.storygen.metrics.Metrics;
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
 * What was called and spent, and what was done about trouble.
 *
 * @param retries attempts that failed alike, the most frequent first
 * @param fallbacks alike, the most frequent first
 * @param spent what services charge for
 */
record ServicesSection(
    List<BreakerRecord> breakers,
    List<IncidentGroup> retries,
    int allRetries,
    List<IncidentGroup> fallbacks,
    List<ResourceAmount> spent,
    List<BudgetUse> budgets,
    List<WorkerCrash> crashes,
    long cacheHits) {

  /** Kinds of trouble that are told one by one. */
  private static final int TOLD = 20;

  private static final int STORIES = 3;

  private static final Map<String, String> RESOURCES =
      Map.of(
          "inputTokens", "input tokens",
          "outputTokens", "output tokens",
          "audioSeconds", "seconds of audio");

  /**
   * The same thing, often.
   *
   * @param what happened
   * @param why the error
   */
  record IncidentGroup(String what, String why, int times, Set<String> names) {

    /** The first stories that it happened to. */
    String stories() {
      int more = names.size() - STORIES;
      return String.join(", ", names.stream().limit(STORIES).toList())
          + (more > 0 ? " and " + more + " more" : "");
    }
  }

  /** An amount of something. */
  record ResourceAmount(String resource, String amount) {}

  private record IncidentKind(String what, String why) {}

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
                    taken ->
                        new Incident(
                            new IncidentKind(
                                taken.stage()
                                    + " by "
                                    + taken.fallback()
                                    + " instead of "
                                    + taken.provider(),
                                taken.error()),
                            taken.story()))
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
        metrics.cacheHits());
  }

  private static List<IncidentGroup> grouped(List<Incident> events) {
    Map<IncidentKind, List<String>> kinds = new LinkedHashMap<>();
    events.forEach(
        event -> kinds.computeIfAbsent(event.kind(), kind -> new ArrayList<>()).add(event.story()));
    return kinds.entrySet().stream()
        .map(
            entry -> {
              Set<String> names = new TreeSet<>();
              entry.getValue().stream().filter(name -> name != null).forEach(names::add);
              String why = entry.getKey().why() == null ? "" : entry.getKey().why();
              return new IncidentGroup(
                  entry.getKey().what(),
                  DisplayFormats.excerpt(why, 300),
                  entry.getValue().size(),
                  names);
            })
        .sorted(Comparator.comparingInt(IncidentGroup::times).reversed())
        .limit(TOLD)
        .toList();
  }
}
