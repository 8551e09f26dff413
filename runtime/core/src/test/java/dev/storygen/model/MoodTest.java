package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodTest {

  @ParameterizedTest
  @CsvSource({
    "suspenseful, TENSE",
    "'emotional, bittersweet', TENDER",
    "Dark and hopeful, DARK",
    "humorous, FUNNY",
    "melancholic, SAD",
    "uplifting, HOPEFUL",
    "mysterious, MYSTERIOUS",
    "quiet, CALM",
    "whimsical, WONDROUS",
    "unheard-of, CALM",
    "'', CALM"
  })
  void theFirstWordOfTheToneThatIsKnownCounts(String tone, Mood mood) {
    assertThat(Mood.of(idea(Map.of(BriefKey.TONE, tone)))).isEqualTo(mood);
  }

  @Test
  void otherTextsCountWhereTheToneSaysNothing() {
    assertThat(Mood.of(idea(Map.of(BriefKey.TONE, "dramatic", BriefKey.THEME, "grief"))))
        .isEqualTo(Mood.TENSE);
    assertThat(Mood.of(idea(Map.of(BriefKey.TONE, "plain", BriefKey.THEME, "grief"))))
        .isEqualTo(Mood.SAD);
  }

  private static StoryIdea idea(Map<BriefKey, String> texts) {
    return new StoryIdea(
        "A story", Gender.FEMALE, texts, Map.<BriefKey, List<String>>of(), Optional.empty(), 100);
  }
}
