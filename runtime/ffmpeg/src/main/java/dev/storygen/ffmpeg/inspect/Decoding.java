package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.StreamDecoding;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import java.util.Optional;

/**
 * A decoder beside others of the same file: when its stream is missing or damaged, the others go
 * on.
 *
 * @param <D> the decoder
 */
final class Decoding<D extends StreamDecoding> {

  private D decoder;
  private UnreadableMediaException failure;

  /** Opens a decoder. */
  @FunctionalInterface
  interface Opener<D> {
    D open() throws IOException;
  }

  /** A step of a decoder. */
  @FunctionalInterface
  interface Step<D> {
    void run(D decoder) throws IOException;
  }

  private Decoding() {}

  /**
   * Opens a decoder if it is needed.
   *
   * @throws IOException if that fails for another reason than the file
   */
  static <D extends StreamDecoding> Decoding<D> open(boolean needed, Opener<D> opener)
      throws IOException {
    Decoding<D> decoding = new Decoding<>();
    if (needed) {
      try {
        decoding.decoder = opener.open();
      } catch (UnreadableMediaException e) {
        decoding.failure = e;
      }
    }
    return decoding;
  }

  /** The decoder, if it could be opened. */
  Optional<D> decoder() {
    return Optional.ofNullable(decoder);
  }

  /** Runs a step, unless an earlier one failed or there is no decoder. */
  void run(Step<D> step) throws IOException {
    if (decoder == null || failure != null) {
      return;
    }
    try {
      step.run(decoder);
    } catch (UnreadableMediaException e) {
      failure = e;
    }
  }

  /**
   * The decoder at the end of its stream.
   *
   * @throws UnreadableMediaException why the stream could not be decoded
   */
  D result() throws UnreadableMediaException {
    if (failure != null) {
      throw failure;
    }
    return decoder;
  }

  void close() {
    if (decoder != null) {
      decoder.close();
    }
  }
}
