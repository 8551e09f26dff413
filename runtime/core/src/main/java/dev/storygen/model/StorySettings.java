package dev.storygen.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is expected of one story.
 *
 * @param expectedDuration of the voiceover; empty where nothing is expected
 * @param language of the script; empty where it is unknown
 * @param checks settings of checks, in order: a later one takes precedence
 */
public record StorySettings(
    Optional<ExpectedDuration> expectedDuration,
    Optional<Locale> language,
    List<CheckSetting> checks) {

  public StorySettings {
    checks = List.copyOf(checks);
  }

  /** Nothing is expected. */
  public static StorySettings none() {
    return new StorySettings(Optional.empty(), Optional.empty(), List.of());
  }

  /** What a brief says. */
  public static StorySettings of(StoryBrief brief) {
    Delivery delivery = brief.delivery();
    return new StorySettings(
        delivery
            .expectedDuration()
            .map(seconds -> new ExpectedDuration(seconds, "the brief's expectedDuration")),
        Optional.of(delivery.language()),
        delivery.checks().stream()
            .map(setting -> setting.from("brief " + setting.place()))
            .toList());
  }

  /** These settings, and the others where these say nothing. */
  public StorySettings over(StorySettings others) {
    return new StorySettings(
        expectedDuration.or(others::expectedDuration),
        language.or(others::language),
        Stream.concat(others.checks.stream(), checks.stream()).toList());
  }
}
