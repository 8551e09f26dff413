package dev.storygen.speech;

import dev.storygen.model.Pronunciation;
import java.util.List;

/**
 * How scripts are narrated.
 *
 * @param skipHeadings whether Markdown headings are left out instead of spoken
 * @param speakTitle whether the title is spoken in front of the script, where the brief does not
 *     say
 * @param pronunciations those of the project
 */
public record NarrationSettings(
    boolean skipHeadings, boolean speakTitle, List<Pronunciation> pronunciations) {

  public NarrationSettings {
    pronunciations = List.copyOf(pronunciations);
  }

  /** Without pronunciations, which the worker reads with the briefs. */
  public NarrationSettings(boolean skipHeadings, boolean speakTitle) {
    this(skipHeadings, speakTitle, List.of());
  }

  /** With headings spoken, but not the title. */
  public static NarrationSettings defaults() {
    return new NarrationSettings(false, false);
  }
}
