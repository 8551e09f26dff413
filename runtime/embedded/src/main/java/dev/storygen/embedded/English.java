package dev.storygen.embedded;

import java.util.Locale;

/** The one language of the embedded voice and aligner. */
final class English {

  private English() {}

  /**
   * Refuses any other language.
   *
   * @param who as the message names it
   * @throws IllegalArgumentException saying what to do instead
   */
  static void require(Locale language, String who) {
    if (!language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
      throw new IllegalArgumentException(
          "The embedded "
              + who
              + " knows English only, but the story's language is "
              + language.toLanguageTag()
              + ". Set <language>en</language> for the story, or bring another "
              + who
              + ".");
    }
  }
}
