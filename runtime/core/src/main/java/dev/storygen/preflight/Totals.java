package dev.storygen.preflight;

import dev.storygen.forecast.Estimate;
import dev.storygen.forecast.ForecastCost;
import dev.storygen.forecast.Readiness;
import dev.storygen.forecast.StoryForecast;
import java.util.List;
import java.util.function.Function;

/**
 * The sums over all stories, blocked ones included: they take as much once they are mended.
 *
 * @param stories how many there are
 * @param narrationSeconds the length of all voiceovers
 * @param seconds of work, of one story after another
 */
public record Totals(
    int stories,
    int passed,
    int degraded,
    int blocked,
    Total narrationSeconds,
    Total calls,
    Total characters,
    Total tokens,
    Total images,
    Total seconds) {

  static Totals of(List<StoryForecast> stories) {
    return new Totals(
        stories.size(),
        count(stories, Readiness.PASSED),
        count(stories, Readiness.DEGRADED),
        count(stories, Readiness.BLOCKED),
        Total.of(stories.stream().map(StoryForecast::narrationSeconds).toList()),
        total(stories, ForecastCost::calls),
        total(stories, ForecastCost::characters),
        total(stories, ForecastCost::tokens),
        total(stories, ForecastCost::images),
        total(stories, ForecastCost::seconds));
  }

  private static int count(List<StoryForecast> stories, Readiness state) {
    return (int) stories.stream().filter(story -> story.state() == state).count();
  }

  private static Total total(List<StoryForecast> stories, Function<ForecastCost, Estimate> amount) {
    return Total.of(stories.stream().map(story -> amount.apply(story.cost())).toList());
  }
}
