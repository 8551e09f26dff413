package dev.storygen.provider;

import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import java.util.Locale;

/**
 * A request for a script.
 *
 * @param story the story's id, for messages
 * @param idea what to write about, and the number of words
 * @param language of the script
 */
public record ScriptRequest(String story, StoryIdea idea, Locale language) {

  /** The request that a brief makes. */
  public static ScriptRequest of(StoryBrief brief) {
    return new ScriptRequest(brief.id(), brief.idea(), brief.delivery().language());
  }
}
