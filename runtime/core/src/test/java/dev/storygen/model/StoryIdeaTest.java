package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryIdeaTest {

  @Test
  void anEmptyTextIsTheSameAsNone() {
    StoryIdea idea =
        new StoryIdea(
            "Title",
            Gender.FEMALE,
            Map.of(BriefKey.TONE, ""),
            Map.of(BriefKey.LOCATIONS, List.of()),
            Optional.empty(),
            StoryIdea.DEFAULT_WORDS);

    assertThat(idea).isEqualTo(StoryIdea.titled("Title"));
    assertThat(idea.text(BriefKey.TONE)).isEmpty();
    assertThat(idea.list(BriefKey.LOCATIONS)).isEmpty();
  }

  @Test
  void aKeyOfAnotherTypeIsRejected() {
    StoryIdea idea = StoryIdea.titled("Title");

    assertThatThrownBy(() -> idea.text(BriefKey.LOCATIONS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("LOCATIONS is not a key of type TEXT.");
    assertThatThrownBy(() -> idea.list(BriefKey.TITLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("TITLE is not a key of type LIST.");
  }
}
