package dev.storygen.remote;

import dev.storygen.model.Gender;
import dev.storygen.model.StoryBrief;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an illustrator is told of a scene.
 *
 * @param style how all pictures look
 */
record ImagePrompt(Template template, String style) {

  private static final String FILE = "image.md";

  /**
   * The module's prompt, or the project's where it has one.
   *
   * @param folder of the project; need not be there
   * @throws IllegalArgumentException if the project's cannot be read, or is wrong
   */
  static ImagePrompt of(Path folder, String style) {
    Path file = folder.resolve(FILE);
    boolean own = Files.exists(file);
    return new ImagePrompt(
        new Template(
            own ? file.toString() : FILE,
            own ? text(file) : ours(),
            values(StoryBrief.titled("", ""), "", style).keySet()),
        style);
  }

  /** What is to be drawn. */
  String of(StoryBrief brief, String scene) {
    return template.filled(values(brief, scene, style)).replaceAll("\\n{3,}", "\n\n");
  }

  private static Map<String, String> values(StoryBrief brief, String scene, String style) {
    Map<String, String> seen = new LinkedHashMap<>();
    seen.put("Tone", brief.tone());
    seen.put("Theme", brief.theme());
    seen.put("Time", brief.timeline());
    seen.put("Places", String.join("; ", brief.locations()));
    seen.put("Who tells it", brief.narratorType());
    seen.put("Who else is in it", brief.otherCharacter());
    String details =
        seen.entrySet().stream()
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

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is not UTF-8. Save the file as UTF-8.", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String ours() {
    try (InputStream in = ImagePrompt.class.getResourceAsStream("prompts/" + FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
