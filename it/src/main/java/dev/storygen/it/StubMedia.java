package dev.storygen.it;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** The audio and images of the stub services. */
final class StubMedia {

  /** Seconds of a word. */
  static final double WORD = 0.3;

  /** Seconds between two words. */
  static final double PAUSE = 0.05;

  /** Seconds of the sharp sound at the start of a word. */
  private static final double SHARP = 0.05;

  private static final int RATE = 24_000;

  private static final String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}";

  private static final Pattern WORDS =
      Pattern.compile(
          "[%1$s]{1,2}[\u3001\u3002]?\\s*|\\p{IsThai}{1,5}\\s*|[^\\s%1$s\\p{IsThai}]+\\s*"
              .formatted(UNSPACED));

  private StubMedia() {}

  /** The parts of a text that take as long as a word, with the white space after them. */
  static List<String> words(String text) {
    return WORDS.matcher(text).results().map(MatchResult::group).toList();
  }

  /** A sharp sound and a tone for each word of a text, as WAV. */
  static byte[] wav(String text) {
    int words = words(text).size();
    int step = (int) Math.round((WORD + PAUSE) * RATE);
    byte[] samples = new byte[2 * words * step];
    Random random = new Random(1);
    for (int i = 0; i < words * step; i++) {
      boolean inWord = i % step < WORD * RATE;
      double pitch = 180 + 40 * (i / step % 3);
      double sharp = i % step < SHARP * RATE ? 6000 * (random.nextDouble() - 0.5) : 0;
      double voice = 8000 * Math.sin(2 * Math.PI * pitch * i / RATE) + sharp;
      short sample = (short) (inWord ? voice : 0);
      samples[2 * i] = (byte) sample;
      samples[2 * i + 1] = (byte) (sample >> 8);
    }
    return wav(samples);
  }

  /** An even tone, as long as a text takes. */
  static byte[] tone(String text) {
    int words = words(text).size();
    byte[] samples = new byte[2 * (int) Math.round(words * (WORD + PAUSE) * RATE)];
    for (int i = 0; i < samples.length / 2; i++) {
      short sample = (short) (8000 * Math.sin(2 * Math.PI * 440 * i / RATE));
      samples[2 * i] = (byte) sample;
      samples[2 * i + 1] = (byte) (sample >> 8);
    }
    return wav(samples);
  }

  private static byte[] wav(byte[] samples) {
    AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
    ByteArrayOutputStream wav = new ByteArrayOutputStream();
    try {
      AudioSystem.write(
          new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2),
          AudioFileFormat.Type.WAVE,
          wav);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return wav.toByteArray();
  }

  /** An image of a red door. */
  static byte[] png() throws IOException {
    BufferedImage image = new BufferedImage(256, 384, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(40, 60, 90));
    graphics.fillRect(0, 0, 256, 384);
    graphics.setColor(new Color(190, 40, 40));
    graphics.fillRect(80, 120, 96, 264);
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }
}
