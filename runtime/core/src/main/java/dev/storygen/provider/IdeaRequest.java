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

  /** Characters of each text: several sentences. */
  private static final int MAX_LENGTH = 1_000;

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
    topic = limited("topic", topic);
    tone = limited("tone", tone);
    theme = limited("theme", theme);
  }

  private static String limited(String property, String text) {
    String limited = text == null ? "" : text.strip();
    if (limited.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "storygen.%s has %d characters, but expected at most %d. Shorten it."
              .formatted(property, limited.length(), MAX_LENGTH));
    }
    return limited;
  }
}
