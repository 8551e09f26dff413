package dev.storygen.provider;

import dev.storygen.model.BriefKey;
import dev.storygen.model.StoryBrief;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What title and colours of a video derive from. Texts that the brief leaves out are empty.
 *
 * @param story the story's id; with the title, the seed of all random choices
 * @param title shown at the start
 * @param tone decides the colours where it names a mood
 * @param theme decides the colours where the tone names none
 * @param emotionalCore as {@code theme}
 * @param outcome as {@code theme}
 * @param locations decide what a drawn background shows, with title, theme and tone
 * @param language of title and captions
 */
public record StoryLook(
    String story,
    String title,
    String tone,
    String theme,
    String emotionalCore,
    String outcome,
    List<String> locations,
    Locale language) {

  public StoryLook {
    locations = List.copyOf(locations);
  }

  /** In US English. */
  public StoryLook(
      String story,
      String title,
      String tone,
      String theme,
      String emotionalCore,
      String outcome,
      List<String> locations) {
    this(story, title, tone, theme, emotionalCore, outcome, locations, Locale.US);
  }

  /** Of no known location. */
  public StoryLook(
      String story, String title, String tone, String theme, String emotionalCore, String outcome) {
    this(story, title, tone, theme, emotionalCore, outcome, List.of());
  }

  /** All of it by key of the brief. */
  Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("id of the story", story);
    inputs.put("title", title);
    inputs.put("tone", tone);
    inputs.put("theme", theme);
    inputs.put("emotionalCore", emotionalCore);
    inputs.put("outcome", outcome);
    inputs.put("locations", locations);
    inputs.put("language", language.toLanguageTag());
    return inputs;
  }

  /** The look that a brief gives. */
  public static StoryLook of(StoryBrief brief) {
    return new StoryLook(
        brief.id(),
        brief.title(),
        brief.idea().text(BriefKey.TONE),
        brief.idea().text(BriefKey.THEME),
        brief.idea().text(BriefKey.EMOTIONAL_CORE),
        brief.idea().text(BriefKey.OUTCOME),
        brief.idea().list(BriefKey.LOCATIONS),
        brief.delivery().language());
  }
}
