package dev.storygen.model;

/**
 * What ideas for stories are asked for.
 *
 * @param about the topic, not blank
 * @param count how many, 1 to 20
 * @param tone empty where any will do
 * @param theme empty where any will do
 */
public record Topic(String about, int count, String tone, String theme) {

  /** More than that in one answer get alike. */
  public static final int MOST = 20;

  public Topic {
    if (about == null || about.isBlank()) {
      throw new IllegalArgumentException(
          "storygen.topic is not set: say what the stories are to be about, as"
              + " -Dstorygen.topic=\"night trains\".");
    }
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException(
          "storygen.count is " + count + ", but expected 1 to " + MOST + ".");
    }
    tone = tone == null ? "" : tone.strip();
    theme = theme == null ? "" : theme.strip();
    about = about.strip();
  }
}
