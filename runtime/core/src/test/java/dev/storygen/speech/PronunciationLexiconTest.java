package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Omission;
import dev.storygen.model.Pronunciation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PronunciationLexiconTest {

  private static final List<Pronunciation> PRONUNCIATIONS =
      List.of(
          new Pronunciation("Siobhan", "shi-vawn", ""),
          new Pronunciation("gif", "jif", ""),
          new Pronunciation("US", "you ess", ""),
          new Pronunciation("nginx", "engine ex", ""),
          new Pronunciation("2FA", "two eff ay", ""),
          new Pronunciation("C++", "see plus plus", ""),
          new Pronunciation(".NET", "dot net", ""),
          new Pronunciation("Dr. Who", "doctor who", ""),
          new Pronunciation("new york", "noo york", ""),
          new Pronunciation("New York City", "the big one", ""),
          new Pronunciation("u", "you", ""),
          new Pronunciation("caf\u00e9", "kaffay", ""),
          new Pronunciation("gif", "gheef", "de"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Siobhan left. | shi-vawn left.",
        "(Siobhan), \"Siobhan\"! | (shi-vawn), \"shi-vawn\"!",
        "Siobhan's Siobhan\u2019s Siobhan'd | shi-vawn's shi-vawn's shi-vawn'd",
        "GIF Gif gifs, GIFs' | jif jif jifs, jifs'",
        "the US. | the you ess.",
        "2FA? | two eff ay?",
        "C++, C++. | see plus plus, see plus plus.",
        ".NET | dot net",
        "Dr. Who's friend | doctor who's friend",
        "\"New York City, New York. | \"the big one, noo york.",
        "nginx-based (gif-like) | engine ex-based (jif-like)",
        "Cafe\u0301 | kaffay",
      })
  void writtenWordsAreRespelled(String text, String spoken) {
    assertThat(applied(text, Locale.US).text()).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "siobhan SIOBHAN Siobhan-X",
        "between us, Us",
        "gifted agif gif2",
        "C C# NET net",
        "Who Dr. Whom Dr Who Dr., Who",
        "New, York York",
        "12FA 2FAx",
        "nginx/x",
        "us bus",
      })
  void otherWordsAreLeftAlone(String text) {
    Narration narration = narration(text);

    assertThat(PronunciationLexicon.of(PRONUNCIATIONS, Locale.US).apply(narration))
        .isEqualTo(narration);
  }

  @Test
  void captionsShowTheScriptAndAPhraseAsOne() {
    Narration narration = applied("\"Dr. Who, Siobhan", Locale.US);

    assertThat(narration.tokens())
        .containsExactly(
            new Token("\"Dr. Who,", "\"doctor who,"), new Token("Siobhan", "shi-vawn"));
  }

  @Test
  void anEntryBeatsTheRulesOfTheNormalizer() {
    Narration narration =
        new Narration(
            List.of(new Sentence(List.of(new Token("(2FA)", "(two F A)."), plain("gif")), true)),
            List.of(new Omission("heading", "One")));

    Narration applied = PronunciationLexicon.of(PRONUNCIATIONS, Locale.US).apply(narration);

    assertThat(applied.text()).isEqualTo("(two eff ay). jif");
    assertThat(applied.sentences().get(0).endsParagraph()).isTrue();
    assertThat(applied.omissions()).isEqualTo(narration.omissions());
  }

  @Test
  void symbolsOfTheWrittenFormAreNotSpokenBesideTheRespelling() {
    assertThat(applied("C++!", Locale.GERMAN).text()).isEqualTo("see plus plus!");
  }

  @Test
  void entriesOfALanguageReplaceThoseOfAllLanguages() {
    assertThat(applied("GIF Siobhan", Locale.GERMANY).text()).isEqualTo("gheef shi-vawn");
    assertThat(applied("GIF Siobhan", Locale.FRANCE).text()).isEqualTo("jif shi-vawn");
  }

  private static Narration applied(String text, Locale language) {
    return PronunciationLexicon.of(PRONUNCIATIONS, language).apply(narration(text));
  }

  private static Narration narration(String text) {
    return new Narration(
        List.of(
            new Sentence(
                Arrays.stream(text.strip().split(" "))
                    .map(PronunciationLexiconTest::plain)
                    .toList(),
                false)));
  }

  private static Token plain(String text) {
    return Token.plain(text);
  }
}
