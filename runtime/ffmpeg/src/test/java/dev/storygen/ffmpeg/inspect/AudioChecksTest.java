package dev.storygen.ffmpeg.inspect;

import static dev.storygen.ffmpeg.TestMedia.noise;
import static dev.storygen.ffmpeg.TestMedia.sound;
import static dev.storygen.ffmpeg.TestMedia.speech;
import static dev.storygen.ffmpeg.TestMedia.truncated;
import static dev.storygen.ffmpeg.inspect.Signal.amplitude;
import static dev.storygen.ffmpeg.inspect.Signal.tone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.CheckListener;
import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Waveform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks of sound, of real files. */
class AudioChecksTest {

  private static final List<String> CHECKS =
      List.of(
          "loudness",
          "true-peak",
          "loudness-range",
          "silence",
          "clipping",
          "dc-offset",
          "phase",
          "audio-format",
          "audio-integrity",
          "audio-bandwidth",
          "noise-floor");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"voiceover.mp3, 1.2", "voiceover.mp3, 5", "voiceover.wav, 30", "voiceover.m4a, 12"})
  void aVoiceOfAnyLengthPasses(String name, double seconds) throws IOException {
    assertThat(violations(sound(folder.resolve(name), seconds, speech(0.8)))).isEmpty();
  }

  @Test
  void aBenignTailPasses() throws IOException {
    DoubleUnaryOperator voice = speech(0.8);
    DoubleUnaryOperator room = noise(amplitude(-50));
    Path file =
        sound(
            folder.resolve("voiceover.wav"),
            18,
            t -> t < 12 ? voice.applyAsDouble(t) : room.applyAsDouble(t));

    assertThat(violations(file)).extracting(CheckOutcome::check).doesNotContain("silence");
  }

  @Test
  void softSpeechIsNotSilence() throws IOException {
    // A mean of about -54 dBFS, and one peak at -18.
    DoubleUnaryOperator voice = speech(0.02);
    DoubleUnaryOperator loud = speech(0.126);
    Path file =
        sound(
            folder.resolve("voiceover.wav"),
            20,
            t -> (t > 8 && t < 8.3 ? loud : voice).applyAsDouble(t));

    assertThat(violations(file)).extracting(CheckOutcome::check).doesNotContain("silence");
  }

  @Test
  void digitalSilenceIsNamed() throws IOException {
    List<CheckOutcome> violations = violations(sound(wav(), 20, TestMedia.silence()));

    assertThat(violations)
        .extracting(CheckOutcome::check)
        .contains("silence", "loudness", "audio-bandwidth");
    assertThat(message(violations, "silence"))
        .startsWith(
            "voiceover.wav of story: share of silence is 1 (the audio is silent throughout),"
                + " but expected maximum is 0.8;");
  }

  @ParameterizedTest
  @ValueSource(doubles = {440, 1000, 7000})
  void aToneIsNamed(double hertz) throws IOException {
    List<CheckOutcome> violations = violations(sound(wav(), 14, tone(hertz, -12)));

    assertThat(message(violations, "audio-bandwidth")).contains("(a tone at ");
  }

  @Test
  void aVoiceThatEndsEarlyIsNamed() throws IOException {
    DoubleUnaryOperator voice = TestMedia.between(0, 6, speech(0.8));
    List<CheckOutcome> violations = violations(sound(wav(), 14, voice));

    assertThat(message(violations, "silence")).contains("silence at the end is 8.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"voiceover.wav", "voiceover.mp3", "voiceover.m4a"})
  void soundCutInHalfIsNamed(String name) throws IOException {
    Path whole = sound(folder.resolve("whole" + name.substring(9)), 14, speech(0.8));
    Path half = truncated(whole, folder.resolve(name), 0.5);
    Files.delete(whole);

    assertThat(violations(half))
        .extracting(CheckOutcome::message)
        .anySatisfy(
            message ->
                assertThat(message)
                    .containsAnyOf("is truncated: ", "difference from the stated duration is "));
  }

  @Test
  void clippingAndAnOffsetAreNamed() throws IOException {
    DoubleUnaryOperator voice = speech(6);
    DoubleUnaryOperator clipped = t -> 0.1 + Math.max(-0.9, Math.min(0.9, voice.applyAsDouble(t)));
    List<CheckOutcome> violations = violations(sound(wav(), 14, clipped));

    assertThat(violations).extracting(CheckOutcome::check).contains("clipping", "dc-offset");
  }

  private Path wav() {
    return folder.resolve("voiceover.wav");
  }

  private static String message(List<CheckOutcome> violations, String check) {
    return violations.stream()
        .filter(outcome -> outcome.check().equals(check))
        .findFirst()
        .orElseThrow()
        .message();
  }

  /** The outcomes that are not passed. */
  private List<CheckOutcome> violations(Path voiceover) throws IOException {
    Path story = Files.createDirectories(folder.resolve("story"));
    Files.move(voiceover, story.resolve(voiceover.getFileName()));
    QualityGate gate =
        QualityGate.load(new GateSettings(CHECKS, null, Map.of(), null, null, null, null));
    List<CheckOutcome> outcomes = new ArrayList<>();
    CheckListener listener =
        new CheckListener() {
          @Override
          public void fileOpened(Path file) {}

          @Override
          public void voiceoverDecoded(Waveform waveform) {}

          @Override
          public void checkDone(CheckOutcome outcome) {
            outcomes.add(outcome);
          }
        };
    gate.check(
        gate.artefacts(story),
        new FfmpegMediaInspector(),
        file -> file.getFileName().toString(),
        listener);
    assertThat(outcomes).hasSameSizeAs(CHECKS);
    return outcomes.stream().filter(it -> it.status() != CheckStatus.PASSED).toList();
  }
}
