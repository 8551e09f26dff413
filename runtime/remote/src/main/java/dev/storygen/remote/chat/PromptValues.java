package dev.storygen.remote.chat;

import dev.storygen.model.Gender;
import dev.storygen.model.Potential;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Topic;
import dev.storygen.remote.completion.IdeaSchema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Placeholder values of prompts: one per key of a brief, and {@code details} with all filled
 * fields.
 */
final class PromptValues {

  private static final StoryBrief EMPTY = StoryBrief.titled("", "");

  /** Placeholders of {@code script.md}. */
  static final Set<String> SCRIPT_PLACEHOLDERS = forScript(EMPTY).keySet();

  /** Placeholders of {@code revise.md}. */
  static final Set<String> REVISE_PLACEHOLDERS = forRevision(EMPTY, new Script("-")).keySet();

  /** Placeholders of {@code ideas.md}. */
  static final Set<String> IDEAS_PLACEHOLDERS = Set.of("topic", "count", "tone", "theme", "schema");

  private static final String NO_PREFERENCE = "whatever suits each story best";

  private PromptValues() {}

  /** Values for {@code script.md}; fields that the brief leaves out are empty. */
  static Map<String, String> forScript(StoryBrief brief) {
    Map<String, String> fields = fields(brief);
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach((label, text) -> values.put(keyOf(label), text));
    values.put("title", brief.title());
    values.put("narrator", brief.narratorGender() == Gender.MALE ? "a man" : "a woman");
    values.put("words", String.valueOf(brief.words()));
    values.put("language", brief.language().getDisplayName(Locale.ENGLISH));
    values.put("details", details(fields));
    return values;
  }

  /** Values for {@code revise.md}. */
  static Map<String, String> forRevision(StoryBrief brief, Script script) {
    Map<String, String> values = forScript(brief);
    values.put("script", script.text().strip());
    values.put("scriptWords", String.valueOf(script.words()));
    return values;
  }

  /** Values for {@code ideas.md}. */
  static Map<String, String> forIdeas(Topic topic) {
    return Map.of(
        "topic",
        topic.about(),
        "count",
        String.valueOf(topic.count()),
        "tone",
        topic.tone().isEmpty() ? NO_PREFERENCE : topic.tone(),
        "theme",
        topic.theme().isEmpty() ? NO_PREFERENCE : topic.theme(),
        "schema",
        IdeaSchema.TEXT);
  }

  private static Map<String, String> fields(StoryBrief brief) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Tone", brief.tone());
    fields.put("Theme", brief.theme());
    fields.put("Narrator type", brief.narratorType());
    fields.put("Other character", brief.otherCharacter());
    fields.put("Outcome", brief.outcome());
    fields.put("Emotional core", brief.emotionalCore());
    fields.put("Power dynamic", brief.powerDynamic());
    fields.put("Timeline", brief.timeline());
    fields.put("Twist type", brief.twistType());
    fields.put("Character arc", brief.characterArc());
    fields.put("Voice style", brief.voiceStyle());
    fields.put("Target moral", brief.targetMoral());
    fields.put("Locations", String.join("; ", brief.locations()));
    fields.put("Mentioned brands", String.join("; ", brief.mentionedBrands()));
    fields.put("Goal", brief.goal());
    fields.put("Potential", brief.potential().map(PromptValues::allScores).orElse(""));
    return fields;
  }

  private static String details(Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isBlank())
        .map(field -> "- " + field.getKey() + ": " + field.getValue().strip())
        .collect(Collectors.joining("\n"));
  }

  private static String allScores(Potential potential) {
    return Stream.of(
            scores("platforms", potential.platforms()),
            scores("regions", potential.regions()),
            scores("ages", potential.ageGroups()),
            scores("gender", potential.gender()))
        .filter(group -> !group.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String scores(String group, Map<String, Double> scores) {
    return scores.isEmpty()
        ? ""
        : new TreeMap<>(scores)
            .entrySet().stream()
                .map(score -> score.getKey() + " " + Math.round(score.getValue()))
                .collect(Collectors.joining(", ", group + " (of 100): ", ""));
  }

  /** Converts a label to the key of the brief: {@code otherCharacter}. */
  private static String keyOf(String label) {
    StringBuilder key = new StringBuilder();
    for (String word : label.split(" ")) {
      String first = word.substring(0, 1);
      key.append(key.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT))
          .append(word.substring(1));
    }
    return key.toString();
  }
}
