package dev.storygen.it;

import dev.storygen.embedded.normalizer.EmbeddedSpeechNormalizer;
import dev.storygen.embedded.voice.MaryVoice;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.Word;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.UsageMeter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Speech of the embedded voice to cut and join: mono 16-bit samples at 48 kHz.
 *
 * @param words the times of its words; empty after a change
 */
record Recordings(short[] samples, List<Word> words) {

  static final int RATE = 48_000;

  /** Speaks a text. */
  static Recordings speech(String text, Gender gender, Path folder) throws IOException {
    Narration narration =
        new EmbeddedSpeechNormalizer().normalize(new Script(text), NarrationOptions.of(Locale.US));
    Path wav = folder.resolve("speech.wav");
    List<Word> words = new MaryVoice().speak(narration, gender, Locale.US, wav, UsageMeter.none());
    try (AudioInputStream audio = AudioSystem.getAudioInputStream(wav.toFile())) {
      ByteBuffer pcm = ByteBuffer.wrap(audio.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      short[] samples = new short[pcm.remaining() / 2];
      pcm.asShortBuffer().get(samples);
      return new Recordings(samples, words);
    } catch (UnsupportedAudioFileException e) {
      throw new IOException(e);
    }
  }

  static Recordings tone(double seconds) {
    short[] samples = new short[(int) (seconds * RATE)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (6000 * Math.sin(2 * Math.PI * 440 * i / RATE));
    }
    return new Recordings(samples, List.of());
  }

  static Recordings silence(double seconds) {
    return new Recordings(new short[(int) (seconds * RATE)], List.of());
  }

  double seconds() {
    return samples.length / (double) RATE;
  }

  /** The end of the first word that starts with some letters, in seconds. */
  double endOf(String word) {
    return words.stream().filter(one -> one.text().startsWith(word)).findFirst().get().end();
  }

  Recordings between(double start, double end) {
    int from = (int) (start * RATE);
    int to = (int) Math.min(samples.length, end * RATE);
    return new Recordings(Arrays.copyOfRange(samples, from, to), List.of());
  }

  Recordings then(Recordings other) {
    short[] all = Arrays.copyOf(samples, samples.length + other.samples.length);
    System.arraycopy(other.samples, 0, all, samples.length, other.samples.length);
    return new Recordings(all, List.of());
  }

  /** At another speed and pitch, by linear interpolation. */
  Recordings at(double speed) {
    short[] changed = new short[(int) ((samples.length - 1) / speed)];
    for (int i = 0; i < changed.length; i++) {
      double position = i * speed;
      int before = (int) position;
      double share = position - before;
      changed[i] = (short) (samples[before] * (1 - share) + samples[before + 1] * share);
    }
    return new Recordings(changed, List.of());
  }

  byte[] wav() {
    byte[] pcm = new byte[samples.length * 2];
    ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
    AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
    ByteArrayOutputStream wav = new ByteArrayOutputStream();
    try {
      AudioSystem.write(
          new AudioInputStream(new ByteArrayInputStream(pcm), format, samples.length),
          AudioFileFormat.Type.WAVE,
          wav);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return wav.toByteArray();
  }
}
