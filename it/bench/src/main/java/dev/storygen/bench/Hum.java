package dev.storygen.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Something like a voice to a codec: harmonics and breath in syllables, a pause now and then. */
final class Hum {

  private static final int RATE = 44_100;
  private static final int HARMONICS = 12;
  private static final double PITCH = 170;
  private static final double SYLLABLES_A_SECOND = 4;
  private static final double PHRASE_SECONDS = 3;
  private static final double PAUSE_SECONDS = 0.3;

  private Hum() {}

  static void write(Path wav, double seconds) throws IOException {
    int samples = (int) Math.round(seconds * RATE);
    Random breath = new Random(1);
    ByteBuffer pcm = ByteBuffer.allocate(2 * samples).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < samples; i++) {
      pcm.putShort((short) (10_000 * sample(i / (double) RATE, breath.nextGaussian())));
    }
    AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
    try (AudioInputStream sound =
        new AudioInputStream(new ByteArrayInputStream(pcm.array()), format, samples)) {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, wav.toFile());
    }
  }

  private static double sample(double time, double breath) {
    double phrase = (time + PAUSE_SECONDS) % PHRASE_SECONDS;
    if (time > PAUSE_SECONDS && phrase < PAUSE_SECONDS) {
      return 0;
    }
    double syllable = 0.6 - 0.4 * Math.cos(2 * Math.PI * SYLLABLES_A_SECOND * time);
    double voice = 0;
    for (int n = 1; n <= HARMONICS; n++) {
      voice += Math.sin(2 * Math.PI * PITCH * n * time) / n;
    }
    return syllable * (voice + 0.05 * breath);
  }
}
