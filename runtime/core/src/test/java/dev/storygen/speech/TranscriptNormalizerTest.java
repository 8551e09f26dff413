package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Script;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptNormalizerTest {

  private static final Narration WORDS = narration(plain("so it began in nineteen fourteen"));

  @Test
  void expandedDigitsShareTheirTime() {
    List<Word> words = spoken(WORDS, word("In", 0, 1), word("1914,", 2, 4), word("she", 4, 5));

    assertThat(words)
        .containsExactly(
            word("In", 0, 1),
            new Word("nineteen", 2, 3, true),
            new Word("fourteen,", 3, 4, true),
            word("she", 4, 5));
  }

  @Test
  void severalWordsCanBeExpandedAsOne() {
    assertThat(spoken(WORDS, word("For", 0, 1), word("$5", 1, 2), word("million", 2, 4.2)))
        .containsExactly(
            word("For", 0, 1),
            new Word("five", 1, 1 + 3.2 * 4 / 18, true),
            new Word("million", 1 + 3.2 * 4 / 18, 1 + 3.2 * 11 / 18, true),
            new Word("dollars", 1 + 3.2 * 11 / 18, 4.2, true));
  }

  @Test
  void aSpellingOfTheScriptIsExpandedAsInTheScript() {
    Narration narration =
        narration(new Token("Dr.", "Doctor"), new Token("1914", "one nine one four"));

    assertThat(texts(spoken(narration, word("Dr", 0, 1), word("1914", 1, 2))))
        .containsExactly("Doctor", "one", "nine", "one", "four");
  }

  @Test
  void aSpellingOfTheScriptMayBeRecognisedInPieces() {
    Narration narration = narration(new Token("$5.3 million", "five point three million dollars"));

    assertThat(spoken(narration, word("$5", 0, 1), word(".3", 1, 2), word("million.", 2, 3)))
        .extracting(Word::text)
        .containsExactly("five", "point", "three", "million", "dollars");
  }

  @Test
  void aSpellingThatIsAlsoASpokenWordIsKept() {
    Narration narration =
        narration(new Token("No.", "Number"), Token.plain("one"), Token.plain("No!"));

    assertThat(texts(spoken(narration, word("no", 0, 1)))).containsExactly("no");
  }

  @Test
  void aHyphenatedWordMayBeRecognisedAsSeveral() {
    Narration narration = narration(plain("Twenty-one well-known men, well known"));

    assertThat(
            spoken(
                narration,
                word("twenty", 0, 1),
                word("one", 1, 2),
                word("well-known", 2, 3),
                word("men", 3, 4)))
        .containsExactly(word("Twenty-one", 0, 2), word("well-known", 2, 3), word("men", 3, 4));
  }

  @Test
  void wordsWithoutDigitsAndSymbolsAreKept() {
    List<Word> recognised = List.of(word("So", 0, 1), word("it's", 1, 2));

    assertThat(
            TranscriptNormalizer.spoken(
                recognised,
                WORDS,
                script -> {
                  throw new AssertionError("Nobody needs to read '" + script.text() + "'.");
                }))
        .isEqualTo(recognised);
  }

  @Test
  void textThatTheNormalizerRejectsIsKept() {
    List<Word> recognised = List.of(word("1914", 0, 1));

    assertThat(
            TranscriptNormalizer.spoken(
                recognised,
                WORDS,
                script -> {
                  throw new IllegalArgumentException("The language is not supported.");
                }))
        .isEqualTo(recognised);
  }

  @Test
  void droppedWordsShiftNoOther() {
    assertThat(texts(spoken(WORDS, word("[music]", 0, 1), word("in", 1, 2), word("1914", 2, 3))))
        .containsExactly("[music]", "in", "nineteen", "fourteen");
  }

  @Test
  void recognisedDigitsMatchTheNarration() {
    List<Word> recognised =
        spoken(
            WORDS,
            word("So", 0, 1),
            word("it", 1, 2),
            word("began", 2, 3),
            word("in", 3, 4),
            word("1914", 4, 6));

    List<Word> words = WordAlignment.align(WORDS.words(), recognised, 6);

    assertThat(WordAlignment.accuracy(words)).isEqualTo(1);
    assertThat(WordAlignment.wordErrorRate(WORDS.words(), recognised)).isZero();
  }

  private static List<Word> spoken(Narration narration, Word... recognised) {
    return TranscriptNormalizer.spoken(
        List.of(recognised), narration, TranscriptNormalizerTest::normalize);
  }

  /** Expands a year and an amount, and drops stage directions. */
  private static Narration normalize(Script script) {
    List<Token> tokens = new ArrayList<>();
    String text = script.text().replace("[music] ", "").replace("$5 million", "$5_million");
    for (String shown : text.split(" ")) {
      String spoken =
          shown.replace("1914", "nineteen fourteen").replace("$5_million", "five million dollars");
      tokens.add(new Token(shown.replace('_', ' '), spoken));
    }
    return narration(tokens.toArray(Token[]::new));
  }

  private static Narration narration(Token... tokens) {
    return new Narration(List.of(new Sentence(List.of(tokens), true)));
  }

  private static Token[] plain(String text) {
    return Arrays.stream(text.split(" ")).map(Token::plain).toArray(Token[]::new);
  }

  private static List<String> texts(List<Word> words) {
    return words.stream().map(Word::text).toList();
  }

  private static Word word(String text, double start, double end) {
    return new Word(text, start, end, true);
  }
}
