package dev.storygen.embedded.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Word;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.UsageMeter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaryVoiceTest {

  private static final Narration STORM =
      RecordedSpeech.narration(
          "The storm had taken the road by nine, and nobody slept.",
          "\"Stay close,\" she said; I didn't look back.");

  private final SpeechSynthesizer voice = ProviderLoader.named(SpeechSynthesizer.class, "embedded");

  @TempDir private Path folder;

  @Test
  void everyWordIsMeasuredInOrderAndInsideTheAudio() throws Exception {
    Voiceover spoken = speak(STORM, Gender.FEMALE);
    assertThat(spoken.words()).extracting(Word::text).isEqualTo(STORM.words());
    assertThat(spoken.words()).allMatch(Word::measured);
    assertInOrder(spoken);
  }

  @Test
  void pausesMatchTheWordTimes() throws Exception {
    Voiceover spoken = speak(STORM, Gender.MALE);
    RecordedSpeech audio = RecordedSpeech.of(spoken.file());
    List<Word> words = spoken.words();
    List<Integer> pauses =
        IntStream.range(0, words.size() - 1)
            .filter(i -> words.get(i + 1).start() - words.get(i).end() > 0.1)
            .boxed()
            .toList();
    assertThat(pauses)
        .extracting(i -> words.get(i).text())
        .containsExactly("nine,", "slept.", "close,\"", "said;");
    assertThat(pauses)
        .allSatisfy(
            i ->
                assertThat(audio.level(words.get(i).end() + 0.02, words.get(i + 1).start() - 0.02))
                    .isLessThan(-50));
    assertThat(words)
        .allSatisfy(word -> assertThat(audio.level(word.start(), word.end())).isGreaterThan(-40));
  }

  @Test
  void aParagraphEndsWithALongerPauseThanASentence() throws Exception {
    Voiceover spoken = speak(STORM, Gender.FEMALE);
    List<Word> words = spoken.words();
    int slept = STORM.sentences().get(0).words().size() - 1;
    assertThat(words.get(slept + 1).start() - words.get(slept).end()).isCloseTo(0.45, within(0.02));
    assertThat(spoken.duration() - words.get(words.size() - 1).end()).isCloseTo(0.8, within(0.02));
  }

  @Test
  void theMaleTimbreIsLowerAtTheSameTimes() throws Exception {
    Voiceover female = speak(STORM, Gender.FEMALE);
    Voiceover male = speak(STORM, Gender.MALE);
    assertThat(male.words()).isEqualTo(female.words());
    assertThat(RecordedSpeech.of(female.file()).pitch()).isBetween(150.0, 200.0);
    assertThat(RecordedSpeech.of(male.file()).pitch()).isBetween(90.0, 130.0);
  }

  @Test
  void concurrentSynthesisGivesTheSameAudio() throws Exception {
    byte[] alone = speakUnchecked(Gender.MALE);
    List<byte[]> together =
        Stream.of(Gender.MALE, Gender.FEMALE, Gender.MALE, Gender.FEMALE)
            .parallel()
            .map(this::speakUnchecked)
            .toList();
    assertThat(together.get(0)).isEqualTo(alone).isEqualTo(together.get(2));
    assertThat(together.get(1)).isNotEqualTo(alone).isEqualTo(together.get(3));
  }

  @Test
  void everyWordGetsATime() throws Exception {
    Narration odd =
        RecordedSpeech.narration(
            "<b> & zzxq — 'tis O'Neil's U.S.A. naïve 中文 café’s rock-'n'-roll…",
            "中文。",
            "— —",
            "STOP!",
            "grr x",
            "one two three four ".repeat(40).strip());
    Voiceover spoken = speak(odd, Gender.FEMALE);
    assertThat(spoken.words()).extracting(Word::text).isEqualTo(odd.words());
    assertInOrder(spoken);
    assertThat(spoken.words())
        .filteredOn(word -> !word.measured())
        .extracting(Word::text)
        .containsExactly("—", "中文", "中文。", "—", "—");
  }

  @Test
  void aNarrationWithoutSpeakableWordsIsAnError() {
    assertThatThrownBy(() -> speak(RecordedSpeech.narration("中文。"), Gender.FEMALE))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The embedded voice cannot speak the narration '中文。': it supports Latin letters and"
                + " digits. Write the script in English, or configure another voice.");
  }

  @Test
  void germanIsRefused() {
    assertThatThrownBy(
            () ->
                voice.speak(
                    STORM,
                    Gender.FEMALE,
                    Locale.GERMANY,
                    folder.resolve("a.wav"),
                    UsageMeter.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The embedded voice supports English only, but the story's language is de-DE. Set"
                + " 'language: en' in the brief, or configure another voice.");
  }

  private Voiceover speak(Narration narration, Gender gender) throws IOException {
    Path wav = Files.createTempFile(folder, "voiceover", ".wav");
    List<Word> words = voice.speak(narration, gender, Locale.US, wav, UsageMeter.none());
    try {
      return new Voiceover(wav, RecordedSpeech.of(wav).seconds(), words);
    } catch (UnsupportedAudioFileException e) {
      throw new IOException(e);
    }
  }

  private static void assertInOrder(Voiceover spoken) {
    double clock = 0;
    for (Word word : spoken.words()) {
      assertThat(word.start()).isGreaterThanOrEqualTo(clock - 1e-9);
      clock = word.end();
    }
    assertThat(clock).isLessThanOrEqualTo(spoken.duration() + 1e-9);
  }

  private byte[] speakUnchecked(Gender gender) {
    try {
      return Files.readAllBytes(speak(STORM, gender).file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
