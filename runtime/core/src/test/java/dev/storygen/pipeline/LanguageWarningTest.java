package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Delivery;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.SpeechNormalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageWarningTest {

  /** Has rules for English and German. */
  private static final class FakeNormalizer implements SpeechNormalizer {

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public Narration normalize(Script script, NarrationOptions options) {
      throw new AssertionError();
    }

    @Override
    public boolean verbalizes(Locale language) {
      return List.of("en", "de").contains(language.getLanguage());
    }
  }

  @Test
  void eachLanguageWithoutRulesIsToldOnce() {
    assertThat(
            warnings(
                brief("a", "eu"),
                brief("b", "en"),
                brief("c", "gl"),
                brief("d", "eu"),
                brief("e", "eu")))
        .containsExactly(
            "There are no rules to spell out numbers in the language 'eu' of a and 2 other stories:"
                + " numbers and symbols are passed to the voice as written. Write them as words if"
                + " the voice does not read them.",
            "There are no rules to spell out numbers in the language 'gl' of c: numbers and symbols"
                + " are passed to the voice as written. Write them as words if the voice does not"
                + " read them.");
  }

  @Test
  void languagesWithRulesAreNotTold() {
    assertThat(warnings(brief("a", "en-GB"), brief("b", "de-AT"))).isEmpty();
  }

  private static List<String> warnings(StoryBrief... briefs) {
    return new BriefValidation(providers(), PipelineSettings.defaults()).warnings(List.of(briefs));
  }

  private static StageProviders providers() {
    return new StageProviders(null, new FakeNormalizer(), null, null, null, Optional.empty(), null);
  }

  private static StoryBrief brief(String id, String language) {
    return new StoryBrief(
        id,
        StoryIdea.titled("Lamp"),
        new Delivery(Locale.forLanguageTag(language), List.of(), false, Optional.empty()),
        Optional.empty());
  }
}
