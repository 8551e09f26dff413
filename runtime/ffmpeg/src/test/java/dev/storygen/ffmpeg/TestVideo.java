package dev.storygen.ffmpeg;

import static dev.storygen.ffmpeg.TestMedia.HEIGHT;
import static dev.storygen.ffmpeg.TestMedia.WIDTH;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** Writes videos without sound whose pictures a test paints: 90x160, 25 frames/s. */
public final class TestVideo {

  private TestVideo() {}

  /** The luma, 16 to 235, of a pixel. */
  @FunctionalInterface
  public interface Painter {
    int luma(int x, int y, int frame);
  }

  /** A moving gradient. */
  public static int gradient(int x, int y, int frame) {
    return 40 + (x + y + 5 * frame) % 180;
  }

  /** Writes frames at a constant rate, H.264 with a key frame a second. */
  public static Path write(Path file, int frames, Painter painter) throws IOException {
    return write(file, "libopenh264", frames, frame -> frame, painter);
  }

  /** The same in fragments of a second each. */
  public static Path fragmented(Path mp4, int frames, Painter painter) throws IOException {
    return write(
        mp4, "libopenh264", "frag_keyframe+empty_moov+default_base_moof", frames, n -> n, painter);
  }

  /**
   * Writes frames.
   *
   * @param encoder FFmpeg's name
   * @param time of a frame, in frames of 25 a second
   */
  public static Path write(
      Path file, String encoder, int frames, IntUnaryOperator time, Painter painter)
      throws IOException {
    return write(file, encoder, "+faststart", frames, time, painter);
  }

  private static Path write(
      Path file,
      String encoder,
      String movflags,
      int frames,
      IntUnaryOperator time,
      Painter painter)
      throws IOException {
    try (TestMuxer muxer = new TestMuxer(file)) {
      TestMuxer.Track track = muxer.add(encoder);
      muxer.start(movflags);
      for (int i = 0; i < frames; i++) {
        AVFrame frame = frame(painter, i);
        track.write(frame.pts(time.applyAsInt(i)));
        av_frame_free(frame);
      }
      muxer.finish();
    }
    return file;
  }

  private static AVFrame frame(Painter painter, int number) {
    AVFrame frame = av_frame_alloc();
    frame.format(AV_PIX_FMT_YUV420P);
    frame.width(WIDTH);
    frame.height(HEIGHT);
    av_frame_get_buffer(frame, 0);
    for (int plane = 0; plane < 3; plane++) {
      byte[] row = new byte[plane == 0 ? WIDTH : WIDTH / 2];
      for (int y = 0; y < (plane == 0 ? HEIGHT : HEIGHT / 2); y++) {
        for (int x = 0; x < row.length; x++) {
          row[x] = (byte) (plane == 0 ? painter.luma(x, y, number) : 128);
        }
        BytePointer data = new BytePointer(frame.data(plane));
        data.position((long) y * frame.linesize(plane)).put(row);
      }
    }
    return frame;
  }
}
