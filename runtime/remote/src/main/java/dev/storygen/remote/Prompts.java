package dev.storygen.remote;

import dev.storygen.model.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The prompts of writers: the module's, each replaced by the project's of the same name where it
 * has one.
 */
record Prompts(Prompt script, Prompt revise, Prompt ideas) {

  private static final String SCRIPT = "script.md";
  private static final String REVISE = "revise.md";
  private static final String IDEAS = "ideas.md";
  private static final List<String> NAMES = List.of(SCRIPT, REVISE, IDEAS, ImagePrompt.FILE);

  /**
   * Reads all prompts.
   *
   * @param folder of the project; need not be there
   * @throws IllegalArgumentException if a file in it is wrong or has an unknown name
   */
  static Prompts of(Path folder) {
    refuseOthers(folder);
    return new Prompts(
        read(folder, SCRIPT, BriefTexts.SCRIPT),
        read(folder, REVISE, BriefTexts.REVISE),
        read(folder, IDEAS, Ideas.PLACEHOLDERS));
  }

  private static void refuseOthers(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(Prompts::refuseOther);
    } catch (IOException e) {
      throw new IllegalArgumentException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void refuseOther(Path file) {
    String name = file.getFileName().toString();
    if (!name.startsWith(".") && !NAMES.contains(name)) {
      throw new IllegalArgumentException(
          file
              + " is the prompt of nothing."
              + Suggestion.of(name, NAMES)
              + " There are: "
              + String.join(", ", NAMES)
              + ".");
    }
  }

  private static Prompt read(Path folder, String name, Set<String> placeholders) {
    Path file = folder.resolve(name);
    return Files.exists(file)
        ? new Prompt(file.toString(), text(file), placeholders)
        : new Prompt(name, ours("prompts/" + name), placeholders);
  }

  /**
   * A text file of the project.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is not UTF-8. Save the file as UTF-8.", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** A text file of this module. */
  static String ours(String name) {
    try (InputStream in = Prompts.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
