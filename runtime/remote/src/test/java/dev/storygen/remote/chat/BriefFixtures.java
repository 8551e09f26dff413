package dev.storygen.remote.chat;

import dev.storygen.model.Gender;
import dev.storygen.model.Potential;
import dev.storygen.model.StoryBrief;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Briefs for tests. */
final class BriefFixtures {

  private BriefFixtures() {}

  /** A brief with every field. */
  static StoryBrief full(int words) {
    return new StoryBrief(
        "lamp",
        "The Last {{words}} Light",
        Gender.MALE,
        "dark tone",
        "a theme of trust",
        "first-person keeper",
        "the keeper's daughter",
        "the lamp goes out",
        "guilt",
        "she has the key",
        "one night in 1914",
        "the letter was his",
        "from proud to humble",
        "calm voice",
        "own up",
        List.of("the gallery", "a rowing boat"),
        List.of("Fresnel"),
        "make them call home",
        Optional.of(
            Potential.of(
                Map.of("tiktok", 85.0, "youtube", 70.0),
                Map.of("US", 75.0),
                Map.of(),
                Map.of("woman", 60.0))),
        words,
        List.of(),
        false,
        Locale.UK,
        Optional.empty(),
        Optional.empty());
  }

  /** A text with this many words, in sentences of ten and paragraphs of fifty. */
  static String textOf(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= words; i++) {
      text.append(i % 10 == 1 ? "The" : "lamp");
      text.append(i % 10 == 0 || i == words ? "." : "");
      text.append(i == words ? "" : i % 50 == 0 ? "\n\n" : " ");
    }
    return text.toString();
  }
}
