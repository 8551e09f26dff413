package dev.storygen.remote.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatPromptTest {

  private static final Set<String> KNOWN = Set.of("title", "words");

  @TempDir private Path folder;

  @Test
  void placeholdersAreReplacedInBothParts() {
    assertThat(messages("# System\nWrite {{words}} words.\n# User\n\n{{ title }}!\n## More\n"))
        .containsExactly("Write 20 words.", "Lamp!\n## More");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{words}}", "${words}", "$1 \\ {{{{title}}}}", "{{title}}"})
  void placeholdersInValuesAreNotReplaced(String title) {
    ChatPrompt prompt = new ChatPrompt("script.md", "# System\nWrite.\n# User\n<{{title}}>", KNOWN);

    assertThat(prompt.messages(Map.of("title", title, "words", "20")).get(1))
        .isEqualTo(UserMessage.from("<" + title + ">"));
  }

  @Test
  void aBackslashEscapesBraces() {
    assertThat(messages("# System\nOnly \\{{title}} and ${title}.\n# User\nGo."))
        .containsExactly("Only {{title}} and ${title}.", "Go.");
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkAreAccepted() {
    assertThat(messages("\uFEFF# System\r\nWrite.\r\n# User\r\nGo.\r\n"))
        .containsExactly("Write.", "Go.");
  }

  @Test
  void anUnknownPlaceholderIsRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChatPrompt("p/script.md", "# System\na\n# User\n{{tilte}}", KNOWN))
        .withMessage(
            "p/script.md has the unknown placeholder '{{tilte}}'. Did you mean 'title'?"
                + " There are: title, words.");
  }

  @Test
  void anUnclosedPlaceholderIsRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChatPrompt("script.md", "# System\na\n# User\n{{title", KNOWN))
        .withMessage("script.md has '{{' without a closing '}}'.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Write.",
        "# User\na\n# System\nb",
        "# System\n\n# User\na",
        "x\n# System\na\n# User\nb"
      })
  void aPromptHasTwoParts(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChatPrompt("script.md", text, KNOWN))
        .withMessage(
            "script.md is not a valid prompt: expected a line '# System' at the top and a line"
                + " '# User' below it, each followed by text.");
  }

  @Test
  void aProjectMayHaveNoPrompts() {
    assertThat(WriterPrompts.load(folder.resolve("none"))).isNotNull();
  }

  @Test
  void aFileThatIsNoKnownPromptIsRejected() throws IOException {
    Files.writeString(folder.resolve(".DS_Store"), "");
    Files.writeString(folder.resolve("scripts.md"), "# System\na\n# User\nb");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> WriterPrompts.load(folder))
        .withMessage(
            folder.resolve("scripts.md")
                + " is not a known prompt. Did you mean 'script.md'?"
                + " There are: script.md, revise.md, ideas.md, image.md.");
  }

  @Test
  void aPromptThatIsNotUtf8IsRejected() throws IOException {
    Path file = folder.resolve("ideas.md");
    Files.write(file, "# System\nGrüße\n# User\na".getBytes(StandardCharsets.ISO_8859_1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> WriterPrompts.load(folder))
        .withMessage(file + " is not UTF-8. Save the file as UTF-8.");
  }

  private static java.util.List<String> messages(String text) {
    return new ChatPrompt("script.md", text, KNOWN)
        .messages(Map.of("title", "Lamp", "words", "20")).stream()
            .map(m -> m instanceof SystemMessage s ? s.text() : ((UserMessage) m).singleText())
            .toList();
  }
}
