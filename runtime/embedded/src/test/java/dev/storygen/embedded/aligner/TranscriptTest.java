package dev.storygen.embedded.aligner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  private final Transcript transcript =
      new Transcript(List.of("\"The", "sun-drenched", "—", "hills’"));

  @Test
  void wordsAreRespelledAsInTheDictionary() {
    assertThat(transcript.spellings(0, transcript.size()))
        .containsExactly("the", "sun", "drenched", "hills");
  }

  @Test
  void aHyphenatedWordLastsFromItsFirstPartToItsLast() {
    match(new RecognisedWord("sun", 1, 1.5), new RecognisedWord("drenched", 1.5, 2));
    assertThat(transcript.words()).containsExactly(new Word("sun-drenched", 1, 2, true));
  }

  @Test
  void aWordWithAMissingPartIsNotReturned() {
    match(
        new RecognisedWord("the", 0, 0.3),
        new RecognisedWord("sun", 1, 1.5),
        new RecognisedWord("hills", 2, 2.5));
    assertThat(transcript.words())
        .containsExactly(new Word("\"The", 0, 0.3, true), new Word("hills’", 2, 2.5, true));
  }

  @Test
  void aWordThatIsTooLongIsNotMatched() {
    match(
        new RecognisedWord("the", 0, 0.9),
        new RecognisedWord("sun", 1, 1.5),
        new RecognisedWord("drenched", 1.5, 2));
    assertThat(transcript.isRecognised(0)).isFalse();
    assertThat(transcript.isRecognised(1)).isTrue();
  }

  private void match(RecognisedWord... words) {
    transcript.match(List.of(words), 0, transcript.size());
  }
}
