package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.End;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.speech.SpeechSynthesis;
import dev.storygen.speech.VoiceCasting;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeechOfSpeakersTest {

  private static final Narration DIALOGUE =
      new Narration(
          List.of(
              sentence("He knocked.", ""),
              sentence("Nobody came.", ""),
              sentence("Who is there?", "Anna"),
              sentence("Me.", "Ben")));

  @Test
  void eachTurnIsACall() throws Exception {
    assertThat(
            SpeechSynthesis.parts(new FakeVoice("voice"), DIALOGUE).stream().map(Narration::text))
        .containsExactly("He knocked. Nobody came.", "Who is there?", "Me.");
  }

  @Test
  void theVoiceIsPartOfTheRequest() throws Exception {
    VoiceCasting casting =
        new VoiceCasting(Gender.FEMALE, Map.of("Anna", "shimmer", "Ben", "male"));
    List<Narration> parts = SpeechSynthesis.parts(new FakeVoice("voice"), DIALOGUE);

    assertThat(inputs(parts.get(0), casting)).contains("FEMALE").doesNotContain("shimmer");
    assertThat(inputs(parts.get(1), casting)).contains("shimmer");
    assertThat(inputs(parts.get(2), casting)).contains("MALE").doesNotContain("FEMALE");
  }

  private static String inputs(Narration part, VoiceCasting casting) {
    return SpeechSynthesis.kept(new FakeVoice("voice"), part, casting, Locale.US, Path.of(""))
        .inputs()
        .toString();
  }

  private static Sentence sentence(String text, String speaker) {
    List<Token> tokens = Arrays.stream(text.split(" ")).map(Token::plain).toList();
    return new Sentence(tokens, End.SENTENCE, speaker);
  }
}
