package dev.storygen.fuzz;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FLAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP3;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_OPUS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S16LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Encodes small files that the gate accepts: the same bytes each time. */
final class SeedMedia {

  static final double SECONDS = 6;
  static final int FRAME_RATE = 25;

  private static final int WIDTH = 180;
  private static final int HEIGHT = 320;
  private static final int BANDS = 40;
  private static final int VIDEO_BITRATE = 600_000;
  private static final int AUDIO_BITRATE = 64_000;

  private SeedMedia() {}

  static byte[] encode(Format format, Path folder) throws IOException {
    av_log_set_level(AV_LOG_QUIET);
    Path file = folder.resolve(format.fileName());
    switch (format) {
      case MP3 -> sound(file, AV_CODEC_ID_MP3);
      case WAV -> sound(file, AV_CODEC_ID_PCM_S16LE);
      case M4A -> sound(file, AV_CODEC_ID_AAC);
      case FLAC -> sound(file, AV_CODEC_ID_FLAC);
      case OGG -> sound(file, AV_CODEC_ID_OPUS);
      case MP4 -> video(file, "libopenh264", AV_CODEC_ID_AAC);
      case WEBM -> video(file, "libvpx", AV_CODEC_ID_OPUS);
      default -> throw new IllegalArgumentException(format + " is no media");
    }
    return Files.readAllBytes(file);
  }

  private static void sound(Path file, int codec) throws IOException {
    try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 1)) {
      start(recorder, codec);
      recorder.recordSamples(SeedSound.SAMPLE_RATE, 1, SeedSound.samples(SECONDS));
    }
  }

  private static void video(Path file, String encoder, int audio) throws IOException {
    try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT, 1)) {
      recorder.setVideoCodecName(encoder);
      recorder.setVideoBitrate(VIDEO_BITRATE);
      recorder.setVideoOption("threads", "1");
      recorder.setFrameRate(FRAME_RATE);
      recorder.setGopSize(FRAME_RATE);
      if (file.toString().endsWith(".mp4")) {
        recorder.setOption("movflags", "faststart");
      }
      start(recorder, audio);
      Random random = new Random(1);
      for (int i = 0; i < SECONDS * FRAME_RATE; i++) {
        recorder.record(frame(random));
      }
      recorder.recordSamples(SeedSound.SAMPLE_RATE, 1, SeedSound.samples(SECONDS));
    }
  }

  private static void start(FFmpegFrameRecorder recorder, int codec) throws IOException {
    recorder.setOption("fflags", "bitexact"); // Ogg has a random serial number otherwise
    recorder.setAudioCodec(codec);
    recorder.setSampleRate(SeedSound.SAMPLE_RATE);
    recorder.setAudioBitrate(AUDIO_BITRATE);
    recorder.start();
  }

  /** Bands of random grey. */
  private static Frame frame(Random random) {
    Frame frame = new Frame(WIDTH, HEIGHT, Frame.DEPTH_UBYTE, 1);
    byte[] pixels = new byte[frame.imageStride * HEIGHT];
    int band = pixels.length / BANDS;
    for (int i = 0; i < BANDS; i++) {
      Arrays.fill(pixels, i * band, (i + 1) * band, (byte) random.nextInt(40, 220));
    }
    ((ByteBuffer) frame.image[0]).put(pixels).rewind();
    return frame;
  }
}
