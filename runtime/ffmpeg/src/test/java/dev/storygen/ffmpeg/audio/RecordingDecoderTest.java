package dev.storygen.ffmpeg.audio;

import static dev.storygen.ffmpeg.TestMedia.between;
import static dev.storygen.ffmpeg.TestMedia.noise;
import static dev.storygen.ffmpeg.TestMedia.silence;
import static dev.storygen.ffmpeg.TestMedia.sound;
import static dev.storygen.ffmpeg.TestMedia.tone;
import static dev.storygen.ffmpeg.TestMedia.truncated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.provider.DecodedAudio;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingDecoderTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"wav", "mp3"})
  void filesOneAfterTheOtherAreJoined(String format) throws IOException {
    Path first = sound(folder.resolve("first." + format), 2, tone());
    Path second = sound(folder.resolve("second." + format), 3, 22_050, tone());

    DecodedAudio audio = decode(joined(first, second, first));

    assertThat(audio.seconds()).isCloseTo(7, within(0.2));
    assertThat(audio.voiced()).isCloseTo(7, within(0.3));
    assertThat(folder.resolve("decoded.wav"))
        .hasSize(44 + 2 * Math.round(audio.seconds() * 44_100));
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains("segment"));
  }

  @Test
  void joinedFilesStateTheirDurationTogether() throws IOException {
    Path first = sound(folder.resolve("first.wav"), 2, tone());
    Path second = sound(folder.resolve("second.wav"), 3, tone());

    assertThat(decode(joined(first, second)).stated()).isEqualTo(5);
    assertThat(decode(joined(second, truncated(first, folder.resolve("cut.wav"), 0.5))).seconds())
        .isCloseTo(4, within(0.01));
  }

  @Test
  void aFileWithoutDataBetweenOthersIsLeftOut() throws IOException {
    Path speech = sound(folder.resolve("speech.wav"), 2, tone());
    Path empty = sound(folder.resolve("empty.wav"), 0, tone());

    assertThat(decode(joined(speech, empty, speech)).seconds()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wav", "mp3"})
  void aTruncatedFileStatesMoreThanItHas(String format) throws IOException {
    Path whole = sound(folder.resolve("whole." + format), 4, tone());

    DecodedAudio audio = decode(truncated(whole, folder.resolve("cut." + format), 0.5));

    assertThat(audio.seconds()).isCloseTo(2, within(0.1));
    assertThat(audio.stated()).isCloseTo(4, within(0.1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MAX_VALUE, Integer.MAX_VALUE - 36})
  void aStreamedHeaderStatesNoDuration(int size) throws IOException {
    Path wav = sound(folder.resolve("streamed.wav"), 2, tone());
    byte[] bytes = Files.readAllBytes(wav);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, size).putInt(40, size);
    Files.write(wav, bytes);

    assertThat(decode(wav).stated()).isZero();
    assertThat(decode(wav).seconds()).isEqualTo(2);
    assertThat(decode(joined(wav, wav)).seconds()).isEqualTo(4);
  }

  @Test
  void decodingEndsAtTheLimit() throws IOException {
    Path wav = sound(folder.resolve("long.wav"), 30, tone());

    DecodedAudio audio =
        new FfmpegAudioProcessor().decode(wav, folder.resolve("decoded.wav"), 44_100, 5);

    assertThat(audio.seconds()).isBetween(5.0, 5.5);
    assertThat(audio.stated()).isZero();
  }

  @Test
  void theVoicedPartsAreMeasured() throws IOException {
    DecodedAudio audio = decode(recorded(between(1, 3, tone())));

    assertThat(audio.voiced()).isCloseTo(2, within(0.02));
    assertThat(audio.voicedFrom()).isCloseTo(1, within(0.02));
    assertThat(audio.voicedUntil()).isCloseTo(3, within(0.02));
    assertThat(audio.peak()).isCloseTo(-20, within(0.1));
  }

  @Test
  void aNoiseFloorIsNotVoiced() throws IOException {
    DoubleUnaryOperator voice = between(1, 3, tone());
    DoubleUnaryOperator floor = noise(0.003);

    assertThat(decode(recorded(t -> voice.applyAsDouble(t) + floor.applyAsDouble(t))).voiced())
        .isCloseTo(2, within(0.05));
  }

  @Test
  void aQuietVoiceIsVoiced() throws IOException {
    assertThat(decode(recorded(between(1, 3, t -> 0.02 * tone().applyAsDouble(t)))).voiced())
        .isCloseTo(2, within(0.05));
  }

  @Test
  void silenceIsNotVoiced() throws IOException {
    DecodedAudio audio = decode(recorded(silence()));

    assertThat(audio.voiced()).isZero();
    assertThat(audio.voicedUntil()).isZero();
    assertThat(audio.peak()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  private Path recorded(DoubleUnaryOperator wave) throws IOException {
    return sound(folder.resolve("recorded.wav"), 5, wave);
  }

  private Path joined(Path... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Path file : files) {
      bytes.write(Files.readAllBytes(file));
    }
    String name = files[0].toString();
    Path joined = folder.resolve("joined" + name.substring(name.lastIndexOf('.')));
    return Files.write(joined, bytes.toByteArray());
  }

  private DecodedAudio decode(Path audio) throws IOException {
    return new FfmpegAudioProcessor().decode(audio, folder.resolve("decoded.wav"), 44_100, 600);
  }
}
