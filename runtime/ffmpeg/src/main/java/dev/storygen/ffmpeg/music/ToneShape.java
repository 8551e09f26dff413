package dev.storygen.ffmpeg.music;

/**
 * How the level of a note changes. Times are in samples.
 *
 * @param attack from silence to the full level
 * @param decay in which the level falls to a third afterwards; 0 for a level that holds
 * @param hold from the start to the release
 * @param release from there to silence
 */
record ToneShape(double level, int attack, int decay, int hold, int release) {

  long length() {
    return (long) hold + release;
  }

  /** The gain at a sample of the note. */
  double gain(long position) {
    double gain = level * rise(position / (double) attack);
    if (decay > 0) {
      gain *= StrictMath.exp(-Math.max(0, position - attack) / (double) decay);
    }
    return position <= hold ? gain : gain * rise(1 - (position - hold) / (double) release);
  }

  /** A raised cosine, whose slope is zero at both ends. */
  private static double rise(double fraction) {
    double limited = Math.max(0, Math.min(1, fraction));
    return 0.5 - 0.5 * StrictMath.cos(Math.PI * limited);
  }
}
