package dev.storygen.pipeline;

import dev.storygen.forecast.Estimate;
import dev.storygen.forecast.Rates;
import dev.storygen.model.Narration;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.StoryWriter;
import java.util.Optional;

/**
 * The amount of text that a story will have.
 *
 * @param words spoken
 * @param characters spoken, as Unicode code points
 * @param scenes of the narration, one per generated image
 */
record StoryText(Estimate words, Estimate characters, Estimate scenes) {

  /** A standard word of typing tests: five letters and a space. */
  private static final double CHARACTERS_PER_WORD = 6;

  /**
   * The text of a brief: its own script, or as many words as it asks for.
   *
   * @param narration the author's script made speakable
   * @param reviser may change the length of a script
   */
  static StoryText of(
      StoryBrief brief, Optional<Narration> narration, StoryWriter reviser, Rates rates) {
    StoryText text = narration.map(StoryText::of).orElseGet(() -> of(brief.idea().words(), rates));
    return reviser.callsToRevise()
        ? new StoryText(text.words.roughly(), text.characters.roughly(), text.scenes.roughly())
        : text;
  }

  /** The text of a narration that is known. */
  static StoryText of(Narration narration) {
    String text = narration.text();
    return new StoryText(
        Estimate.exact(narration.words().size()),
        Estimate.exact(text.codePointCount(0, text.length())),
        Estimate.exact(SceneSplitter.of(narration).size()));
  }

  private static StoryText of(int words, Rates rates) {
    Estimate perWord = Estimate.ofHistory(rates.charactersPerWord());
    Estimate all = Estimate.approximate(words);
    return new StoryText(
        all,
        all.times(perWord.known() ? perWord : Estimate.approximate(CHARACTERS_PER_WORD)),
        Estimate.approximate(SceneSplitter.least(words)));
  }
}
