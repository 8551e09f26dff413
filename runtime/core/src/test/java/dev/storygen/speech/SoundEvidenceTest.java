package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundEvidenceTest {

  /** 145 letters: 10 s of usual speech. */
  private static final String TEXT =
      "My grandfather kept the lighthouse for forty one years and on the last night nobody came to"
          + " put it out so I climbed the stairs and did it all by myself without a word again then now";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"10, 0.5", "8, 0.5", "16, 0.5", "10, 0.01", "26, 0.2"})
  void aSoundThatCanBeTheTextIsNotDoubted(double seconds, double amplitude) throws IOException {
    assertThat(against(TEXT, WavSound.speech(seconds, amplitude))).isEmpty();
  }

  @Test
  void silenceAroundItIsNoSpeech() throws IOException {
    assertThat(
            against(
                TEXT,
                WavSound.silence(5).then(WavSound.speech(10, 0.5)).then(WavSound.silence(20))))
        .isEmpty();
  }

  @Test
  void halfOfTheTextIsTooShort() throws IOException {
    assertThat(against(TEXT, WavSound.speech(4.7, 0.5).then(WavSound.silence(5))))
        .hasValueSatisfying(
            message ->
                assertThat(message)
                    .matches(
                        "it is 4\\.[67] s of speech, where the script takes about 10\\.0 s: 4[67]"
                            + " %"));
  }

  @Test
  void farMoreThanTheTextIsTooLong() throws IOException {
    assertThat(against(TEXT, WavSound.speech(40, 0.5)))
        .hasValueSatisfying(message -> assertThat(message).endsWith("about 10.0 s: 400 %"));
  }

  @Test
  void aToneAndNoiseAreNoSpeech() throws IOException {
    assertThat(against(TEXT, WavSound.tone(10)))
        .hasValue("it is 10.0 s of an even sound, which is no speech");
    assertThat(against(TEXT, WavSound.noise(10)))
        .hasValue("it is 10.0 s of an even sound, which is no speech");
  }

  @Test
  void aWordOrTwoVaryTooMuch() throws IOException {
    assertThat(against("Shh! No.", WavSound.tone(3))).isEmpty();
  }

  @Test
  void charactersOfOtherScriptsTakeTheirTime() throws IOException {
    String text = "祖父守着灯塔四十一年最后一夜没有人来关灯我爬上楼梯自己关了它大海安静了";

    assertThat(against(text, WavSound.speech(7, 0.5))).isEmpty();
    assertThat(against(text, WavSound.speech(2, 0.5))).isPresent();
  }

  @Test
  void aFileThatIsNoWavTellsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("voice.wav"), "no WAV");

    assertThat(SoundEvidence.against(narration(TEXT), file)).isEmpty();
  }

  private Optional<String> against(String text, WavSound sound) throws IOException {
    return SoundEvidence.against(narration(text), sound.write(folder.resolve("voice.wav")));
  }

  private static Narration narration(String text) {
    return new Narration(
        List.of(new Sentence(Arrays.stream(text.split(" ")).map(Token::plain).toList(), true)));
  }
}
