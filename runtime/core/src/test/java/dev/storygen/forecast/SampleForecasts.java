package dev.storygen.forecast;

import java.util.List;

/** Forecasts for tests. */
public final class SampleForecasts {

  private SampleForecasts() {}

  /** A story that is as configured. */
  public static StoryForecast passed(String story, double characters) {
    return story(story, Readiness.PASSED, characters, List.of());
  }

  /** A story whose voice is a fallback. */
  public static StoryForecast degraded() {
    return degraded("dog", "voice by the fallback embedded instead of elevenlabs.");
  }

  public static StoryForecast degraded(String story, String message) {
    return story(
        story, Readiness.DEGRADED, 600, List.of(ForecastReason.of(Readiness.DEGRADED, message)));
  }

  /** A story that cannot be generated, with nothing known of its cost. */
  public static StoryForecast blocked(String story, String message) {
    Estimate unknown = Estimate.unknown();
    return new StoryForecast(
        story,
        story + ".yaml",
        null,
        Readiness.BLOCKED,
        List.of(new ForecastReason(Readiness.BLOCKED, story + ".yaml", 3, message)),
        List.of(),
        unknown,
        new ForecastCost(unknown, unknown, unknown, unknown, unknown));
  }

  private static StoryForecast story(
      String story, Readiness state, double characters, List<ForecastReason> reasons) {
    ForecastCost cost =
        ForecastCost.ofService(
                Estimate.exact(2), Estimate.exact(characters), Estimate.none(), Estimate.none())
            .in(Estimate.ofHistory(12.5));
    return new StoryForecast(
        story,
        story + ".yaml",
        "The " + story,
        state,
        reasons,
        List.of(
            new ForecastStep(
                "voice",
                "synthesis",
                "elevenlabs",
                "api.elevenlabs.io/speech",
                "embedded",
                null,
                cost)),
        Estimate.ofHistory(83.4),
        cost);
  }
}
