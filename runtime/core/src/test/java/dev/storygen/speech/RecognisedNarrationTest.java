package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecognisedNarrationTest {

  private static final String SCRIPT =
      "The first door was locked. We tried the garden gate and then the low window. It gave way.";

  @Test
  void allWordsHeardMeetTheLimits() {
    assertThat(violation(SCRIPT, SCRIPT)).isEmpty();
  }

  @Test
  void scatteredMissingWordsMeetTheLimits() {
    assertThat(
            violation(
                SCRIPT, "first door locked we tried the garden gate and then low window gave way"))
        .isEmpty();
  }

  @Test
  void aMissingSentenceIsNamedWithWhatWasHeard() {
    assertThat(violation(SCRIPT, "The first door was locked. It gave way."))
        .isEqualTo(
            "did not say the script: the aligner recognised 8 of 18 words, and missed 10 in a row ('We"
                + " tried the garden gate and then the low window.'). Expected at least 75 % of the"
                + " words and at most 6 missing in a row. It recognised 'The first door was locked. It"
                + " gave way.'. If the voice is right, configure another aligner in"
                + " <transcription>, or change <minAlignment> or <voice><maxMissing>.");
  }

  @Test
  void aMissingSentenceOfALongScriptViolatesTheLimits() {
    String more = " Nothing stirred at all that night.".repeat(20);

    assertThat(violation(SCRIPT + more, "The first door was locked. It gave way." + more))
        .contains("the aligner recognised 128 of 138 words, and missed 10 in a row");
  }

  @Test
  void everyThirdWordIsTooFew() {
    assertThat(violation(SCRIPT, "The was we garden then window way"))
        .contains("the aligner recognised 7 of 18 words, and missed 2 in a row");
  }

  @Test
  void anotherTextViolatesTheLimits() {
    assertThat(violation(SCRIPT, "Thank you for watching"))
        .contains(
            "the aligner recognised 0 of 18 words", "It recognised 'Thank you for watching'.");
  }

  @Test
  void nothingHeardViolatesTheLimits() {
    assertThat(violation(SCRIPT, ""))
        .contains("the aligner recognised 0 of 18 words", "It recognised ''.");
  }

  @Test
  void threeWordsAreTooFewToJudge() {
    assertThat(violation("Help me now!", "")).isEmpty();
  }

  @Test
  void aNumberCountsAsOneWord() {
    Token number = new Token("1,234,567", "one million two hundred thirty four thousand five");
    Narration narration =
        new Narration(
            List.of(
                new Sentence(
                    List.of(Token.plain("It"), Token.plain("cost"), number, Token.plain("pounds.")),
                    true)));

    assertThat(
            RecognisedNarration.of(narration, words("It cost pounds"), 9)
                .violation(narration, SpeechLimits.defaults()))
        .isEmpty();
  }

  @Test
  void theLimitsCanBeChanged() {
    Narration narration = narration(SCRIPT);
    RecognisedNarration transcript = RecognisedNarration.of(narration, List.of(), 9);

    assertThat(transcript.violation(narration, new SpeechLimits(0, 18))).isEmpty();
    assertThat(transcript.violation(narration, new SpeechLimits(0, 17))).isPresent();
  }

  private static String violation(String script, String transcript) {
    Narration narration = narration(script);
    return RecognisedNarration.of(narration, words(transcript), 60)
        .violation(narration, SpeechLimits.defaults())
        .orElse("");
  }

  private static Narration narration(String text) {
    return new Narration(
        List.of(new Sentence(Arrays.stream(text.split(" ")).map(Token::plain).toList(), true)));
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
      double start = 0.3 * words.size();
      words.add(new Word(word, start, start + 0.3, true));
    }
    return words;
  }
}
