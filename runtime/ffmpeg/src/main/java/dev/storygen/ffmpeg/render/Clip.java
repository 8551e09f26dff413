package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.decode.ClipReader;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A video file that is shown from some place on, and from its start again after its end. It is
 * decoded while it is shown.
 */
final class Clip implements MovingPicture {

  /** A shorter clip would be seen to repeat all the time. */
  static final double SHORTEST_SECONDS = 2;

  /** Less than half of the duration of a frame. */
  private static final double TOLERANCE_SECONDS = 0.002;

  private final ClipReader reader;
  private final ClipFill fill;

  /** What is added to the times of the file. */
  private double shift;

  private boolean drawn;

  private Clip(ClipReader reader, ClipFill fill) {
    this.reader = reader;
    this.fill = fill;
  }

  /**
   * Opens a clip whose pictures are cropped to fill the frame.
   *
   * @param shown how long it is shown, in seconds
   * @param seed chooses where it starts, if it is longer than it is shown
   * @throws UnreadableMediaException if it has no pictures
   */
  static Clip open(Path file, double shown, int seed) throws IOException {
    return open(file, shown, seed, false);
  }

  /**
   * Opens a clip whose pictures are shown as a whole over a blurred copy, where cropping them would
   * lose more than a third.
   *
   * @throws UnreadableMediaException if it has no pictures
   */
  static Clip openWhole(Path file, double shown, int seed) throws IOException {
    return open(file, shown, seed, true);
  }

  private static Clip open(Path file, double shown, int seed, boolean whole) throws IOException {
    Clip clip = new Clip(ClipReader.open(file), new ClipFill(whole));
    try {
      clip.begin(shown, seed);
      return clip;
    } catch (IOException e) {
      clip.close();
      throw e;
    }
  }

  /** Why a file cannot be shown, as a sentence without full stop; empty if it can. */
  static Optional<String> defect(Path file) {
    try (Clip clip = open(file, 0, 0)) {
      double seconds = clip.reader.statedDuration();
      clip.draw(new YuvFrame(64, 64), 0);
      return seconds > 0 && seconds < SHORTEST_SECONDS
          ? Optional.of(
              String.format(Locale.ROOT, "%s is %.1f s long", file.getFileName(), seconds))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of(e.getMessage());
    }
  }

  private void begin(double shown, int seed) throws IOException {
    double spare = reader.statedDuration() - shown;
    if (spare > 0) {
      reader.seek(spare * (seed >>> 8) / (1 << 24));
    }
    if (reader.hasNext()) {
      reader.advance();
    } else {
      startAgain();
    }
    shift = -reader.seconds();
  }

  /** A file that cannot be searched is at its start anyway. */
  private void startAgain() throws IOException {
    reader.seek(0);
    if (!reader.hasNext()) {
      throw new UnreadableMediaException(reader.failure());
    }
    reader.advance();
  }

  @Override
  public boolean draw(YuvFrame target, double seconds) throws IOException {
    boolean changed = !drawn;
    while (following() <= seconds + TOLERANCE_SECONDS) {
      advance();
      changed = true;
    }
    if (changed) {
      fill.draw(reader.frame(), target);
      drawn = true;
    }
    return changed;
  }

  /** When the next picture is shown. */
  private double following() throws IOException {
    double next =
        reader.hasNext() ? reader.nextSeconds() : reader.seconds() + 1 / reader.frameRate();
    return next + shift;
  }

  private void advance() throws IOException {
    if (reader.hasNext()) {
      reader.advance();
      return;
    }
    double end = following();
    startAgain();
    shift = end - reader.seconds();
  }

  @Override
  public void close() {
    fill.close();
    reader.close();
  }
}
