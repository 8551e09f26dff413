package dev.storygen.pipeline;

import static dev.storygen.provider.Providers.EMBEDDED;

import dev.storygen.provider.AudioEngineer;
import dev.storygen.provider.Providers;
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
   * Providers by name.
   *
   * @param text who writes and revises
   * @param voice who speaks
   * @param transcription who listens where the voice does not time its words
   * @throws IllegalArgumentException if one of them is not on the class path
   */
  public static Crew named(String text, String voice, String transcription) {
    return new Crew(
        Providers.named(StoryWriter.class, text),
        Providers.named(SpeechNormalizer.class, EMBEDDED),
        Providers.named(SpeechSynthesizer.class, voice),
        Providers.named(AudioEngineer.class, FFMPEG),
        Providers.named(SpeechAligner.class, transcription),
        Providers.named(VideoRenderer.class, FFMPEG));
  }
}
