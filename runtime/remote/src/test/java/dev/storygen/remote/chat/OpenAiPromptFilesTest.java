package dev.storygen.remote.chat;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OpenAiPromptFilesTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @TempDir private Path sources;

  private final OpenAiWriterFixture openAi = new OpenAiWriterFixture(SERVER);
  private final FakeChatServer server = openAi.server;

  @Test
  void aProjectsPromptReplacesTheBundledOne() throws IOException {
    Files.createDirectories(sources.resolve("prompts"));
    Files.writeString(
        sources.resolve("prompts/script.md"), "# System\nBe brief.\n# User\n{{tone}}, {{title}}");
    server.respondWithText(ScriptFixtures.textOf(100));

    openAi.script(server.writer(new OpenAiWriter(), "OPENAI_API_KEY", Map.of(), sources), 100);

    assertThat(server.body().path("messages").path(0).path("content").asText())
        .isEqualTo("Be brief.");
    assertThat(server.body().path("messages").path(1).path("content").asText())
        .isEqualTo("dark tone, The Last {{words}} Light");
  }

  @Test
  void anInvalidPromptIsRejectedBeforeAnyCall() throws IOException {
    Path prompts = Files.createDirectories(sources.resolve("prompts"));
    Files.writeString(prompts.resolve("ideas.md"), "# System\nHi.\n# User\n{{topics}}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.writer(new OpenAiWriter(), "OPENAI_API_KEY", Map.of(), sources))
        .withMessage(
            prompts.resolve("ideas.md")
                + " has the unknown placeholder '{{topics}}'. Did you mean 'topic'?"
                + " There are: count, schema, theme, tone, topic.");
  }
}
