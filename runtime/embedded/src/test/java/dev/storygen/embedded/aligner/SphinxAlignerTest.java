package dev.storygen.embedded.aligner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.embedded.voice.MaryVoice;
import dev.storygen.embedded.voice.RecordedSpeech;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Word;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.UsageMeter;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SphinxAlignerTest {

  private final SpeechAligner aligner = ProviderLoader.named(SpeechAligner.class, "embedded");

  @TempDir private Path folder;

  @Test
  void alignedTimesMatchThoseOfTheVoice() throws Exception {
    Narration narration =
        RecordedSpeech.narration(
            "Nobody on the island slept when the lighthouse went dark.",
            "She lit the lamp with shaking hands.");
    Path wav = folder.resolve("voice16k.wav");
    Voiceover spoken = speak(narration, wav);
    List<Word> aligned = aligner.transcribe(wav, narration, Locale.US, UsageMeter.none());
    assertThat(aligned).extracting(Word::text).isEqualTo(narration.words());
    assertThat(aligned).allMatch(Word::measured);
    assertThat(
            IntStream.range(0, aligned.size())
                .mapToDouble(
                    i ->
                        Math.abs(
                            aligned.get(i).start()
                                - spoken.words().get(i).start()
                                - RecordedSpeech.PADDING))
                .average()
                .orElseThrow())
        .isLessThan(0.06);
  }

  @Test
  void anInterruptEndsTheAlignment() throws Exception {
    Narration narration = RecordedSpeech.narration("She lit the lamp with shaking hands.");
    Path wav = folder.resolve("voice16k.wav");
    speak(narration, wav);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> aligner.transcribe(wav, narration, Locale.US, UsageMeter.none()))
          .isInstanceOf(InterruptedIOException.class)
          .hasMessage("The aligner was interrupted.");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void wordsOutsideTheDictionaryAreRecognised() throws Exception {
    Narration narration =
        RecordedSpeech.narration("Then the lighthousekeeper's riper quandongs rolled away.");
    Path wav = folder.resolve("voice16k.wav");
    speak(narration, wav);
    assertThat(aligner.transcribe(wav, narration, Locale.US, UsageMeter.none()))
        .extracting(Word::text)
        .contains("lighthousekeeper's", "riper", "quandongs");
  }

  @Test
  void aSentenceThatIsNotSpokenIsNotRecognised() throws Exception {
    Path wav = folder.resolve("voice16k.wav");
    speak(RecordedSpeech.narration("She lit the lamp with shaking hands."), wav);
    assertThat(
            aligner.transcribe(
                wav,
                RecordedSpeech.narration(
                    "She lit the lamp with shaking hands.",
                    "Nobody on the island slept when the ship went down."),
                Locale.US,
                UsageMeter.none()))
        .extracting(Word::text)
        .containsExactly("She", "lit", "the", "lamp", "with", "shaking", "hands.");
  }

  @Test
  void silenceHasNoWords() throws Exception {
    Path wav = folder.resolve("silence.wav");
    RecordedSpeech.writeSilence(wav, 16_000, 32_000);
    assertThat(
            aligner.transcribe(
                wav, RecordedSpeech.narration("She lit the lamp."), Locale.US, UsageMeter.none()))
        .isEmpty();
  }

  @Test
  void audioAtAnotherRateIsRefused() throws Exception {
    Path wav = folder.resolve("voice48k.wav");
    RecordedSpeech.writeSilence(wav, 48_000, 48);
    assertThatThrownBy(
            () ->
                aligner.transcribe(
                    wav, RecordedSpeech.narration("Hello."), Locale.US, UsageMeter.none()))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessage(
            "voice48k.wav is PCM_SIGNED 48000.0 Hz, 16 bit, mono, 2 bytes/frame, little-endian, but"
                + " expected is PCM_SIGNED 16000.0 Hz, 16 bit, mono, 2 bytes/frame, little-endian");
  }

  @Test
  void aFileThatIsNotAWavIsRefused() throws Exception {
    Path text = Files.writeString(folder.resolve("a.wav"), "no audio");
    assertThatThrownBy(
            () ->
                aligner.transcribe(
                    text, RecordedSpeech.narration("Hello."), Locale.US, UsageMeter.none()))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessage("a.wav is not a WAV file");
  }

  @Test
  void germanIsRefused() {
    assertThatThrownBy(
            () ->
                aligner.transcribe(
                    folder.resolve("a.wav"),
                    RecordedSpeech.narration("Hallo."),
                    Locale.GERMAN,
                    UsageMeter.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The embedded aligner supports English only, but the story's language is de. Set"
                + " 'language: en' in the brief, or configure another aligner.");
  }

  private Voiceover speak(Narration narration, Path wav) throws Exception {
    Path voice = folder.resolve("voiceover.wav");
    List<Word> words =
        new MaryVoice().speak(narration, Gender.FEMALE, Locale.US, voice, UsageMeter.none());
    RecordedSpeech speech = RecordedSpeech.of(voice);
    speech.writeAt16k(wav);
    return new Voiceover(voice, speech.seconds(), words);
  }
}
