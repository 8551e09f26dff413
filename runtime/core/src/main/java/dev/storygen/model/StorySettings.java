package dev.storygen.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is expected of one story.
 *
 * @param expectedDuration of the voiceover; empty where nothing is expected
 * @param language of the script; empty where it is unknown
 * @param checks settings of checks, in order: a later one takes precedence
 * @param formats of the videos that were asked for, by file name; empty where nobody said
 * @param thumbnails the names of those that storygen made
 */
public record StorySettings(
    Optional<ExpectedDuration> expectedDuration,
    Optional<Locale> language,
    List<CheckSetting> checks,
    Map<String, PictureFormat> formats,
    Set<String> thumbnails) {

  public StorySettings {
    checks = List.copyOf(checks);
    formats = Map.copyOf(formats);
    thumbnails = Set.copyOf(thumbnails);
  }

  /** Of videos in any format. */
  public StorySettings(
      Optional<ExpectedDuration> expectedDuration,
      Optional<Locale> language,
      List<CheckSetting> checks) {
    this(expectedDuration, language, checks, Map.of(), Set.of());
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
            .toList(),
        PictureFormats.byFile(delivery.formats()),
        Set.of());
  }

  /** The same of a story whose thumbnails with these names were made. */
  public StorySettings withThumbnails(Set<String> names) {
    return new StorySettings(expectedDuration, language, checks, formats, names);
  }

  /** The same of videos in these formats, by file name; where it has formats, it keeps them. */
  public StorySettings orFormats(Map<String, PictureFormat> others) {
    return formats.isEmpty()
        ? new StorySettings(expectedDuration, language, checks, others, thumbnails)
        : this;
  }

  /** These settings, and the others where these say nothing. */
  public StorySettings over(StorySettings others) {
    return new StorySettings(
        expectedDuration.or(others::expectedDuration),
        language.or(others::language),
        Stream.concat(others.checks.stream(), checks.stream()).toList(),
        formats.isEmpty() ? others.formats : formats,
        Stream.concat(others.thumbnails.stream(), thumbnails.stream())
            .collect(Collectors.toUnmodifiableSet()));
  }
}
