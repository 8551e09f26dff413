package dev.storygen.remote.image;

import dev.storygen.model.Gender;
import dev.storygen.model.StoryBrief;
import dev.storygen.remote.prompts.PromptFile;
import dev.storygen.remote.prompts.PromptTemplate;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The prompt for an image.
 *
 * @param style visual style of all images
 */
record ImagePrompt(PromptTemplate template, String style) {

  /**
   * Loads the bundled prompt or the project's.
   *
   * @param folder the project's prompts; need not exist
   * @throws IllegalArgumentException if the project's prompt is invalid or cannot be read
   */
  static ImagePrompt load(Path folder, String style) {
    PromptFile file = PromptFile.read(folder, PromptFile.IMAGE);
    return new ImagePrompt(
        new PromptTemplate(
            file.source(), file.text(), values(StoryBrief.titled("", ""), "", style).keySet()),
        style);
  }

  /** The prompt for a scene of a story. */
  String fill(StoryBrief brief, String scene) {
    return template.fill(values(brief, scene, style)).replaceAll("\\n{3,}", "\n\n");
  }

  private static Map<String, String> values(StoryBrief brief, String scene, String style) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Tone", brief.tone());
    fields.put("Theme", brief.theme());
    fields.put("Time", brief.timeline());
    fields.put("Places", String.join("; ", brief.locations()));
    fields.put("Who tells it", brief.narratorType());
    fields.put("Who else is in it", brief.otherCharacter());
    String details =
        fields.entrySet().stream()
            .filter(entry -> !entry.getValue().isBlank())
            .map(entry -> "- " + entry.getKey() + ": " + entry.getValue().strip())
            .collect(Collectors.joining("\n"));
    return Map.of(
        "title", brief.title(),
        "narrator", brief.narratorGender() == Gender.MALE ? "a man" : "a woman",
        "details", details,
        "scene", scene,
        "style", style);
  }
}
