package dev.storygen.provider;

/**
 * A request for ideas for stories.
 *
 * @param topic what the stories are about, not blank
 * @param count number of ideas, 1 to {@link #MAX_COUNT}
 * @param tone tone of all stories; empty for any
 * @param theme theme of all stories; empty for any
 */
public record IdeaRequest(String topic, int count, String tone, String theme) {

  /** More ideas in one answer resemble each other. */
  public static final int MAX_COUNT = 20;

  public IdeaRequest {
    if (topic == null || topic.isBlank()) {
      throw new IllegalArgumentException(
          "storygen.topic is not set: say what the stories are to be about, as"
              + " -Dstorygen.topic=\"night trains\".");
    }
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException(
          "storygen.count is " + count + ", but expected 1 to " + MAX_COUNT + ".");
    }
    tone = tone == null ? "" : tone.strip();
    theme = theme == null ? "" : theme.strip();
    topic = topic.strip();
  }
}
