package dev.storygen.remote.chat;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Gender;
import dev.storygen.model.Potential;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.ScriptRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Requests for scripts, and scripts, for tests. */
final class ScriptFixtures {

  private static final Map<BriefKey, String> TEXTS =
      Map.ofEntries(
          Map.entry(BriefKey.TONE, "dark tone"),
          Map.entry(BriefKey.THEME, "a theme of trust"),
          Map.entry(BriefKey.NARRATOR_TYPE, "first-person keeper"),
          Map.entry(BriefKey.OTHER_CHARACTER, "the keeper's daughter"),
          Map.entry(BriefKey.OUTCOME, "the lamp goes out"),
          Map.entry(BriefKey.EMOTIONAL_CORE, "guilt"),
          Map.entry(BriefKey.POWER_DYNAMIC, "she has the key"),
          Map.entry(BriefKey.TIMELINE, "one night in 1914"),
          Map.entry(BriefKey.TWIST_TYPE, "the letter was his"),
          Map.entry(BriefKey.CHARACTER_ARC, "from proud to humble"),
          Map.entry(BriefKey.VOICE_STYLE, "calm voice"),
          Map.entry(BriefKey.TARGET_MORAL, "own up"),
          Map.entry(BriefKey.GOAL, "make them call home"));

  private static final Map<BriefKey, List<String>> LISTS =
      Map.of(
          BriefKey.LOCATIONS, List.of("the gallery", "a rowing boat"),
          BriefKey.MENTIONED_BRANDS, List.of("Fresnel"));

  private static final Optional<Potential> POTENTIAL =
      Optional.of(
          Potential.of(
              Map.of("tiktok", 85.0, "youtube", 70.0),
              Map.of("US", 75.0),
              Map.of(),
              Map.of("woman", 60.0)));

  private ScriptFixtures() {}

  /** A request with every text. */
  static ScriptRequest full(int words) {
    return new ScriptRequest(
        "lamp",
        new StoryIdea("The Last {{words}} Light", Gender.MALE, TEXTS, LISTS, POTENTIAL, words),
        Locale.UK);
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
