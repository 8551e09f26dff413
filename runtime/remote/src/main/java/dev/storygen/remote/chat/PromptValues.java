package dev.storygen.remote.chat;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Gender;
import dev.storygen.model.Potential;
import dev.storygen.model.Script;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.provider.ScriptRequest;
import dev.storygen.remote.completion.IdeaSchema;
import java.util.EnumMap;
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

  private static final ScriptRequest EMPTY =
      new ScriptRequest("", StoryIdea.titled(""), Locale.ENGLISH);

  /** Placeholders of {@code script.md}. */
  static final Set<String> SCRIPT_PLACEHOLDERS = forScript(EMPTY).keySet();

  /** Placeholders of {@code revise.md}. */
  static final Set<String> REVISE_PLACEHOLDERS = forRevision(EMPTY, new Script("-")).keySet();

  /** Placeholders of {@code ideas.md}. */
  static final Set<String> IDEAS_PLACEHOLDERS = Set.of("topic", "count", "tone", "theme", "schema");

  /** The narrator's gender in words. */
  static final String NARRATOR = "narrator";

  /** All details of the brief that are given. */
  static final String DETAILS = "details";

  private static final String NO_PREFERENCE = "whatever suits each story best";

  private PromptValues() {}

  /** Values for {@code script.md}; fields that the brief leaves out are empty. */
  static Map<String, String> forScript(ScriptRequest request) {
    StoryIdea idea = request.idea();
    Map<BriefKey, String> texts = new EnumMap<>(BriefKey.class);
    BriefKey.details().forEach(key -> texts.put(key, text(idea, key)));
    Map<String, String> values = new LinkedHashMap<>();
    texts.forEach((key, text) -> values.put(key.label(), text));
    values.put("title", idea.title());
    values.put(NARRATOR, idea.narratorGender() == Gender.MALE ? "a man" : "a woman");
    values.put("words", String.valueOf(idea.words()));
    values.put("language", request.language().getDisplayName(Locale.ENGLISH));
    values.put(DETAILS, bulletList(texts));
    return values;
  }

  /** Values for {@code revise.md}. */
  static Map<String, String> forRevision(ScriptRequest request, Script script) {
    Map<String, String> values = forScript(request);
    values.put("script", script.text().strip());
    values.put("scriptWords", String.valueOf(script.words()));
    return values;
  }

  /** Values for {@code ideas.md}. */
  static Map<String, String> forIdeas(IdeaRequest request) {
    return Map.of(
        "topic",
        request.topic(),
        "count",
        String.valueOf(request.count()),
        "tone",
        request.tone().isEmpty() ? NO_PREFERENCE : request.tone(),
        "theme",
        request.theme().isEmpty() ? NO_PREFERENCE : request.theme(),
        "schema",
        IdeaSchema.TEXT);
  }

  private static String text(StoryIdea idea, BriefKey key) {
    return switch (key.type()) {
      case LIST -> String.join("; ", idea.list(key));
      case SCORES -> idea.potential().map(PromptValues::allScores).orElse("");
      default -> idea.text(key);
    };
  }

  private static String bulletList(Map<BriefKey, String> texts) {
    return texts.entrySet().stream()
        .filter(text -> !text.getValue().isBlank())
        .map(text -> "- " + phrase(text.getKey()) + ": " + text.getValue().strip())
        .collect(Collectors.joining("\n"));
  }

  /** {@code Other character} of {@code otherCharacter}. */
  private static String phrase(BriefKey key) {
    String spaced = key.label().replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
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
}
