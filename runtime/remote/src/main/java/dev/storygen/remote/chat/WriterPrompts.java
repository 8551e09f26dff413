package dev.storygen.remote.chat;

import dev.storygen.remote.prompts.PromptFile;
import java.nio.file.Path;
import java.util.Set;

/**
 * The prompts of writers: the module's, each replaced by the project's of the same name where it
 * has one.
 */
record WriterPrompts(ChatPrompt script, ChatPrompt revise, ChatPrompt ideas) {

  /**
   * Reads all prompts.
   *
   * @param folder of the project; need not be there
   * @throws IllegalArgumentException if a file in it is wrong or has an unknown name
   */
  static WriterPrompts load(Path folder) {
    PromptFile.rejectUnknown(folder);
    return new WriterPrompts(
        read(folder, PromptFile.SCRIPT, PromptValues.SCRIPT_PLACEHOLDERS),
        read(folder, PromptFile.REVISE, PromptValues.REVISE_PLACEHOLDERS),
        read(folder, PromptFile.IDEAS, PromptValues.IDEAS_PLACEHOLDERS));
  }

  private static ChatPrompt read(Path folder, String name, Set<String> placeholders) {
    PromptFile file = PromptFile.read(folder, name);
    return new ChatPrompt(file.source(), file.text(), placeholders);
  }
}
