package dev.storygen.model;

import java.util.Optional;

/**
 * The brief of a story.
 *
 * @param id the file's name without its extension; names the story's folder
 * @param idea what the story is about
 * @param delivery how it is delivered
 * @param script the author's script, if the brief contains one
 */
public record StoryBrief(String id, StoryIdea idea, Delivery delivery, Optional<Script> script) {

  /** A brief that has only a title. */
  public static StoryBrief titled(String id, String title) {
    return new StoryBrief(id, StoryIdea.titled(title), Delivery.defaults(), Optional.empty());
  }

  /** Whether its script marks what others than the narrator say. */
  public boolean hasSpeakers() {
    return script.isPresent()
        && !delivery.voices().keySet().stream().allMatch(SpeakerMarks.NARRATOR::equalsIgnoreCase);
  }

  /**
   * Whether its script is spoken as it is, since its brief refers to the words: a writer would
   * replace some.
   */
  public boolean spokenAsWritten() {
    return hasSpeakers() || script.isPresent() && !delivery.visuals().scenes().isEmpty();
  }

  public String title() {
    return idea.title();
  }
}
