package dev.storygen.ffmpeg.audio;

import dev.storygen.ffmpeg.music.Bed;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of music without end: where it ends, it begins again with a crossfade. Silence at both
 * ends of the file is left out. It is decoded as it is read, so that none of it is held in memory.
 */
final class LoopedMusic implements Bed {

  private static final double CROSSFADE_SECONDS = 3;

  /** A crossfade takes no more than this share of the music. */
  private static final double CROSSFADE_SHARE = 0.25;

  /** -60 dBFS: softer ends are silence. */
  private static final float AUDIBLE = 0.001f;

  private final Path file;
  private final int sampleRate;
  private final long first;
  private final long length;
  private final int crossfade;
  private StereoReader current;
  private StereoReader next;
  private long position;
  private float[] incoming = new float[0];

  private LoopedMusic(Path file, int sampleRate, Range range) {
    this.file = file;
    this.sampleRate = sampleRate;
    this.first = range.first;
    this.length = range.last + 1 - range.first;
    this.crossfade = (int) Math.min(CROSSFADE_SHARE * length, CROSSFADE_SECONDS * sampleRate);
  }

  /**
   * Opens music.
   *
   * @throws UnreadableMediaException if it cannot be decoded or is silent
   */
  static LoopedMusic open(Path file, int sampleRate) throws IOException {
    Range range = new Range();
    try (StereoReader reader = StereoReader.open(file, sampleRate)) {
      float[] block = new float[2 * 4096];
      int frames;
      while ((frames = reader.read(block, 0, 4096)) > 0) {
        range.accept(block, frames);
      }
    }
    if (range.first < 0) {
      throw new UnreadableMediaException(
          file.getFileName() + " is silent: no sample of it reaches -60 dBFS");
    }
    return new LoopedMusic(file, sampleRate, range);
  }

  @Override
  public void read(float[] interleaved, int frames) throws IOException {
    for (int done = 0; done < frames; ) {
      if (current == null) {
        current = start();
      }
      boolean fading = position >= length - crossfade;
      long end = fading ? length : length - crossfade;
      int count = (int) Math.min(frames - done, end - position);
      fill(current, interleaved, done, count);
      if (fading) {
        fadeOver(interleaved, done, count);
      }
      position += count;
      done += count;
      if (position == length) {
        current.close();
        current = next;
        next = null;
        position = current == null ? 0 : crossfade;
      }
    }
  }

  private void fadeOver(float[] interleaved, int from, int count) throws IOException {
    if (next == null) {
      next = start();
    }
    if (incoming.length < 2 * count) {
      incoming = new float[2 * count];
    }
    fill(next, incoming, 0, count);
    for (int i = 0; i < count; i++) {
      double angle = Math.PI / 2 * (position - (length - crossfade) + i) / crossfade;
      float out = (float) Math.cos(angle);
      float in = (float) Math.sin(angle);
      for (int channel = 0; channel < 2; channel++) {
        int at = 2 * (from + i) + channel;
        interleaved[at] = out * interleaved[at] + in * incoming[2 * i + channel];
      }
    }
  }

  private StereoReader start() throws IOException {
    StereoReader reader = StereoReader.open(file, sampleRate);
    try {
      reader.skip(first);
      return reader;
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  private void fill(StereoReader reader, float[] interleaved, int from, int count)
      throws IOException {
    for (int done = 0; done < count; ) {
      int read = reader.read(interleaved, from + done, count - done);
      if (read == 0) {
        throw new UnreadableMediaException(
            file.getFileName() + " has changed while it was read: it is shorter than before");
      }
      done += read;
    }
  }

  @Override
  public void close() {
    if (current != null) {
      current.close();
    }
    if (next != null) {
      next.close();
    }
  }

  /** The first and the last audible sample. */
  private static final class Range {
    private long position;
    private long first = -1;
    private long last;

    void accept(float[] interleaved, int frames) {
      for (int i = 0; i < 2 * frames; i++) {
        if (Math.abs(interleaved[i]) >= AUDIBLE) {
          last = position + i / 2;
          first = first < 0 ? last : first;
        }
      }
      position += frames;
    }
  }
}
