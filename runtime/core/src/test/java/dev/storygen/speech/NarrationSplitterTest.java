package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NarrationSplitterTest {

  @Test
  void aShortNarrationIsNotSplit() throws IOException {
    Narration narration = narration("One two.", "Three four.");

    assertThat(NarrationSplitter.of(narration, 20)).containsExactly(narration);
  }

  @Test
  void aNarrationIsSplitAtSentenceEnds() throws IOException {
    assertThat(texts(19, "One two.", "Three four.", "Five."))
        .containsExactly("One two.", "Three four. Five.");
  }

  @Test
  void aPartMayBeExactlyAsLongAsTheLimit() throws IOException {
    assertThat(texts(17, "One two.", "Three four.", "Five."))
        .containsExactly("One two.", "Three four. Five.");
    assertThat(texts(16, "One two.", "Three four.", "Five."))
        .containsExactly("One two.", "Three four.", "Five.");
  }

  @Test
  void paragraphsAreKept() throws IOException {
    Narration narration =
        new Narration(
            List.of(sentence("One.", true), sentence("Two.", false), sentence("Three.", true)));

    assertThat(NarrationSplitter.of(narration, 10))
        .extracting(Narration::text)
        .containsExactly("One.\nTwo.", "Three.");
  }

  @Test
  void aLongSentenceIsSplitAfterTheLastClauseThatFits() throws IOException {
    assertThat(texts(20, "He came, he saw, and he left at once."))
        .containsExactly("He came, he saw,", "and he left at once.");
    assertThat(texts(21, "\u201cCome, please,\u201d he said to her."))
        .containsExactly("\u201cCome, please,\u201d", "he said to her.");
  }

  @Test
  void aSentenceWithoutClausesIsSplitBetweenWords() throws IOException {
    assertThat(texts(10, "One two three four five."))
        .containsExactly("One two", "three four", "five.");
  }

  @Test
  void theRestOfALongSentenceIsJoinedWithTheNext() throws IOException {
    assertThat(texts(15, "One two three, four.", "Five."))
        .containsExactly("One two three,", "four. Five.");
  }

  @Test
  void charactersAreCodePoints() throws IOException {
    String thumbs = "\ud83d\udc4d\ud83d\udc4d\ud83d\udc4d";

    assertThat(texts(7, thumbs, thumbs)).containsExactly(thumbs + " " + thumbs);
    assertThat(texts(6, thumbs, thumbs)).containsExactly(thumbs, thumbs);
  }

  @Test
  void aTokenOfManyWordsIsSplit() throws IOException {
    Narration narration =
        new Narration(
            List.of(
                new Sentence(
                    List.of(new Token("In", "In"), new Token("1914,", "nineteen fourteen,")),
                    false)));

    assertThat(NarrationSplitter.of(narration, 11))
        .extracting(Narration::text)
        .containsExactly("In nineteen", "fourteen,");
  }

  @Test
  void allWordsAreKeptInOrderWithAnyLimit() throws IOException {
    String[] sentences =
        IntStream.range(0, 60)
            .mapToObj(i -> "Number " + i + " is here, " + "and more ".repeat(i % 7) + "end.")
            .toArray(String[]::new);
    Narration narration = narration(sentences);

    for (int limit = 7; limit < 3000; limit += 13) {
      List<Narration> parts = NarrationSplitter.of(narration, limit);

      assertThat(parts.stream().flatMap(part -> part.words().stream()).toList())
          .isEqualTo(narration.words());
      int longest = limit;
      assertThat(parts)
          .allMatch(part -> part.text().codePointCount(0, part.text().length()) <= longest);
    }
  }

  @Test
  void aWordLongerThanTheLimitIsNamed() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> texts(5, "An elephant."))
        .withMessage(
            "the voice takes 5 characters in a call, but 'elephant.' alone has 9. "
                + "Shorten it in the script.");
  }

  private static List<String> texts(int longest, String... sentences) throws IOException {
    return NarrationSplitter.of(narration(sentences), longest).stream()
        .map(Narration::text)
        .toList();
  }

  private static Narration narration(String... sentences) {
    return new Narration(
        Arrays.stream(sentences).map(sentence -> sentence(sentence, false)).toList());
  }

  private static Sentence sentence(String text, boolean endsParagraph) {
    return new Sentence(Arrays.stream(text.split(" ")).map(Token::plain).toList(), endsParagraph);
  }
}
