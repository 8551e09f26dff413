package dev.storygen.pipeline;

import static dev.storygen.provider.Providers.EMBEDDED;
import static dev.storygen.provider.Providers.named;

import dev.storygen.provider.AudioEngineer;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechNormalizer;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import dev.storygen.provider.VideoRenderer;

/** Who does the work of the stages. */
public record Crew(
    StoryWriter writer,
    SpeechNormalizer normalizer,
    SpeechSynthesizer synthesizer,
    AudioEngineer engineer,
    SpeechAligner aligner,
    VideoRenderer renderer) {

  private static final String FFMPEG = "ffmpeg";

  /**
   * The offline default.
   *
   * @throws IllegalArgumentException if one of them is not on the class path
   */
  public static Crew embedded() {
    return new Crew(
        named(StoryWriter.class, EMBEDDED),
        named(SpeechNormalizer.class, EMBEDDED),
        named(SpeechSynthesizer.class, EMBEDDED),
        named(AudioEngineer.class, FFMPEG),
        named(SpeechAligner.class, EMBEDDED),
        named(VideoRenderer.class, FFMPEG));
  }
}
