package dev.storygen.remote.prompts;

import dev.storygen.model.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text of a prompt: the project's file if it exists, else the bundled one.
 *
 * @param source path of the project's file or name of the bundled file, for messages
 */
public record PromptFile(String source, String text) {

  public static final String SCRIPT = "script.md";
  public static final String REVISE = "revise.md";
  public static final String IDEAS = "ideas.md";
  public static final String IMAGE = "image.md";

  private static final List<String> NAMES = List.of(SCRIPT, REVISE, IDEAS, IMAGE);

  /**
   * Reads a prompt.
   *
   * @param folder the project's prompts; need not exist
   * @throws IllegalArgumentException if the project's file cannot be read
   */
  public static PromptFile read(Path folder, String name) {
    Path file = folder.resolve(name);
    return Files.exists(file)
        ? new PromptFile(file.toString(), projectText(file))
        : new PromptFile(name, bundledText(name));
  }

  /**
   * Rejects files that no prompt is read from; hidden files are skipped.
   *
   * @param folder the project's prompts; need not exist
   * @throws IllegalArgumentException if there is such a file, or the folder cannot be read
   */
  public static void rejectUnknown(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(PromptFile::requireKnown);
    } catch (IOException e) {
      throw new IllegalArgumentException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void requireKnown(Path file) {
    String name = file.getFileName().toString();
    if (!name.startsWith(".") && !NAMES.contains(name)) {
      throw new IllegalArgumentException(
          file
              + " is not a known prompt."
              + Suggestion.of(name, NAMES)
              + " There are: "
              + String.join(", ", NAMES)
              + ".");
    }
  }

  private static String projectText(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is not UTF-8. Save the file as UTF-8.", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String bundledText(String name) {
    try (InputStream in = PromptFile.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
