package dev.storygen.embedded.writer;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Gender;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.ScriptRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Builds ideas and requests for tests. */
final class IdeaBuilder {

  private String title = "The Letter";
  private Gender gender = Gender.FEMALE;
  private String tone = "";
  private String theme = "";
  private String other = "";
  private String outcome = "";
  private String moral = "";
  private List<String> locations = List.of();
  private int words = StoryIdea.DEFAULT_WORDS;
  private Locale language = Locale.US;
  private boolean rest;

  IdeaBuilder title(String value) {
    title = value;
    return this;
  }

  IdeaBuilder gender(Gender value) {
    gender = value;
    return this;
  }

  IdeaBuilder tone(String value) {
    tone = value;
    return this;
  }

  IdeaBuilder theme(String value) {
    theme = value;
    return this;
  }

  IdeaBuilder other(String value) {
    other = value;
    return this;
  }

  IdeaBuilder outcome(String value) {
    outcome = value;
    return this;
  }

  IdeaBuilder moral(String value) {
    moral = value;
    return this;
  }

  IdeaBuilder locations(String... values) {
    locations = List.of(values);
    return this;
  }

  IdeaBuilder words(int value) {
    words = value;
    return this;
  }

  IdeaBuilder language(Locale value) {
    language = value;
    return this;
  }

  /** Sets all fields that have no method here. */
  IdeaBuilder rest() {
    rest = true;
    return this;
  }

  ScriptRequest build() {
    return new ScriptRequest("lighthouse", idea(), language);
  }

  StoryIdea idea() {
    Map<BriefKey, String> texts = new EnumMap<>(BriefKey.class);
    texts.put(BriefKey.TONE, tone);
    texts.put(BriefKey.THEME, theme);
    texts.put(BriefKey.NARRATOR_TYPE, orEmpty("overworked_nurse"));
    texts.put(BriefKey.OTHER_CHARACTER, other);
    texts.put(BriefKey.OUTCOME, outcome);
    texts.put(BriefKey.EMOTIONAL_CORE, orEmpty("Fear of being left"));
    texts.put(BriefKey.POWER_DYNAMIC, orEmpty("boss over employee"));
    texts.put(BriefKey.TIMELINE, orEmpty("over one summer"));
    texts.put(BriefKey.TWIST_TYPE, orEmpty("hidden_identity"));
    texts.put(BriefKey.CHARACTER_ARC, orEmpty("From doormat to boss"));
    texts.put(BriefKey.VOICE_STYLE, orEmpty("conversational"));
    texts.put(BriefKey.TARGET_MORAL, moral);
    texts.put(BriefKey.GOAL, orEmpty("go viral"));
    Map<BriefKey, List<String>> lists =
        Map.of(
            BriefKey.LOCATIONS,
            locations,
            BriefKey.MENTIONED_BRANDS,
            rest ? List.of("Starbucks") : List.of());
    return new StoryIdea(title, gender, texts, lists, Optional.empty(), words);
  }

  private String orEmpty(String value) {
    return rest ? value : "";
  }
}
