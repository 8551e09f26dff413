package dev.storygen.embedded.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Script;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.SpeechNormalizer;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddedSpeechNormalizerTest {

  @Test
  void isFoundByItsName() {
    assertThat(ServiceLoader.load(SpeechNormalizer.class))
        .extracting(SpeechNormalizer::name)
        .contains("embedded");
  }

  @Test
  void theDisplayedFormIsThatOfTheScript() {
    assertThat(SpokenText.narration("In 1914, “we” paid $5 million — for 10 km…").tokens())
        .containsExactly(
            new Token("In", "In"),
            new Token("1914,", "nineteen fourteen,"),
            new Token("“we”", "\"we\""),
            new Token("paid", "paid"),
            new Token("$5 million —", "five million dollars,"),
            new Token("for", "for"),
            new Token("10 km…", "ten kilometers."));
  }

  @Test
  void linesWithoutAFinalMarkAndListItemsAreSentences() {
    assertThat(texts("First line\nSecond line\n\n- an item\n- another"))
        .containsExactly("First line.", "Second line.", "an item.", "another.");
  }

  @Test
  void aWrappedParagraphIsJoined() {
    assertThat(
            texts(
                "I had walked all the way to the old house of\n"
                    + "Anna before I saw the light in the window."))
        .hasSize(1);
  }

  @Test
  void theLastSentenceOfAParagraphEndsIt() {
    assertThat(SpokenText.narration("One. Two.\n\nThree.").sentences())
        .extracting(Sentence::endsParagraph)
        .containsExactly(false, true, true);
  }

  @Test
  void abbreviationsAndDialogueTagsDoNotEndASentence() {
    assertThat(texts("Dr. Smith left at 3 p.m. Then it rained. \"Really?\" she said. Wait… No!"))
        .containsExactly(
            "Doctor Smith left at three P M.",
            "Then it rained.",
            "\"Really?\" she said.",
            "Wait.",
            "No!");
  }

  @Test
  void finalMarksStayInsideOrOutsideOfQuotesAndBrackets() {
    assertThat(texts("\"Come in.\" He left (alone). (It was late.) He called it \"home\""))
        .containsExactly(
            "\"Come in.\"", "He left (alone).", "(It was late.)", "He called it \"home.\"");
  }

  @Test
  void aDialogueTagAfterAQuestionBelongsToItsSentence() {
    assertThat(texts("\"Is it over?\" Anna asked. I said no. She cried. \"No!\" She screamed."))
        .containsExactly(
            "\"Is it over?\" Anna asked.", "I said no.", "She cried.", "\"No!\"", "She screamed.");
  }

  @Test
  void urlsAreShortenedToTheirHostAndEmailAddressesAreSpoken() {
    assertThat(SpokenText.of("Visit https://example.com/a?b=1 or mail me@x.com (www.x.com) now."))
        .isEqualTo("Visit example dot com or mail me at x dot com (x dot com) now.");
  }

  @Test
  void otherLanguagesHaveTheirOwnRules() {
    Narration narration =
        new EmbeddedSpeechNormalizer()
            .normalize(
                new Script(
                    "# Der Fuchs\n\n"
                        + "Am 3. Mai 1914 – es war kalt – ging sie. **Niemand** fragte:"
                        + " »Warum?«\n\n"
                        + "Nie."),
                NarrationOptions.of(Locale.GERMANY));

    assertThat(narration.text())
        .isEqualTo(
            "Der Fuchs\n"
                + "Am 3. Mai neunzehnhundertvierzehn, es war kalt, ging sie. Niemand fragte:"
                + " »Warum?«\n"
                + "Nie.");
    assertThat(narration.tokens())
        .extracting(Narration.Token::shown)
        .startsWith(
            "Der", "Fuchs", "Am", "3.", "Mai", "1914 –", "es", "war", "kalt –", "ging", "sie.");
    assertThat(narration.sentences()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "...", "![a](b.png)", "<!-- x -->", "\uD800"})
  void aScriptWithoutSpeakableTextIsRefused(String text) {
    assertThatThrownBy(() -> SpokenText.narration(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The script contains no speakable text, only code, images, emoji or punctuation."
                + " Write the narration as plain text.");
  }

  @Test
  void invisibleCharactersAreRemoved() {
    Narration narration =
        SpokenText.narration(
            "Soft\u00ADhyphen\u200B,\u00A0\u202Eno\tmark\u0007\uD800 here.\r\nEnd.");
    assertThat(narration.text()).isEqualTo("Softhyphen, no mark here. End.");
    assertThat(narration.tokens()).extracting(Token::shown).contains("Softhyphen,", "mark");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "1", " .", "(", "[", "*a ", "“", "$1", "1,", "-", "http://", "A.", "<a ", "`", "é",
        "ж", "\n- ", "a-1/", "a'", "😀"
      })
  void longRepetitiveInputIsNormalized(String piece) {
    String text = "Start. " + piece.repeat(50_000 / piece.length());
    assertThat(SpokenText.narration(text).sentences()).isNotEmpty();
  }

  private static List<String> texts(String text) {
    return SpokenText.narration(text).sentences().stream().map(Sentence::text).toList();
  }
}
