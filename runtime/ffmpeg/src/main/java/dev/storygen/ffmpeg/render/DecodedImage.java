package dev.storygen.ffmpeg.render;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_BMP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PNG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBP;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_ref;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.StreamDecoder;
import dev.storygen.ffmpeg.draw.Bt709;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** An image file, decoded with FFmpeg. Of an animation, the first frame. */
final class DecodedImage implements AutoCloseable {

  /**
   * Codecs whose decoder fills the missing part of a truncated image. Other decoders fail, or are
   * too strict if they are asked to (TIFF).
   */
  private static final Set<Integer> FILLED_IF_DAMAGED =
      Set.of(AV_CODEC_ID_MJPEG, AV_CODEC_ID_PNG, AV_CODEC_ID_WEBP, AV_CODEC_ID_BMP);

  private final AVFrame frame;

  /** Whether a truncated image fails, instead of a part of it being filled. */
  private boolean strict;

  private DecodedImage(AVFrame frame) {
    this.frame = frame;
  }

  /**
   * Reads an image of a story.
   *
   * @throws UnreadableMediaException with story and image, if it cannot be decoded
   * @throws IOException with story and image, if it cannot be read
   */
  static DecodedImage read(String story, Path image) throws IOException {
    String prefix = "Image " + image + " of the brief '" + story + "': ";
    DecodedImage decoded = new DecodedImage(av_frame_alloc());
    try (MediaInput input = MediaInput.open(image)) {
      decoded.decode(input);
      return decoded;
    } catch (UnreadableMediaException e) {
      decoded.close();
      throw unreadable(prefix, e);
    } catch (IOException e) {
      decoded.close();
      throw new IOException(prefix + e.getMessage(), e);
    }
  }

  /**
   * Verifies that an image decodes as a whole.
   *
   * @throws UnreadableMediaException if it does not
   * @throws IOException if it cannot be read
   */
  static void verify(Path image) throws IOException {
    if (HeifImage.is(image)) {
      // FFmpeg decodes only one of the tiles that such an image consists of.
      throw new UnreadableMediaException(image.getFileName() + " is a HEIC image");
    }
    try (MediaInput input = MediaInput.open(image);
        DecodedImage decoded = new DecodedImage(av_frame_alloc())) {
      if (ImageEnd.isMissing(image)) {
        throw new UnreadableMediaException(
            input.name() + " is truncated: the file ends before the image does");
      }
      decoded.strict = true;
      decoded.decode(input);
    }
  }

  private static UnreadableMediaException unreadable(
      String prefix, UnreadableMediaException cause) {
    UnreadableMediaException named = new UnreadableMediaException(prefix + cause.getMessage());
    named.initCause(cause);
    return named;
  }

  private void decode(MediaInput input) throws IOException {
    var stream =
        input
            .streams()
            .best(AVMEDIA_TYPE_VIDEO)
            .orElseThrow(
                () ->
                    new UnreadableMediaException(
                        input.name()
                            + " has no image (found: "
                            + input.streams().description()
                            + ")"));
    AVPacket packet = av_packet_alloc();
    try (StreamDecoder decoder = StreamDecoder.open(input, stream)) {
      if (strict && FILLED_IF_DAMAGED.contains(stream.codecpar().codec_id())) {
        decoder.failOnDamage();
      }
      int error = 0;
      while (frame.width() == 0 && error == 0 && input.read(packet)) {
        error =
            packet.stream_index() == stream.index() ? decoder.decode(packet, this::keepFirst) : 0;
        av_packet_unref(packet);
      }
      if (frame.width() == 0 && error == 0) {
        error = decoder.decode(null, this::keepFirst);
      }
      if (frame.width() == 0) {
        throw new UnreadableMediaException(
            input.name()
                + " cannot be decoded: "
                + (error == 0 ? "it has no image" : Ffmpeg.errorText(error)));
      }
    } finally {
      av_packet_free(packet);
    }
  }

  private void keepFirst(AVFrame decoded) throws IOException {
    if (frame.width() == 0) {
      Ffmpeg.check(av_frame_ref(frame, decoded), "decoding an image");
    }
  }

  /**
   * Fills a frame with the image, and darkens it.
   *
   * @param width of the frame, even
   * @param height of the frame, even
   */
  YuvFrame cover(int width, int height) throws IOException {
    ImageFrame filled = ImageFrame.of(frame, width, height);
    return Bt709.toYuv(
        width,
        height,
        0.8f,
        (y, rgb) -> {
          filled.row(y, rgb);
          for (int x = 0; x < width; x++) {
            float shade = darkening(x, y, width, height);
            for (int channel = 0; channel < 3; channel++) {
              rgb[3 * x + channel] *= shade;
            }
          }
        });
  }

  /**
   * Factor that darkens a pixel, more at the edges, so that white text is readable on a bright
   * image.
   */
  private static float darkening(int x, int y, int width, int height) {
    float dx = (float) x / width - 0.5f;
    float dy = (float) y / height - 0.5f;
    return 0.84f - 0.5f * (dx * dx + dy * dy);
  }

  @Override
  public void close() {
    av_frame_free(frame);
  }
}
