package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.PictureDecoder;
import dev.storygen.media.PictureFacts;

/** Measures damage, black, motion and black bars of the decoded pictures. */
final class PicturesProbe implements PictureProbe<PictureFacts> {

  private final double megapixels;
  private final BlackMeter black = new BlackMeter();
  private final StillMeter still = new StillMeter();
  private final ActiveArea activeArea = new ActiveArea();

  PicturesProbe(double megapixels) {
    this.megapixels = megapixels;
  }

  @Override
  public double megapixels() {
    return megapixels;
  }

  @Override
  public void accept(Picture picture) {
    black.accept(picture);
    still.accept(picture);
    activeArea.accept(picture);
  }

  @Override
  public PictureFacts finish(PictureDecoder decoded) {
    double end = decoded.end();
    return new PictureFacts(
        decoded.expected(),
        decoded.lost(),
        decoded.isComplete(),
        black.share(),
        black.longest(end),
        black.times(end),
        still.longest(end),
        still.times(end),
        activeArea.share());
  }
}
