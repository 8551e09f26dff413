package dev.storygen.ffmpeg.render;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import dev.storygen.ffmpeg.decode.FrameScaler;
import dev.storygen.ffmpeg.decode.FrameSink;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.MediaStreams;
import dev.storygen.ffmpeg.decode.StreamDecoder;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.javacpp.BytePointer;

/**
 * A video read back.
 *
 * @param pixelFormat of the decoded pictures
 * @param colours primaries, transfer, matrix and range of the container's stream
 * @param decodedColours the same of the decoded pictures
 * @param decodeErrors how many packets did not decode
 */
public record RenderedVideo(
    String title,
    String videoCodec,
    String audioCodec,
    double frameRate,
    long audioStart,
    long videoStart,
    int pixelFormat,
    List<Integer> colours,
    List<Integer> decodedColours,
    List<BufferedImage> frames,
    int decodeErrors) {

  public static RenderedVideo read(Path mp4) throws IOException {
    List<BufferedImage> frames = new ArrayList<>();
    List<Integer> decodedColours = new ArrayList<>();
    int[] pixelFormat = {-1};
    int errors = 0;
    AVPacket packet = av_packet_alloc();
    try (MediaInput input = MediaInput.open(mp4)) {
      AVStream video = input.streams().best(AVMEDIA_TYPE_VIDEO).orElseThrow();
      Optional<AVStream> audio = input.streams().best(AVMEDIA_TYPE_AUDIO);
      FrameSink sink =
          frame -> {
            if (frames.isEmpty()) {
              pixelFormat[0] = frame.format();
              decodedColours.addAll(
                  List.of(
                      frame.color_primaries(),
                      frame.color_trc(),
                      frame.colorspace(),
                      frame.color_range()));
            }
            int width = frame.width();
            int height = frame.height();
            frames.add(image(FrameScaler.scaleToCover(frame, width, height), width, height));
          };
      try (StreamDecoder decoder = StreamDecoder.open(input, video)) {
        while (input.read(packet)) {
          if (packet.stream_index() == video.index()) {
            errors += decoder.decode(packet, sink) < 0 ? 1 : 0;
          }
          av_packet_unref(packet);
        }
        decoder.decode(null, sink);
      }
      var tags = video.codecpar();
      return new RenderedVideo(
          title(input),
          MediaStreams.codec(video),
          audio.map(MediaStreams::codec).orElse("none"),
          (double) video.avg_frame_rate().num() / video.avg_frame_rate().den(),
          audio.map(AVStream::start_time).orElse(-1L),
          video.start_time(),
          pixelFormat[0],
          List.of(tags.color_primaries(), tags.color_trc(), tags.color_space(), tags.color_range()),
          decodedColours,
          frames,
          errors);
    } finally {
      av_packet_free(packet);
    }
  }

  private static String title(MediaInput input) {
    AVDictionaryEntry entry =
        av_dict_get(
            input.context().metadata(),
            new BytePointer("title", StandardCharsets.UTF_8),
            (AVDictionaryEntry) null,
            0);
    return entry == null ? "" : entry.value().getString(StandardCharsets.UTF_8);
  }

  private static BufferedImage image(byte[] rgba, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      int rgb = (rgba[4 * i] & 0xff) << 16 | (rgba[4 * i + 1] & 0xff) << 8 | rgba[4 * i + 2] & 0xff;
      image.setRGB(i % width, i / width, rgb);
    }
    return image;
  }

  /** Mean absolute difference of two frames over an area, 0 to 255. */
  public double difference(int one, int other, Rectangle area) {
    return pixels(area)
        .mapToLong(at -> distance(rgb(one, at), rgb(other, at)))
        .average()
        .orElseThrow();
  }

  /** The mean column of those pixels of an area that a test picks; NaN for none. */
  public double meanColumn(int frame, Rectangle area, IntPredicate picked) {
    return pixels(area)
        .filter(at -> picked.test(rgb(frame, at)))
        .map(at -> at % width())
        .average()
        .orElse(Double.NaN);
  }

  private IntStream pixels(Rectangle area) {
    return IntStream.range(0, width() * frames.get(0).getHeight())
        .filter(at -> area.contains(at % width(), at / width()));
  }

  private int rgb(int frame, int at) {
    return frames.get(frame).getRGB(at % width(), at / width());
  }

  private int width() {
    return frames.get(0).getWidth();
  }

  public static long distance(int one, int other) {
    return (Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff))
            + Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff))
            + Math.abs((one & 0xff) - (other & 0xff)))
        / 3;
  }
}
