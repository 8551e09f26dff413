package dev.storygen.embedded.voice;

import java.util.Locale;

/** The language that the embedded voice and aligner support: English. */
public final class SupportedLanguage {

  private SupportedLanguage() {}

  /** Whether the language is English. */
  public static boolean includes(Locale language) {
    return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  /**
   * Rejects any other language.
   *
   * @param component name of the component in the message, for example {@code voice}
   * @throws IllegalArgumentException if the language is not English
   */
  public static void require(Locale language, String component) {
    if (!includes(language)) {
      throw new IllegalArgumentException(
          "The embedded "
              + component
              + " supports English only, but the story's language is "
              + language.toLanguageTag()
              + ". Set <language>en</language> for the story, or configure another "
              + component
              + ".");
    }
  }
}
