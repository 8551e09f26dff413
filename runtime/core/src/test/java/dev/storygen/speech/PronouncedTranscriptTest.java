package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Pronunciation;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An aligner may recognise a word as the script writes it, or as the respelling. */
class PronouncedTranscriptTest {

  private static final Narration NARRATION =
      PronunciationLexicon.of(
              List.of(
                  new Pronunciation("Siobhan", "shi-vawn", ""),
                  new Pronunciation("2FA", "two eff ay", ""),
                  new Pronunciation("Dr. Who", "doctor who", "")),
              Locale.US)
          .apply(
              new Narration(
                  List.of(
                      new Sentence(
                          Arrays.stream("Siobhan's friend Dr. Who has 2FA.".split(" "))
                              .map(Token::plain)
                              .toList(),
                          true))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Siobhan's friend Dr. Who has 2FA.",
        "siobhan\u2019s friend dr who has 2fa",
        "shi-vawn's friend doctor who has two eff ay",
        "shi vawn's friend Doctor Who has 2FA",
      })
  void allWordsAreFound(String transcript) {
    List<Word> recognised = new ArrayList<>();
    for (String text : transcript.split(" ")) {
      recognised.add(new Word(text, recognised.size(), recognised.size() + 1.0, true));
    }

    List<Word> spoken =
        TranscriptNormalizer.spoken(
            recognised,
            NARRATION,
            script -> {
              throw new IllegalArgumentException("not needed");
            });

    assertThat(WordAlignment.accuracy(WordAlignment.align(NARRATION.words(), spoken, 10)))
        .isEqualTo(1);
  }
}
