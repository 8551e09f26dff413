package dev.storygen.ffmpeg.inspect;

/**
 * Decoded samples, -1 to 1 (more where the encoder exceeded full scale). The arrays may be longer
 * than the block.
 *
 * @param planes the samples by channel; the first {@code frames} of each count
 * @param frames samples per channel
 * @param sampleRate Hz
 */
record AudioBlock(float[][] planes, int frames, int sampleRate) {

  int channels() {
    return planes.length;
  }
}
