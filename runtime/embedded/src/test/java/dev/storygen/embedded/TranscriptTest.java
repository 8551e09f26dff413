package dev.storygen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.Recogniser.Heard;
import dev.storygen.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  private final Transcript transcript =
      new Transcript(List.of("\"The", "sun-drenched", "—", "hills’"));

  @Test
  void wordsAreLookedForAsTheDictionaryWritesThem() {
    assertThat(transcript.spellings(0, transcript.size()))
        .containsExactly("the", "sun", "drenched", "hills");
  }

  @Test
  void aHyphenatedWordLastsFromItsFirstPartToItsLast() {
    keep(new Heard("sun", 1, 1.5), new Heard("drenched", 1.5, 2));
    assertThat(transcript.words()).containsExactly(new Word("sun-drenched", 1, 2, true));
  }

  @Test
  void aWordOfWhichAPartIsMissingIsNotHeard() {
    keep(new Heard("the", 0, 0.3), new Heard("sun", 1, 1.5), new Heard("hills", 2, 2.5));
    assertThat(transcript.words())
        .containsExactly(new Word("\"The", 0, 0.3, true), new Word("hills’", 2, 2.5, true));
  }

  @Test
  void aWordThatDoesNotEndIsNotBelieved() {
    keep(new Heard("the", 0, 0.9), new Heard("sun", 1, 1.5), new Heard("drenched", 1.5, 2));
    assertThat(transcript.isHeard(0)).isFalse();
    assertThat(transcript.isHeard(1)).isTrue();
  }

  private void keep(Heard... heard) {
    transcript.keep(List.of(heard), 0, transcript.size());
  }
}
