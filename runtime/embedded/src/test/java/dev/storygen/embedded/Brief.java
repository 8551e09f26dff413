package dev.storygen.embedded;

import dev.storygen.model.Gender;
import dev.storygen.model.StoryBrief;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds briefs for tests. */
final class Brief {

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

  Brief title(String value) {
    title = value;
    return this;
  }

  Brief gender(Gender value) {
    gender = value;
    return this;
  }

  Brief tone(String value) {
    tone = value;
    return this;
  }

  Brief theme(String value) {
    theme = value;
    return this;
  }

  Brief other(String value) {
    other = value;
    return this;
  }

  Brief outcome(String value) {
    outcome = value;
    return this;
  }

  Brief moral(String value) {
    moral = value;
    return this;
  }

  Brief locations(String... values) {
    locations = List.of(values);
    return this;
  }

  Brief words(int value) {
    words = value;
    return this;
  }

  Brief language(Locale value) {
    language = value;
    return this;
  }

  /** With a value in all the fields that have no method here. */
  Brief rest() {
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
