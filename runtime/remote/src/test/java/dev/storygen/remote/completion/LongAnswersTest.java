package dev.storygen.remote.completion;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.storygen.provider.TransientException;
import dev.storygen.remote.http.ServiceMessages;
import java.util.List;
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
        "<p>",
        "<title>",
        "<narration>",
        "<scene n=\"1\">",
        "]<]end of sentence[>[",
        "]~!b[",
        "<speak><s>",
        "<SPECIAL_1>User\n",
        "<unused94>",
        "a <think>b</think>. ",
        "\nUSER: x\nASSISTANT: sure, ",
        "<!--",
        "<hr",
        "title: a\n",
        "script: |\n  a\n",
        "- narration: \"",
        "a = \"\"\"\n",
        "{\"a\": 1}\n",
        "scene,narration\n",
        "scene,narration\n\"",
        "const a = \"b\" + ",
        "return `",
        "\\boxed{",
        "\\text{a}",
        "\\begin{document}",
        "$",
        "INT. A - B\n\nNARRATOR\na\n\n",
        "FADE IN:\n",
        "0:00 - 0:03 a\n",
        "0:00 a\n",
        "HOOK (0-3s): a\n",
        "Visual: a\nVO: b\n",
        "1\n00:00:00,000 --> 00:00:03,000\na\n\n",
        "[excited] ",
        "[very ",
        "[S1] ",
        "[^1]: a b\n",
        "~~a~~",
        "---BEGIN SCRIPT---\n",
        "Draft: a\n\nCount: 1.\n\n",
        "the user wants a story\n\nDraft: a b c d e\n\nCheck: a\n\n",
        "a:\n\n---\n\n",
        "I'd rather not ",
        "could you tell me ",
        "before I write "
      })
  void takeLinearTime(String mark) {
    String run = mark.repeat(CHARACTERS / mark.length());

    assertThatCode(() -> extract(run)).doesNotThrowAnyException();
    assertThatCode(() -> extract("The lamp.\n\n" + run)).doesNotThrowAnyException();
  }

  private static void extract(String answer) {
    try {
      ScriptExtractor.extract(answer, "The Last Light", MESSAGES);
      new ScriptValidator("the script", 50, 0, 10_000, true)
          .validate(new ExtractedScript(answer, List.of(), answer), MESSAGES);
    } catch (TransientException e) {
      // An answer may be unusable.
    }
  }
}
