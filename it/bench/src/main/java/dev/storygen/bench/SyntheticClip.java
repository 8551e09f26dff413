package dev.storygen.bench;

import dev.storygen.ffmpeg.draw.BilinearZoom;
import dev.storygen.ffmpeg.draw.Bt709;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.ffmpeg.encode.Mp4Muxer;
import dev.storygen.ffmpeg.encode.PacketSink;
import dev.storygen.ffmpeg.encode.VideoEncoder;
import dev.storygen.provider.VideoFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A video of a camera that pans over a photo in each of its 30 frames a second. */
final class SyntheticClip {

  private static final int SECONDS = 10;

  private SyntheticClip() {}

  static void write(Path photo, Path mp4, VideoFormat format) throws IOException {
    BilinearZoom pan = new BilinearZoom(read(photo));
    YuvFrame frame = new YuvFrame(format.width(), format.height());
    try (VideoEncoder encoder = VideoEncoder.open(format, VideoEncoder.Fidelity.FINE);
        Mp4Muxer muxer = Mp4Muxer.create(mp4)) {
      PacketSink sink = muxer.addTrack(encoder.context());
      muxer.writeHeader("Clip");
      for (int i = 0; i < SECONDS * format.frameRate(); i++) {
        double swing = Math.sin(i * 2 * Math.PI / (SECONDS * format.frameRate()));
        pan.draw(frame, 1, 720 + 170 * swing, 1280 + 300 * swing);
        encoder.encode(frame, i, sink);
      }
      encoder.finish(sink);
      muxer.writeTrailer();
    }
  }

  private static YuvFrame read(Path photo) throws IOException {
    BufferedImage image = ImageIO.read(photo.toFile());
    return Bt709.toYuv(
        image.getWidth(),
        image.getHeight(),
        0,
        (y, rgb) -> {
          for (int x = 0; x < image.getWidth(); x++) {
            int pixel = image.getRGB(x, y);
            for (int channel = 0; channel < 3; channel++) {
              rgb[3 * x + channel] = pixel >> 16 - 8 * channel & 0xff;
            }
          }
        });
  }
}
