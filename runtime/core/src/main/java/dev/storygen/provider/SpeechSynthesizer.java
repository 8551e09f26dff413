package dev.storygen.provider;

import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Synthesises speech. Safe for use by several threads. */
public interface SpeechSynthesizer extends Provider {

  /**
   * The extension of the files that it writes. {@code wav} means mono 16-bit PCM. Audio of a {@link
   * #service()} is always decoded, so that invalid audio fails the call.
   */
  default String extension() {
    return "wav";
  }

  /**
   * The longest text that it accepts in one call, in Unicode code points. A longer narration is
   * split at sentence ends, and the parts are joined.
   */
  default int longestText() {
    return Integer.MAX_VALUE;
  }

  /**
   * Whether it may return word times; if not, every story needs the aligner. The default says so.
   */
  default boolean mayTimeWords() {
    return true;
  }

  /**
   * Why it has no voice of a name, as a predicate: {@code has only the voices female and male}. The
   * default has a voice for each gender and no others. Calls no service.
   *
   * @param name as in {@code voices} of a brief
   * @return empty if it has, or only its service knows
   */
  default Optional<String> voiceDefect(String name) {
    return Arrays.stream(Gender.values()).anyMatch(gender -> gender.name().equalsIgnoreCase(name))
        ? Optional.empty()
        : Optional.of("has only the voices female and male");
  }

  /**
   * What recordings of a named voice depend on besides its name and the provider, as the content of
   * a file.
   *
   * @param name a voice without {@linkplain #voiceDefect defect}
   */
  default Map<String, Object> contentsOfVoice(String name) {
    return Map.of();
  }

  /**
   * The same provider, which speaks with one voice whatever the gender.
   *
   * @param name a voice without {@linkplain #voiceDefect defect}
   * @throws IllegalArgumentException if it has no such voice
   */
  default SpeechSynthesizer withVoice(String name) {
    throw new IllegalArgumentException(
        "The voice '%s' is not known: the %s voice has only the voices female and male."
            .formatted(name, name()));
  }

  /**
   * Synthesises a narration, or a part of one, into a file.
   *
   * @param audio the file to write, with {@link #extension()}
   * @return a time for every word of {@link Narration#words()}, in seconds from the start of the
   *     file; empty if the voice returns no times
   * @throws TransientException if a retry may help
   * @throws IOException if the file cannot be written or a service that it needs refuses
   * @throws IllegalArgumentException if it has no voice for the language
   */
  List<Word> speak(
      Narration narration, Gender gender, Locale language, Path audio, UsageMeter meter)
      throws IOException;
}
