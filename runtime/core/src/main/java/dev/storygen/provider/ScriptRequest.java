package dev.storygen.provider;

import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

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

  /** All of it but the id, by key of the brief. */
  Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("title", idea.title());
    inputs.put("narratorGender", idea.narratorGender());
    idea.texts().forEach((key, text) -> inputs.put(key.label(), text));
    idea.lists().forEach((key, list) -> inputs.put(key.label(), list));
    inputs.put("potential", idea.potential());
    inputs.put("words", idea.words());
    inputs.put("language", language);
    return inputs;
  }
}
