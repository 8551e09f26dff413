package dev.storygen.ffmpeg.render;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import dev.storygen.ffmpeg.decode.FrameScaler;
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
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/**
 * The content of a video file.
 *
 * @param audioStart start time of the audio stream, in its time base; -1 without audio
 * @param videoStart start time of the video stream, in its time base
 * @param pixelFormat of the decoded frames
 * @param colours primaries, transfer, matrix and range of the container's stream
 * @param decodedColours the same of the decoded frames
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
    try (MediaInput input = MediaInput.open(mp4)) {
      AVStream video = input.streams().best(AVMEDIA_TYPE_VIDEO).orElseThrow();
      Optional<AVStream> audio = input.streams().best(AVMEDIA_TYPE_AUDIO);
      DecodedFrames decoded = new DecodedFrames();
      int errors = decoded.decode(input, video);
      var tags = video.codecpar();
      return new RenderedVideo(
          title(input),
          MediaStreams.codec(video),
          audio.map(MediaStreams::codec).orElse("none"),
          (double) video.avg_frame_rate().num() / video.avg_frame_rate().den(),
          audio.map(AVStream::start_time).orElse(-1L),
          video.start_time(),
          decoded.pixelFormat,
          List.of(tags.color_primaries(), tags.color_trc(), tags.color_space(), tags.color_range()),
          decoded.colours,
          decoded.frames,
          errors);
    }
  }

  /** Decodes all frames of a stream, and keeps the format of the first. */
  private static final class DecodedFrames {

    private final List<BufferedImage> frames = new ArrayList<>();
    private List<Integer> colours = List.of();
    private int pixelFormat = -1;

    /** Returns the number of packets that did not decode. */
    int decode(MediaInput input, AVStream video) throws IOException {
      AVPacket packet = av_packet_alloc();
      int errors = 0;
      try (StreamDecoder decoder = StreamDecoder.open(input, video)) {
        while (input.read(packet)) {
          if (packet.stream_index() == video.index()) {
            errors += decoder.decode(packet, this::add) < 0 ? 1 : 0;
          }
          av_packet_unref(packet);
        }
        decoder.decode(null, this::add);
        return errors;
      } finally {
        av_packet_free(packet);
      }
    }

    private void add(AVFrame frame) throws IOException {
      if (frames.isEmpty()) {
        pixelFormat = frame.format();
        colours =
            List.of(
                frame.color_primaries(),
                frame.color_trc(),
                frame.colorspace(),
                frame.color_range());
      }
      int width = frame.width();
      int height = frame.height();
      frames.add(image(FrameScaler.scaleToCover(frame, width, height), width, height));
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

  /** Mean column of the pixels of an area that match a predicate; NaN if none does. */
  public double meanColumn(int frame, Rectangle area, IntPredicate predicate) {
    return pixels(area)
        .filter(at -> predicate.test(rgb(frame, at)))
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

  /** Mean absolute difference of two pixels' channels, 0 to 255. */
  public static long distance(int one, int other) {
    return (Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff))
            + Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff))
            + Math.abs((one & 0xff) - (other & 0xff)))
        / 3;
  }
}
