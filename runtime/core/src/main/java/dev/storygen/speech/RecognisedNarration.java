package dev.storygen.speech;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Word;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;

/**
 * What an aligner recognised of a narration.
 *
 * @param recognised the transcript, in order
 * @param aligned a time for every word of the narration, measured or interpolated
 */
public record RecognisedNarration(List<Word> recognised, List<Word> aligned) {

  /** Characters of a quotation in a message. */
  private static final int MAX_QUOTED = 60;

  /** Words that an aligner may miss in a text of any length. */
  private static final int ALWAYS_ALLOWED = 3;

  static RecognisedNarration of(Narration narration, List<Word> recognised, double seconds) {
    return new RecognisedNarration(
        recognised, WordAlignment.align(narration.words(), recognised, seconds));
  }

  RecognisedNarration shifted(double seconds) {
    return new RecognisedNarration(
        recognised.stream().map(word -> word.shifted(seconds)).toList(),
        aligned.stream().map(word -> word.shifted(seconds)).toList());
  }

  /**
   * What is wrong, as the predicate of a sentence about the voice; empty if the limits are met. A
   * written word counts as recognised if one of its spoken words is, since aligners expand numbers
   * in other ways.
   */
  Optional<String> violation(Narration narration, SpeechLimits limits) {
    return finding(narration, limits)
        .map(
            finding ->
                "did not say the script: "
                    + finding
                    + " If the voice is right, configure another aligner in <transcription>, or"
                    + " change <minAlignment> or <voice><maxMissing>.");
  }

  /** Why a voice may not say its narration although it meets the limits, as sentences. */
  Optional<String> doubt(Narration narration) {
    return finding(narration, SpeechLimits.certain())
        .map(finding -> finding + " Listen whether the voice says the script.");
  }

  private Optional<String> finding(Narration narration, SpeechLimits limits) {
    List<Token> tokens = narration.tokens();
    boolean[] found = found(tokens);
    int missing = 0;
    int run = 0;
    int longest = 0;
    int end = 0;
    for (int i = 0; i < found.length; i++) {
      missing += found[i] ? 0 : 1;
      run = found[i] ? 0 : run + 1;
      end = run > longest ? i + 1 : end;
      longest = Math.max(longest, run);
    }
    double allowed = Math.max(ALWAYS_ALLOWED, (1 - limits.minAlignment()) * tokens.size());
    return missing <= allowed && longest <= limits.maxMissing()
        ? Optional.empty()
        : Optional.of(message(tokens, missing, tokens.subList(end - longest, end), limits));
  }

  private String message(
      List<Token> tokens, int missing, List<Token> longestRun, SpeechLimits limits) {
    return String.format(
        Locale.ROOT,
        "the aligner recognised %d of %d words, and missed %d in a row ('%s')."
            + " Expected at least %.0f %% of the words and at most %d missing in a row. It recognised"
            + " '%s'.",
        tokens.size() - missing,
        tokens.size(),
        longestRun.size(),
        quoted(longestRun.stream().map(Token::shown)),
        limits.minAlignment() * 100,
        limits.maxMissing(),
        quoted(recognised.stream().map(Word::text)));
  }

  private static String quoted(Stream<String> words) {
    return StringUtils.abbreviate(words.collect(Collectors.joining(" ")), MAX_QUOTED);
  }

  private boolean[] found(List<Token> tokens) {
    Iterator<Word> words = aligned.iterator();
    boolean[] found = new boolean[tokens.size()];
    for (int i = 0; i < found.length; i++) {
      for (int word = 0; word < tokens.get(i).words().size(); word++) {
        found[i] |= words.next().measured();
      }
    }
    return found;
  }
}
