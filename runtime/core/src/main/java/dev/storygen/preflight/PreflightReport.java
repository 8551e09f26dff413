package dev.storygen.preflight;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BudgetSet;
import dev.storygen.event.Event.StoryForecasted;
import dev.storygen.event.Events;
import dev.storygen.forecast.StoryForecast;
import dev.storygen.media.AtomicFile;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * The content of {@code preflight.json}.
 *
 * @param schemaVersion of the document: {@value #SCHEMA_VERSION}
 * @param services what is used of each service, by its name
 * @param budgets of the build; empty without limits
 * @param stories the worst first, then by id
 */
public record PreflightReport(
    int schemaVersion,
    Totals totals,
    List<ServiceUse> services,
    List<BudgetNeed> budgets,
    List<StoryForecast> stories) {

  /** The version that is written. */
  public static final int SCHEMA_VERSION = 1;

  public PreflightReport {
    services = List.copyOf(services);
    budgets = List.copyOf(budgets);
    stories = List.copyOf(stories);
  }

  /** The report of a run. */
  public static PreflightReport of(List<Event> events) {
    List<StoryForecast> stories =
        Events.of(events, StoryForecasted.class).stream()
            .map(StoryForecasted::forecast)
            .sorted(
                Comparator.comparing(StoryForecast::state)
                    .reversed()
                    .thenComparing(StoryForecast::story))
            .toList();
    Totals totals = Totals.of(stories);
    return new PreflightReport(
        SCHEMA_VERSION,
        totals,
        ServiceUse.of(stories),
        Events.of(events, BudgetSet.class).stream()
            .map(budget -> BudgetNeed.of(budget, totals))
            .toList(),
        stories);
  }

  /**
   * Writes it as JSON.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(Path file) throws IOException {
    AtomicFile.writeString(
        file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
  }
}
