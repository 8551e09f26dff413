package dev.storygen.embedded.voice;

import java.util.Locale;

/** The one language of the embedded voice and aligner. */
public final class SupportedLanguage {

  private SupportedLanguage() {}

  /**
   * Refuses any other language.
   *
   * @param component as the message names it
   * @throws IllegalArgumentException saying what to do instead
   */
  public static void require(Locale language, String component) {
    if (!language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
      throw new IllegalArgumentException(
          "The embedded "
              + component
              + " knows English only, but the story's language is "
              + language.toLanguageTag()
              + ". Set <language>en</language> for the story, or bring another "
              + component
              + ".");
    }
  }
}
