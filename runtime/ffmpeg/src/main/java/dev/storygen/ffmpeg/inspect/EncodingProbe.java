package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.PictureDecoder;
import dev.storygen.media.VideoEncoding;

/** Describes the encoding; a few pictures are enough. */
final class EncodingProbe implements PictureProbe<VideoEncoding> {

  @Override
  public double megapixels() {
    return 0;
  }

  @Override
  public void accept(Picture picture) {
    // The decoder describes the stream.
  }

  @Override
  public VideoEncoding finish(PictureDecoder decoded) {
    return decoded.encoding();
  }
}
