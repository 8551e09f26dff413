package dev.storygen.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.storygen.model.Json;
import java.util.List;

/**
 * What is known of a story before it is generated.
 *
 * @param story its id
 * @param file of its brief, relative to the project
 * @param title null if the brief cannot be read
 * @param reasons the worst first; empty if the state is {@link Readiness#PASSED}
 * @param steps in order; empty if the brief or the settings cannot be read
 * @param narrationSeconds the length of the voiceover
 * @param cost the sum over the steps
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoryForecast(
    String story,
    String file,
    String title,
    Readiness state,
    List<ForecastReason> reasons,
    List<ForecastStep> steps,
    Estimate narrationSeconds,
    ForecastCost cost) {

  public StoryForecast {
    reasons = Json.listOrEmpty(reasons);
    steps = Json.listOrEmpty(steps);
  }
}
