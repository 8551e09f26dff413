package dev.storygen.it;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** A small video that browsers play: H.264 and AAC. */
final class PlayableVideo {

  private static final int WIDTH = 180;
  private static final int HEIGHT = 320;
  private static final int FRAME_RATE = 10;
  private static final int SAMPLE_RATE = 44_100;

  private PlayableVideo() {}

  /** Grey frames that get lighter, with speech-like sound. */
  static void mp4(Path file, double seconds) throws IOException {
    try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT, 1)) {
      recorder.setFormat("mp4");
      recorder.setVideoCodecName("libopenh264");
      recorder.setFrameRate(FRAME_RATE);
      recorder.setAudioCodec(AV_CODEC_ID_AAC);
      recorder.setSampleRate(SAMPLE_RATE);
      recorder.start();
      long frames = Math.round(seconds * FRAME_RATE);
      for (int i = 0; i < frames; i++) {
        recorder.record(frame((byte) (40 + 160 * i / frames)));
      }
      recorder.recordSamples(SAMPLE_RATE, 1, SpeechLikeSound.samples(seconds, SAMPLE_RATE));
    }
  }

  private static Frame frame(byte grey) {
    Frame frame = new Frame(WIDTH, HEIGHT, Frame.DEPTH_UBYTE, 3);
    byte[] pixels = new byte[frame.imageStride * HEIGHT];
    Arrays.fill(pixels, grey);
    ((ByteBuffer) frame.image[0]).put(pixels).rewind();
    return frame;
  }
}
