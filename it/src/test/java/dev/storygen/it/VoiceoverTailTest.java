package dev.storygen.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.media.WaveformFact;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import dev.storygen.model.Word;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.MasteredAudio;
import dev.storygen.provider.MediaInspector;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.SpeechNormalizer;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.UsageMeter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The voiceover ends with its last word, whatever sound that word ends in. */
class VoiceoverTailTest {

  private static final List<String> ENDINGS =
      List.of(
          ("six gifts left asked tests asks wolves months clothes texts sixth twelfths prompts"
                  + " lamps fence bridge watch bath breathe shush judge beach leave wife buzz sing"
                  + " song old milk help wolf bulb arm rain bean sea go you saw boy cow now here air"
                  + " idea letter story window yes no stop cat dog")
              .split(" "));

  private static final AudioTarget TARGET = AudioTarget.defaults();

  /** Seconds that the padding may differ: a frame of MP3 at its ends, and a block of detection. */
  private static final double TOLERANCE = 0.1;

  /** Seconds of a last sound that is quieter than the level of silence. */
  private static final double MAX_DECAY = 0.3;

  @TempDir private Path folder;

  static Stream<Arguments> endings() {
    return ENDINGS.stream()
        .flatMap(
            word ->
                Stream.of(Gender.values())
                    .map(gender -> Arguments.of("My last word is " + word + ".", gender)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("endings")
  void onlyThePaddingFollowsTheLastWord(String text, Gender gender) throws Exception {
    Path wav = folder.resolve("voice.wav");
    Path mp3 = folder.resolve("voice.mp3");
    Narration narration =
        ProviderLoader.standard(SpeechNormalizer.class)
            .normalize(new Script(text), NarrationOptions.of(Locale.US));
    List<Word> words =
        ProviderLoader.named(SpeechSynthesizer.class, ProviderLoader.EMBEDDED)
            .speak(narration, gender, Locale.US, wav, UsageMeter.none());
    TimeSpan span = new TimeSpan(words.get(0).start(), words.get(words.size() - 1).end());

    MasteredAudio mastered =
        ProviderLoader.standard(AudioProcessor.class).master(wav, mp3, TARGET, Optional.of(span));

    double lastWordEnd = span.end() + mastered.offset();
    assertThat(mastered.duration() - lastWordEnd).isLessThan(TARGET.padding() + TOLERANCE);
    Waveform decoded =
        ProviderLoader.standard(MediaInspector.class).inspect(mp3, WaveformFact.DEFAULT);
    assertThat(decoded.durationSeconds()).isCloseTo(mastered.duration(), within(TOLERANCE));
    assertThat(finalSilence(decoded)).isLessThan(TARGET.padding() + MAX_DECAY);
  }

  private static double finalSilence(Waveform audio) {
    return audio.silences().stream()
        .filter(silence -> silence.end() > audio.durationSeconds() - TOLERANCE)
        .mapToDouble(silence -> audio.durationSeconds() - silence.start())
        .findFirst()
        .orElse(0);
  }
}
