package dev.storygen.pipeline;

import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.VideoFormat;

/**
 * The settings of the stages.
 *
 * @param captionWords the maximum of words in a cue, from 1
 * @param alwaysAlign whether the aligner runs even if the voice returned word times
 * @param skipHeadings whether headings of scripts are left out instead of spoken
 * @param audio the format and loudness of the voiceover
 * @param video size and frame rate
 */
public record PipelineSettings(
    int captionWords,
    boolean alwaysAlign,
    boolean skipHeadings,
    AudioTarget audio,
    VideoFormat video) {

  public PipelineSettings {
    if (captionWords < 1) {
      throw new IllegalArgumentException(
          "storygen.captionWords is " + captionWords + ", but expected at least 1.");
    }
  }
}
