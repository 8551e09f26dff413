package dev.storygen.embedded.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Gender;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.ScriptRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WriterInputsTest {

  private static ScriptRequest request(String tone, String goal, Locale language) {
    return new ScriptRequest(
        "lamp",
        new StoryIdea(
            "Nine",
            Gender.FEMALE,
            Map.of(BriefKey.TONE, tone, BriefKey.GOAL, goal),
            Map.of(),
            Optional.empty(),
            200),
        language);
  }

  @Test
  void whatAScriptDoesNotUseIsNoInput() {
    GrammarWriter writer = new GrammarWriter();
    ScriptRequest request = request("dark", "views", Locale.US);

    assertThat(writer.scriptInputs(request))
        .isEqualTo(writer.scriptInputs(request("dark", "likes", Locale.UK)))
        .isNotEqualTo(writer.scriptInputs(request("warm", "views", Locale.US)))
        .containsEntry("tone", "dark");
    assertThat(writer.revisionInputs(request)).isEmpty();
  }
}
