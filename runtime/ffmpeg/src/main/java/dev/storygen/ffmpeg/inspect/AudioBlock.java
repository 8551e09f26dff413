package dev.storygen.ffmpeg.inspect;

/**
 * Decoded samples.
 *
 * @param samples interleaved, -1 to 1 (more where the encoder exceeded full scale); the first
 *     {@code frames * channels} count
 * @param frames samples per channel
 * @param sampleRate Hz
 */
record AudioBlock(float[] samples, int frames, int sampleRate, int channels) {}
