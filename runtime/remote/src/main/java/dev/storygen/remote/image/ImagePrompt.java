package dev.storygen.remote.image;

import dev.storygen.model.Gender;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.ImageContext;
import dev.storygen.remote.prompts.PromptFile;
import dev.storygen.remote.prompts.PromptTemplate;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The prompt for an image.
 *
 * @param style visual style of all images
 */
record ImagePrompt(PromptTemplate template, String style) {

  private static final ImageContext EMPTY = ImageContext.of(StoryIdea.titled(""));

  /**
   * Loads the bundled prompt or the project's.
   *
   * @param folder the project's prompts; need not exist
   * @throws IllegalArgumentException if the project's prompt is invalid or cannot be read
   */
  static ImagePrompt load(Path folder, String style) {
    PromptFile file = PromptFile.read(folder, PromptFile.IMAGE);
    return new ImagePrompt(
        new PromptTemplate(file.source(), file.text(), values(EMPTY, "", style).keySet()), style);
  }

  /** The prompt for a scene of a story. */
  String fill(ImageContext context, String scene) {
    return template.fill(values(context, scene, style)).replaceAll("\\n{3,}", "\n\n");
  }

  /** What the prompt for a scene depends on. */
  Map<String, Object> inputs(ImageContext context, String scene) {
    Map<String, Object> inputs = new TreeMap<>(template.inputs(values(context, scene, style)));
    Map<String, Object> fields = context.inputs();
    fields.remove("title");
    Object gender = fields.remove("narratorGender");
    if (inputs.remove("details") != null) {
      inputs.putAll(fields);
    }
    if (inputs.remove("narrator") != null) {
      inputs.put("narratorGender", gender);
    }
    return inputs;
  }

  private static Map<String, String> values(ImageContext context, String scene, String style) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Tone", context.tone());
    fields.put("Theme", context.theme());
    fields.put("Time", context.timeline());
    fields.put("Places", String.join("; ", context.locations()));
    fields.put("Who tells it", context.narratorType());
    fields.put("Who else is in it", context.otherCharacter());
    String details =
        fields.entrySet().stream()
            .filter(entry -> !entry.getValue().isBlank())
            .map(entry -> "- " + entry.getKey() + ": " + entry.getValue().strip())
            .collect(Collectors.joining("\n"));
    return Map.of(
        "title", context.title(),
        "narrator", context.narratorGender() == Gender.MALE ? "a man" : "a woman",
        "details", details,
        "scene", scene,
        "style", style);
  }
}
