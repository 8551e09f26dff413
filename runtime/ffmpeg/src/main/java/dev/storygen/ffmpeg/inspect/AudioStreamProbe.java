package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.AudioDecoder;
import dev.storygen.media.AudioFacts;

/** Describes the decoded audio stream. */
final class AudioStreamProbe implements AudioProbe<AudioFacts> {

  @Override
  public void accept(AudioBlock block) {
    // The decoder counts the samples.
  }

  @Override
  public AudioFacts finish(AudioDecoder decoded) {
    return new AudioFacts(
        decoded.codec(),
        decoded.sampleRate(),
        decoded.channels(),
        decoded.statedDuration(),
        decoded.seconds(),
        decoded.streamBytes(),
        decoded.errors());
  }
}
