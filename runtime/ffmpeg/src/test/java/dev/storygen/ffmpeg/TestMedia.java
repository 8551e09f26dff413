package dev.storygen.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import dev.storygen.ffmpeg.encode.AudioFileWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.ShortPointer;

/** Creates small media files for tests. */
public final class TestMedia {

  public static final int RATE = 44_100;
  public static final int WIDTH = 90;
  public static final int HEIGHT = 160;
  public static final int FRAME_RATE = 25;

  private TestMedia() {}

  /** A sine of 440 Hz at -20 dBFS. */
  public static DoubleUnaryOperator tone() {
    return t -> 0.1 * Math.sin(2 * Math.PI * 440 * t);
  }

  public static DoubleUnaryOperator silence() {
    return t -> 0;
  }

  /** White noise with a fixed seed. */
  public static DoubleUnaryOperator noise(double amplitude) {
    Random random = new Random(1);
    return t -> amplitude * (2 * random.nextDouble() - 1);
  }

  /** Bursts of noise and tone with pauses and a high crest factor, similar to speech. */
  public static DoubleUnaryOperator speech(double amplitude) {
    DoubleUnaryOperator noise = noise(0.3);
    return t -> {
      double syllable = Math.pow(Math.sin(Math.PI * 3 * t), 2);
      double phrase = t % 2 < 1.7 ? 1 : 0;
      double pitch = Math.pow(Math.sin(2 * Math.PI * 120 * t), 5);
      return amplitude * phrase * syllable * (pitch + 0.2 * noise.applyAsDouble(t));
    };
  }

  /** One wave from {@code from} to {@code to} seconds, silence outside. */
  public static DoubleUnaryOperator between(double from, double to, DoubleUnaryOperator wave) {
    return t -> t >= from && t < to ? wave.applyAsDouble(t) : 0;
  }

  /**
   * Writes mono audio in the format of the extension: wav, mp3 or m4a, the last two at 64 kbit/s.
   */
  public static Path sound(Path file, double seconds, DoubleUnaryOperator wave) throws IOException {
    return sound(file, seconds, RATE, wave);
  }

  public static Path sound(Path file, double seconds, int rate, DoubleUnaryOperator wave)
      throws IOException {
    String name = file.getFileName().toString();
    AudioFileWriter.Encoding encoding =
        name.endsWith(".wav")
            ? AudioFileWriter.Encoding.wav(rate)
            : name.endsWith(".mp3")
                ? AudioFileWriter.Encoding.mp3(rate, 64)
                : AudioFileWriter.Encoding.m4a(rate, 64);
    try (AudioFileWriter output = AudioFileWriter.open(file, encoding)) {
      int block = output.frameSize() == 0 ? 1024 : output.frameSize();
      long total = Math.round(seconds * rate);
      for (long done = 0; done < total; done += block) {
        int count = (int) Math.min(block, total - done);
        AVFrame frame = audioFrame(encoding.sampleFormat(), rate, done, count, wave);
        output.write(frame);
        av_frame_free(frame);
      }
      output.finish();
    }
    return file;
  }

  private static AVFrame audioFrame(
      int format, int rate, long from, int count, DoubleUnaryOperator wave) {
    AVFrame frame = av_frame_alloc();
    frame.format(format);
    frame.sample_rate(rate);
    frame.nb_samples(count);
    av_channel_layout_default(frame.ch_layout(), 1);
    av_frame_get_buffer(frame, 0);
    for (int i = 0; i < count; i++) {
      double sample = wave.applyAsDouble((from + i) / (double) rate);
      if (format == AV_SAMPLE_FMT_FLTP) {
        new FloatPointer(frame.data(0)).put(i, (float) sample);
      } else {
        new ShortPointer(frame.data(0)).put(i, (short) Math.round(sample * 32_767));
      }
    }
    return frame;
  }

  /** Writes an MP4 of MPEG-4 video with a key frame a second, and with an AAC tone. */
  public static Path video(Path mp4, double seconds) throws IOException {
    return video(mp4, seconds, seconds, 0);
  }

  /** Writes an MP4 without audio. */
  public static Path silentVideo(Path mp4, double seconds) throws IOException {
    return video(mp4, seconds, 0, 0);
  }

  /** Writes an MP4 whose sound starts {@code delay} seconds after its picture and ends with it. */
  public static Path videoWithLateSound(Path mp4, double seconds, double delay) throws IOException {
    return video(mp4, seconds, seconds - delay, delay);
  }

  private static Path video(Path mp4, double seconds, double sound, double delay)
      throws IOException {
    try (TestMuxer muxer = new TestMuxer(mp4)) {
      TestMuxer.Track frames = muxer.add("mpeg4");
      TestMuxer.Track tone = sound > 0 ? muxer.add("aac") : null;
      muxer.start();
      for (int i = 0; i < Math.round(seconds * FRAME_RATE); i++) {
        AVFrame frame = videoFrame(i);
        frames.write(frame.pts(i));
        av_frame_free(frame);
      }
      long total = Math.round(sound * RATE);
      long first = Math.round(delay * RATE);
      for (long done = 0; done < total; done += 1024) {
        int count = (int) Math.min(1024, total - done);
        AVFrame frame = audioFrame(AV_SAMPLE_FMT_FLTP, RATE, done, count, tone());
        tone.write(frame.pts(first + done));
        av_frame_free(frame);
      }
      muxer.finish();
    }
    return mp4;
  }

  /** Writes AAC frames without a container (ADTS). */
  public static Path adts(Path aac, double seconds, DoubleUnaryOperator wave) throws IOException {
    try (TestMuxer muxer = new TestMuxer(aac)) {
      TestMuxer.Track track = muxer.add("aac");
      muxer.start();
      long total = Math.round(seconds * RATE);
      for (long done = 0; done < total; done += 1024) {
        int count = (int) Math.min(1024, total - done);
        AVFrame frame = audioFrame(AV_SAMPLE_FMT_FLTP, RATE, done, count, wave);
        track.write(frame.pts(done));
        av_frame_free(frame);
      }
      muxer.finish();
    }
    return aac;
  }

  /** A moving gradient. */
  private static AVFrame videoFrame(int number) {
    AVFrame frame = av_frame_alloc();
    frame.format(AV_PIX_FMT_YUV420P);
    frame.width(WIDTH);
    frame.height(HEIGHT);
    av_frame_get_buffer(frame, 0);
    for (int plane = 0; plane < 3; plane++) {
      int rows = plane == 0 ? HEIGHT : HEIGHT / 2;
      for (int y = 0; y < rows; y++) {
        byte[] row = new byte[plane == 0 ? WIDTH : WIDTH / 2];
        for (int x = 0; x < row.length; x++) {
          row[x] = (byte) (plane == 0 ? x + y + 3 * number : 128);
        }
        BytePointer data = new BytePointer(frame.data(plane));
        data.position((long) y * frame.linesize(plane)).put(row);
      }
    }
    return frame;
  }

  /** Copies an MP3 and adds a cover image in an ID3v2.3 tag. */
  public static Path withCoverArt(Path mp3, Path copy) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "png", png);
    byte[] head = "\0image/png\0\3\0".getBytes(StandardCharsets.ISO_8859_1);
    int size = head.length + png.size();
    int tag = size + 10;
    ByteBuffer id3 = ByteBuffer.allocate(10 + tag);
    id3.put("ID3\3\0\0".getBytes(StandardCharsets.ISO_8859_1));
    for (int shift = 21; shift >= 0; shift -= 7) {
      id3.put((byte) (tag >> shift & 0x7f));
    }
    id3.put("APIC".getBytes(StandardCharsets.ISO_8859_1)).putInt(size).putShort((short) 0);
    id3.put(head).put(png.toByteArray());
    Files.write(copy, id3.array());
    return Files.write(copy, Files.readAllBytes(mp3), StandardOpenOption.APPEND);
  }

  /**
   * Copies the first bytes of a file.
   *
   * @param share of the bytes, 0 to 1
   */
  public static Path truncated(Path file, Path copy, double share) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return Files.write(copy, Arrays.copyOf(bytes, (int) (bytes.length * share)));
  }

  /** Writes random bytes with a fixed seed. */
  public static Path garbage(Path file, int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(2).nextBytes(bytes);
    return Files.write(file, bytes);
  }
}
