package dev.storygen.remote.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.Omission;
import dev.storygen.model.Script;
import dev.storygen.provider.TransientException;
import dev.storygen.remote.http.ServiceMessages;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerCorpusTest {

  private static final ServiceMessages MESSAGES =
      new ServiceMessages("The service", Optional.empty());

  @ParameterizedTest
  @MethodSource("dev.storygen.remote.completion.AnswerCorpus#all")
  void onlyTheStoryIsNarrated(AnswerCorpus.Entry entry) throws TransientException {
    if (entry.unusable() != null) {
      assertThatThrownBy(() -> script(entry.answer()))
          .isInstanceOf(TransientException.class)
          .hasMessageStartingWith("The service " + entry.unusable());
      return;
    }
    Script script = script(entry.answer());
    assertThat(script.text()).isEqualTo(entry.script());
    if (entry.script().equals(entry.answer())) {
      assertThat(script.omissions()).isEmpty();
    }
    if (entry.omissions() != null) {
      assertThat(script.omissions())
          .extracting(Omission::toString)
          .containsExactlyElementsOf(entry.omissions());
    }
  }

  @Test
  void aMessageShowsTheStartOfTheAnswer() {
    String answer = "{\"script\": \"" + "lamp ".repeat(100);

    assertThatThrownBy(() -> script(answer))
        .hasMessage(
            "The service answered with broken or truncated JSON: "
                + answer.substring(0, 199).strip()
                + "…");
  }

  private static Script script(String answer) throws TransientException {
    return new ScriptValidator("the script", 50, 0, 10_000, true)
        .validate(ScriptExtractor.extract(answer, "The Last Light", MESSAGES), MESSAGES);
  }
}
