package dev.storygen.preflight;

import dev.storygen.forecast.Estimate;
import dev.storygen.forecast.ForecastCost;
import dev.storygen.forecast.ForecastStep;
import dev.storygen.forecast.StoryForecast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The use of a service by one kind of operation of all stories.
 *
 * @param service as {@code api.openai.com/chat}
 * @param operation as {@code script.writing}
 * @param provider that calls it
 */
public record ServiceUse(
    String service,
    String operation,
    String provider,
    Total calls,
    Total characters,
    Total tokens,
    Total images) {

  /** The use by service and operation. */
  static List<ServiceUse> of(List<StoryForecast> stories) {
    Map<String, List<ForecastStep>> steps = new TreeMap<>();
    stories.stream()
        .flatMap(story -> story.steps().stream())
        .filter(step -> step.service() != null && !step.cost().calls().equals(Estimate.none()))
        .forEach(
            step ->
                steps
                    .computeIfAbsent(
                        step.service() + " " + step.name() + " " + step.provider(),
                        key -> new ArrayList<>())
                    .add(step));
    return steps.values().stream().map(ServiceUse::total).toList();
  }

  private static ServiceUse total(List<ForecastStep> steps) {
    ForecastStep first = steps.get(0);
    List<ForecastCost> costs = steps.stream().map(ForecastStep::cost).toList();
    return new ServiceUse(
        first.service(),
        first.name(),
        first.provider(),
        Total.of(costs.stream().map(ForecastCost::calls).toList()),
        Total.of(costs.stream().map(ForecastCost::characters).toList()),
        Total.of(costs.stream().map(ForecastCost::tokens).toList()),
        Total.of(costs.stream().map(ForecastCost::images).toList()));
  }
}
