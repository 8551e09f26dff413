package dev.storygen.embedded.voice;

import dev.storygen.model.BriefKey;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.BriefProblem;
import java.util.List;
import java.util.Locale;

/** The language that the embedded writer, voice and aligner support: English. */
public final class SupportedLanguage {

  private SupportedLanguage() {}

  /** Whether the language is English. */
  public static boolean includes(Locale language) {
    return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  /**
   * The problem of a brief in another language.
   *
   * @param predicate what supports English, and what it does: {@code voice speaks}
   * @param fix what else to configure, or to do
   */
  public static List<BriefProblem> problems(StoryBrief brief, String predicate, String fix) {
    Locale language = brief.delivery().language();
    return includes(language)
        ? List.of()
        : List.of(
            new BriefProblem(
                BriefKey.LANGUAGE,
                "",
                "language is '%s', but the embedded %s English only. %s, or set 'language: en'."
                    .formatted(language.toLanguageTag(), predicate, fix)));
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
              + ". Set 'language: en' in the brief, or configure another "
              + component
              + ".");
    }
  }
}
