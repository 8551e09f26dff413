package dev.storygen.speech;

import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.SpeechNormalizer;
import java.util.Locale;

/**
 * Makes scripts and transcripts speakable, as the settings say. Safe for use by several threads.
 */
public final class ScriptNormalizer {

  private final SpeechNormalizer normalizer;
  private final NarrationSettings settings;

  public ScriptNormalizer(SpeechNormalizer normalizer, NarrationSettings settings) {
    this.normalizer = normalizer;
    this.settings = settings;
  }

  /**
   * The narration of a story.
   *
   * @throws IllegalArgumentException if nothing of the script can be spoken
   */
  public Narration narration(StoryBrief brief, Script script) {
    return normalizer.normalize(
        script, new NarrationOptions(brief.delivery().language(), settings.skipHeadings()));
  }

  /**
   * The spoken words of a transcript.
   *
   * @throws IllegalArgumentException if nothing of it can be spoken
   */
  public Narration transcript(Script transcript, Locale language) {
    return normalizer.normalize(transcript, NarrationOptions.of(language));
  }
}
