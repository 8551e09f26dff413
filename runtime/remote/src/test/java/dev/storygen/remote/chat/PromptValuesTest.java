package dev.storygen.remote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.BriefKey;
import dev.storygen.model.BriefKey.ValueType;
import dev.storygen.model.Gender;
import dev.storygen.model.Potential;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.ScriptRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromptValuesTest {

  private static final Map<ValueType, String> VALUES =
      Map.of(
          ValueType.TEXT, "a text",
          ValueType.LIST, "one; two",
          ValueType.SCORES, "platforms (of 100): youtube 70");

  static List<BriefKey> details() {
    return BriefKey.details();
  }

  @ParameterizedTest
  @MethodSource("details")
  void everyKeyThatDescribesAStoryIsAValueAndAnItemOfTheDetails(BriefKey key) {
    Map<String, String> values = PromptValues.forScript(only(key));

    assertThat(values).containsEntry(key.label(), VALUES.get(key.type()));
    assertThat(values.get("details"))
        .matches("- [A-Z][a-z ]+: \\Q" + VALUES.get(key.type()) + "\\E");
  }

  @Test
  void aKeyWithoutAValueIsAnEmptyText() {
    Map<String, String> values = PromptValues.forScript(only(BriefKey.TONE));

    assertThat(values).containsEntry("theme", "").containsEntry("potential", "");
    assertThat(values.get("details")).isEqualTo("- Tone: a text");
  }

  @Test
  void aCamelCaseKeyIsAPhraseInTheDetails() {
    assertThat(PromptValues.forScript(only(BriefKey.OTHER_CHARACTER)).get("details"))
        .isEqualTo("- Other character: a text");
  }

  private static ScriptRequest only(BriefKey key) {
    StoryIdea idea =
        new StoryIdea(
            "Title",
            Gender.FEMALE,
            key.type() == ValueType.TEXT ? Map.of(key, "a text") : Map.of(),
            key.type() == ValueType.LIST ? Map.of(key, List.of("one", "two")) : Map.of(),
            key.type() == ValueType.SCORES
                ? Optional.of(Potential.of(Map.of("youtube", 70.0), Map.of(), Map.of(), Map.of()))
                : Optional.empty(),
            100);
    return new ScriptRequest("story", idea, Locale.US);
  }
}
