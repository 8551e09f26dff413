package dev.storygen.embedded.writer;

import dev.storygen.model.Gender;
import dev.storygen.model.StoryBrief;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds briefs for tests. */
final class BriefBuilder {

  private String title = "The Letter";
  private Gender gender = Gender.FEMALE;
  private String tone = "";
  private String theme = "";
  private String other = "";
  private String outcome = "";
  private String moral = "";
  private List<String> locations = List.of();
  private int words = StoryBrief.DEFAULT_WORDS;
  private Locale language = Locale.US;
  private boolean rest;

  BriefBuilder title(String value) {
    title = value;
    return this;
  }

  BriefBuilder gender(Gender value) {
    gender = value;
    return this;
  }

  BriefBuilder tone(String value) {
    tone = value;
    return this;
  }

  BriefBuilder theme(String value) {
    theme = value;
    return this;
  }

  BriefBuilder other(String value) {
    other = value;
    return this;
  }

  BriefBuilder outcome(String value) {
    outcome = value;
    return this;
  }

  BriefBuilder moral(String value) {
    moral = value;
    return this;
  }

  BriefBuilder locations(String... values) {
    locations = List.of(values);
    return this;
  }

  BriefBuilder words(int value) {
    words = value;
    return this;
  }

  BriefBuilder language(Locale value) {
    language = value;
    return this;
  }

  /** With a value in all the fields that have no method here. */
  BriefBuilder rest() {
    rest = true;
    return this;
  }

  StoryBrief build() {
    return new StoryBrief(
        "lighthouse",
        title,
        gender,
        tone,
        theme,
        orEmpty("overworked_nurse"),
        other,
        outcome,
        orEmpty("Fear of being left"),
        orEmpty("boss over employee"),
        orEmpty("over one summer"),
        orEmpty("hidden_identity"),
        orEmpty("From doormat to boss"),
        orEmpty("conversational"),
        moral,
        locations,
        rest ? List.of("Starbucks") : List.of(),
        orEmpty("go viral"),
        Optional.empty(),
        words,
        List.of(),
        false,
        language,
        Optional.empty(),
        Optional.empty());
  }

  private String orEmpty(String value) {
    return rest ? value : "";
  }
}
