package dev.storygen.pipeline;

import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.VideoFormat;

/**
 * How stories are made.
 *
 * @param captionWords words in a cue at the most, from 1
 * @param alwaysAlign whether the aligner listens even where the voice gave its timings
 * @param audio what the voiceover has to be
 * @param video size and frame rate
 */
public record PipelineSettings(
    int captionWords, boolean alwaysAlign, AudioTarget audio, VideoFormat video) {

  public PipelineSettings {
    if (captionWords < 1) {
      throw new IllegalArgumentException(
          "storygen.captionWords is " + captionWords + ", but expected at least 1.");
    }
  }
}
