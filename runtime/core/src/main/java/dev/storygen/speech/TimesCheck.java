package dev.storygen.speech;

import dev.storygen.model.Word;
import dev.storygen.provider.DecodedAudio;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds word times of a service that belong to other audio. */
final class TimesCheck {

  /** Share of the voice by which the last word may end before or after it. */
  private static final double TOLERANCE = 0.03;

  /** Seconds, as {@link #TOLERANCE}: services round times, and short texts end in a decay. */
  private static final double ALLOWANCE = 0.1;

  private TimesCheck() {}

  /** What is wrong with the times, as the predicate of a sentence; empty if they are possible. */
  static Optional<String> violation(List<Word> words, DecodedAudio audio) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).start() < words.get(i - 1).start()) {
        return Optional.of(
            message(
                "are not in order: word %d starts at %.2f s, but the one before it at %.2f s",
                i + 1, words.get(i).start(), words.get(i - 1).start()));
      }
    }
    Word last = words.get(words.size() - 1);
    double tolerance = Math.max(ALLOWANCE, TOLERANCE * audio.voicedUntil());
    return last.start() < audio.seconds() && Math.abs(last.end() - audio.voicedUntil()) <= tolerance
        ? Optional.empty()
        : Optional.of(
            message(
                "end at %.2f s, but the voice ends at %.2f s", last.end(), audio.voicedUntil()));
  }

  private static String message(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
