package dev.storygen.it;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Writes small media files. */
final class MediaFixtures {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 640;
  private static final int FRAME_RATE = 25;
  private static final int VIDEO_BITRATE = 1_200_000;
  private static final int SAMPLE_RATE = 22_050;

  private MediaFixtures() {}

  /**
   * Speech-like sound as MP3. Bitrates below 32 kbit/s need a low sample rate.
   *
   * @param bitrate kbit/s
   */
  static void mp3(Path file, double seconds, int bitrate) throws IOException {
    int sampleRate = bitrate < 32 ? 16_000 : SAMPLE_RATE;
    try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 1)) {
      recorder.setFormat("mp3");
      recorder.setAudioCodec(AV_CODEC_ID_MP3);
      recorder.setSampleRate(sampleRate);
      recorder.setAudioBitrate(bitrate * 1000);
      recorder.start();
      recorder.recordSamples(sampleRate, 1, SpeechLikeSound.samples(seconds, sampleRate));
    }
  }

  /** Noise, which does not compress: a large file. */
  static void noise(Path mp4, double seconds, boolean sound) throws IOException {
    Random random = new Random(1);
    mp4(mp4, seconds, sound, pixels -> random.nextBytes(pixels));
  }

  /** Grey frames, which compress well: a small file. */
  static void grey(Path mp4, double seconds) throws IOException {
    mp4(mp4, seconds, true, pixels -> Arrays.fill(pixels, (byte) 128));
  }

  /** Grey frames, encrypted (ISO/IEC 23001-7) with a key that no reader has. */
  static void encrypted(Path mp4, double seconds) throws IOException {
    Map<String, String> options =
        Map.of(
            "encryption_scheme", "cenc-aes-ctr",
            "encryption_key", "76a6c65c5ea762046bd749a2e632ccbb",
            "encryption_kid", "a7e61c373e219033c21091fa607bf3b8");
    mp4(mp4, seconds, true, pixels -> Arrays.fill(pixels, (byte) 128), options);
  }

  private static void mp4(Path file, double seconds, boolean sound, Painter painter)
      throws IOException {
    mp4(file, seconds, sound, painter, Map.of("movflags", "faststart"));
  }

  private static void mp4(
      Path file, double seconds, boolean sound, Painter painter, Map<String, String> options)
      throws IOException {
    try (FFmpegFrameRecorder recorder =
        new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT, sound ? 1 : 0)) {
      recorder.setFormat("mp4");
      recorder.setOptions(options);
      recorder.setVideoCodecName("libopenh264");
      recorder.setVideoBitrate(VIDEO_BITRATE);
      recorder.setFrameRate(FRAME_RATE);
      recorder.setAudioCodec(AV_CODEC_ID_AAC);
      recorder.setSampleRate(SAMPLE_RATE);
      recorder.start();
      for (int i = 0; i < Math.round(seconds * FRAME_RATE); i++) {
        recorder.record(frame(painter));
      }
      if (sound) {
        recorder.recordSamples(SAMPLE_RATE, 1, SpeechLikeSound.samples(seconds, SAMPLE_RATE));
      }
    }
  }

  private static Frame frame(Painter painter) {
    Frame frame = new Frame(WIDTH, HEIGHT, Frame.DEPTH_UBYTE, 3);
    byte[] pixels = new byte[frame.imageStride * HEIGHT];
    painter.paint(pixels);
    ((ByteBuffer) frame.image[0]).put(pixels).rewind();
    return frame;
  }

  @FunctionalInterface
  private interface Painter {

    void paint(byte[] pixels);
  }
}
