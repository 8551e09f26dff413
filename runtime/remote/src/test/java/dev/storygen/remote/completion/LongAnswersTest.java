package dev.storygen.remote.completion;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.storygen.provider.TransientException;
import dev.storygen.remote.http.ServiceMessages;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long runs of what the steps look for: quadratic time would be hours, recursion an overflow. */
@Timeout(300)
class LongAnswersTest {

  private static final int CHARACTERS = 50_000;

  private static final ServiceMessages MESSAGES =
      new ServiceMessages("The service", Optional.empty());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "> ",
        "*",
        "_",
        "(",
        "[",
        "#",
        " ",
        "\n",
        "\n \n",
        "|",
        "`a",
        "\"<",
        "a.\"",
        "\\n",
        "<|",
        "<think>",
        "</think>",
        "<a1>",
        "<a></a>",
        "<|x|>",
        "<|im_end|>",
        "<|im_start|>user\n",
        "<tool_call>",
        "<story>",
        "assistant\n",
        "analysis",
        "assistantfinal",
        "final ",
        "\n\nUser: x",
        "\n\nUser: x\n\nAssistant: y",
        "### Instruction:\n",
        "{\"a\":",
        "[{",
        "| a | b |\n",
        "```\n",
        "print(\"a\")\n",
        "\"\"\"",
        "x = \"",
        "**Thinking:**\n\n",
        "the user wants ",
        "the user wants a story\n\n",
        "let me write ",
        "Here is the script ",
        "If you want ",
        "Note: ",
        "Script:\n",
        "Title: a\n",
        "Version 1\n",
        "[1]",
        "[^1]: ",
        "【",
        "(pause) ",
        "(pause",
        "*sighs* ",
        "**a** ",
        "[a](b) ",
        "#a ",
        "words: ",
        "<p>"
      })
  void takeLinearTime(String mark) {
    String run = mark.repeat(CHARACTERS / mark.length());

    assertThatCode(() -> extract(run)).doesNotThrowAnyException();
    assertThatCode(() -> extract("The lamp.\n\n" + run)).doesNotThrowAnyException();
  }

  private static void extract(String answer) {
    try {
      ScriptExtractor.extract(answer, "The Last Light", MESSAGES);
    } catch (TransientException e) {
      // An answer may be unusable.
    }
  }
}
