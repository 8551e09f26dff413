package dev.storygen.remote;

import java.nio.file.Path;
import java.util.Set;

/**
 * The prompts of writers: the module's, each replaced by the project's of the same name where it
 * has one.
 */
record Prompts(Prompt script, Prompt revise, Prompt ideas) {

  /**
   * Reads all prompts.
   *
   * @param folder of the project; need not be there
   * @throws IllegalArgumentException if a file in it is wrong or has an unknown name
   */
  static Prompts of(Path folder) {
    PromptFile.rejectUnknown(folder);
    return new Prompts(
        read(folder, PromptFile.SCRIPT, BriefTexts.SCRIPT),
        read(folder, PromptFile.REVISE, BriefTexts.REVISE),
        read(folder, PromptFile.IDEAS, BriefTexts.IDEAS));
  }

  private static Prompt read(Path folder, String name, Set<String> placeholders) {
    PromptFile file = PromptFile.read(folder, name);
    return new Prompt(file.source(), file.text(), placeholders);
  }
}
