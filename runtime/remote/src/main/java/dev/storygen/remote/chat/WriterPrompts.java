package dev.storygen.remote.chat;

import dev.storygen.remote.prompts.PromptFile;
import java.nio.file.Path;
import java.util.Set;

/** The prompts of chat writers, bundled or from the project. */
record WriterPrompts(ChatPrompt script, ChatPrompt revise, ChatPrompt ideas) {

  /**
   * Loads all prompts.
   *
   * @param folder the project's prompts; need not exist
   * @throws IllegalArgumentException if a file is invalid or has an unknown name
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
