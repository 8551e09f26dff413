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
 * What an illustrator is told of a scene.
 *
 * @param style how all pictures look
 */
record ImagePrompt(PromptTemplate template, String style) {

  /**
   * The module's prompt, or the project's where it has one.
   *
   * @param folder of the project; need not be there
   * @throws IllegalArgumentException if the project's cannot be read, or is wrong
   */
  static ImagePrompt load(Path folder, String style) {
    PromptFile file = PromptFile.read(folder, PromptFile.IMAGE);
    return new ImagePrompt(
        new PromptTemplate(
            file.source(), file.text(), values(StoryBrief.titled("", ""), "", style).keySet()),
        style);
  }

  /** What is to be drawn. */
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
