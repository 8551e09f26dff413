package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.PictureDecoder;
import dev.storygen.media.ImageFacts;
import dev.storygen.media.UnreadableMediaException;

/** Measures the first picture of a file, which a picture file has alone. */
final class ImageProbe implements PictureProbe<ImageFacts> {

  private MediaInput input;
  private boolean seen;
  private double black;
  private double contrast;

  @Override
  public void start(MediaInput opened) {
    input = opened;
  }

  @Override
  public double megapixels() {
    return 0; // one picture is always decoded
  }

  @Override
  public void accept(Picture picture) {
    if (seen) {
      return;
    }
    seen = true;
    int darkest = 255;
    int brightest = 0;
    int dark = 0;
    for (byte sample : picture.luma()) {
      int luma = sample & 0xFF;
      darkest = Math.min(darkest, luma);
      brightest = Math.max(brightest, luma);
      dark += luma <= picture.level(BlackMeter.LEVEL) ? 1 : 0;
    }
    double range = picture.level(1) - picture.level(0);
    black = (double) dark / picture.luma().length;
    contrast = Math.min(1, (brightest - darkest) / range);
  }

  @Override
  public ImageFacts finish(PictureDecoder decoded) throws UnreadableMediaException {
    if (decoded.lost() > 0) {
      throw new UnreadableMediaException(input.name() + " is damaged: not all of it decodes");
    }
    return new ImageFacts(decoded.width(), decoded.height(), black, contrast);
  }
}
