package dev.storygen.worker;

import dev.storygen.model.StoryBrief;
import dev.storygen.model.StorySettings;
import java.util.Optional;

/**
 * A story that {@code verify} judges.
 *
 * @param id the name of its folder
 * @param title that of its brief; null for a story without one
 * @param settings what its brief expects
 */
public record JudgedStory(String id, String title, StorySettings settings) {

  /** A story, and its brief if there is one. */
  public static JudgedStory of(String id, Optional<StoryBrief> brief) {
    return new JudgedStory(
        id,
        brief.map(StoryBrief::title).orElse(null),
        brief.map(StorySettings::of).orElseGet(StorySettings::none));
  }
}
