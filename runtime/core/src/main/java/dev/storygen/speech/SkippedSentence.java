package dev.storygen.speech;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Word;
import dev.storygen.provider.DecodedAudio;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/**
 * A sentence that a recording leaves out: the aligner recognised none of its words, and between the
 * recognised words around it the voice is too short for them. A sentence that is spoken but not
 * recognised takes its time, so however short it is, the two can be told apart.
 *
 * @param voiced seconds of the voice at its place
 * @param expected seconds that its words, and the unrecognised ones around it, take at the pace of
 *     the recording
 */
record SkippedSentence(Sentence sentence, double voiced, double expected) {

  /**
   * Share of the expected time. Measured with the embedded aligner, of sentences of 2 to 6 words:
   * 0.6 or more of those that are spoken, 0.4 or less of those that are left out.
   */
  private static final double MAX_SHARE = 0.5;

  /** Share of the other words that the aligner has to recognise, so that its times are reliable. */
  private static final double RELIABLE = 0.85;

  /** A word alone is too short to be judged by its time. */
  private static final int MIN_TOKENS = 2;

  private static final int MAX_QUOTED = 60;

  /**
   * The first one of a recording.
   *
   * @param aligned a time for every word of the narration, measured or interpolated
   */
  static Optional<SkippedSentence> first(
      Narration narration, List<Word> aligned, DecodedAudio audio) {
    int start = 0;
    for (Sentence sentence : narration.sentences()) {
      int end = start + sentence.words().size();
      boolean unrecognised = aligned.subList(start, end).stream().noneMatch(Word::measured);
      if (unrecognised && sentence.tokens().size() >= MIN_TOKENS) {
        Optional<SkippedSentence> skipped = of(sentence, start, aligned, audio);
        if (skipped.isPresent()) {
          return skipped;
        }
      }
      start = end;
    }
    return Optional.empty();
  }

  private static Optional<SkippedSentence> of(
      Sentence sentence, int start, List<Word> aligned, DecodedAudio audio) {
    int from = start;
    while (from > 0 && !aligned.get(from - 1).measured()) {
      from--;
    }
    int to = start;
    while (to < aligned.size() && !aligned.get(to).measured()) {
      to++;
    }
    List<Word> recognised = aligned.stream().filter(Word::measured).toList();
    int others = aligned.size() - (to - from);
    if (others == 0 || recognised.size() < RELIABLE * others) {
      return Optional.empty();
    }
    double voiced =
        audio.voicedBetween(
            from == 0 ? 0 : aligned.get(from - 1).end(),
            to == aligned.size() ? audio.seconds() : aligned.get(to).start());
    double expected = audio.voiced() / letters(recognised) * letters(aligned.subList(from, to));
    return voiced < MAX_SHARE * expected
        ? Optional.of(new SkippedSentence(sentence, voiced, expected))
        : Optional.empty();
  }

  private static int letters(List<Word> words) {
    return words.stream().mapToInt(word -> word.text().length()).sum();
  }

  /** What is wrong, as the predicate of a sentence about the voice. */
  String message() {
    String text = sentence.tokens().stream().map(Token::shown).collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        "did not say the script: it left out '%s'. The aligner did not recognise it, and there is"
            + " %.1f s of speech at its place, but expected about %.1f s. If the voice is right,"
            + " configure another aligner in <transcription>, or set <minAlignment> to 0.",
        StringUtils.abbreviate(text, MAX_QUOTED),
        voiced,
        expected);
  }
}
