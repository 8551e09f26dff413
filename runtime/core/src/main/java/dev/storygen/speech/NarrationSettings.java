package dev.storygen.speech;

/**
 * How scripts are narrated.
 *
 * @param skipHeadings whether Markdown headings are left out instead of spoken
 */
public record NarrationSettings(boolean skipHeadings) {

  /** With headings spoken. */
  public static NarrationSettings defaults() {
    return new NarrationSettings(false);
  }
}
