package dev.storygen.it;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Writes small media files; the end of a file's name tells its container. */
final class MediaFixtures {

  /** Supported by every encoder, Opus included. */
  static final int SAMPLE_RATE = 24_000;

  /** A rate that MP3 has for bitrates below 32 kbit/s. */
  private static final int LOW_SAMPLE_RATE = 16_000;

  private static final int WIDTH = 360;
  private static final int HEIGHT = 640;
  private static final int BANDS = 20;
  private static final int FRAME_RATE = 25;
  private static final int VIDEO_BITRATE = 1_200_000;
  private static final int AUDIO_BITRATE = 64_000;

  private MediaFixtures() {}

  /** Paints the grey pixels of the frame at a time in seconds. */
  @FunctionalInterface
  interface Painter {

    void paint(byte[] pixels, double seconds);
  }

  /** Bands that change their grey in each frame: cheap to encode, and no small file. */
  static Painter moving() {
    Random random = new Random(1);
    return (pixels, seconds) -> {
      int band = pixels.length / BANDS;
      for (int i = 0; i < BANDS; i++) {
        Arrays.fill(pixels, i * band, (i + 1) * band, (byte) random.nextInt(40, 220));
      }
    };
  }

  /** The same grey in each frame. */
  static Painter grey() {
    return (pixels, seconds) -> Arrays.fill(pixels, (byte) 128);
  }

  /** Moving bands, and black between two times in seconds. */
  static Painter black(double start, double end) {
    Painter moving = moving();
    return (pixels, seconds) -> {
      if (seconds >= start && seconds < end) {
        Arrays.fill(pixels, (byte) 0);
      } else {
        moving.paint(pixels, seconds);
      }
    };
  }

  /**
   * Speech-like sound as MP3.
   *
   * @param bitrate kbit/s
   */
  static void mp3(Path file, double seconds, int bitrate) throws IOException {
    int sampleRate = bitrate < 32 ? LOW_SAMPLE_RATE : SAMPLE_RATE;
    sound(file, AV_CODEC_ID_MP3, sampleRate, bitrate, SpeechLikeSound.samples(seconds, sampleRate));
  }

  /** Sound at {@link #SAMPLE_RATE}. */
  static void sound(Path file, int codec, ShortBuffer samples) throws IOException {
    sound(file, codec, SAMPLE_RATE, AUDIO_BITRATE / 1000, samples);
  }

  private static void sound(Path file, int codec, int sampleRate, int bitrate, ShortBuffer samples)
      throws IOException {
    try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 1)) {
      recorder.setAudioCodec(codec);
      recorder.setSampleRate(sampleRate);
      recorder.setAudioBitrate(bitrate * 1000);
      recorder.start();
      recorder.recordSamples(sampleRate, 1, samples);
    }
  }

  /** H.264 and AAC. */
  static void mp4(Path file, double seconds, Painter painter, ShortBuffer samples)
      throws IOException {
    video(file, "libopenh264", AV_CODEC_ID_AAC, seconds, painter, samples);
  }

  /**
   * A video.
   *
   * @param samples at {@link #SAMPLE_RATE}; a video without sound if there is none
   */
  static void video(
      Path file, String encoder, int audio, double seconds, Painter painter, ShortBuffer samples)
      throws IOException {
    int channels = samples.hasRemaining() ? 1 : 0;
    try (FFmpegFrameRecorder recorder =
        new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT, channels)) {
      if (file.toString().matches(".*\\.(mp4|mov)")) {
        recorder.setOption("movflags", "faststart");
      }
      recorder.setVideoCodecName(encoder);
      recorder.setVideoBitrate(VIDEO_BITRATE);
      recorder.setFrameRate(FRAME_RATE);
      recorder.setAudioCodec(audio);
      recorder.setSampleRate(SAMPLE_RATE);
      recorder.setAudioBitrate(AUDIO_BITRATE);
      recorder.start();
      for (int i = 0; i < Math.round(seconds * FRAME_RATE); i++) {
        recorder.record(frame(painter, (double) i / FRAME_RATE));
      }
      if (channels > 0) {
        recorder.recordSamples(SAMPLE_RATE, 1, samples);
      }
    }
  }

  private static Frame frame(Painter painter, double seconds) {
    Frame frame = new Frame(WIDTH, HEIGHT, Frame.DEPTH_UBYTE, 1);
    byte[] pixels = new byte[frame.imageStride * HEIGHT];
    painter.paint(pixels, seconds);
    ((ByteBuffer) frame.image[0]).put(pixels).rewind();
    return frame;
  }
}
