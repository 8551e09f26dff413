package dev.storygen.remote.chat;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.storygen.remote.chat.FakeChatServer.unusableAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.model.Script;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OpenAiRevisionTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final OpenAiWriterFixture openAi = new OpenAiWriterFixture(SERVER);
  private final FakeChatServer server = openAi.server;

  @Test
  void aRevisionKeepsTheLength() throws IOException {
    server.respondWithText("Here is the revised script:\n\n" + ScriptFixtures.textOf(110));

    Script revised =
        openAi
            .writer()
            .revise(
                new Script(ScriptFixtures.textOf(100)), ScriptFixtures.full(360), server.meter());

    assertThat(revised.text()).isEqualTo(ScriptFixtures.textOf(110));
    assertThat(server.body().path("messages").path(0).path("content").asText())
        .contains("within a tenth of the 100 words");
    assertThat(server.body().path("messages").path(1).path("content").asText())
        .contains("==========\n" + ScriptFixtures.textOf(100) + "\n==========");
    openAi.assertMetered();
  }

  @ParameterizedTest
  @ValueSource(ints = {69, 141})
  void aRevisionOfAnotherLengthIsUnusable(int words) {
    server.respondWithText(ScriptFixtures.textOf(words));

    assertThat(
            unusableAnswer(
                () ->
                    openAi
                        .writer()
                        .revise(
                            new Script(ScriptFixtures.textOf(100)),
                            ScriptFixtures.full(360),
                            server.meter())))
        .hasMessageContaining(
            "the revised script has "
                + words
                + " words, but 100 were requested (70 to 140 are accepted)");
    openAi.assertMetered();
  }

  @Test
  void anAuthorsTextMaySoundLikeARefusal() throws IOException {
    Script script = new Script("I can't tell this story. I was told not to. Here it is.");
    server.respondWithText(script.text());

    assertThat(openAi.writer().revise(script, ScriptFixtures.full(20), server.meter()))
        .isEqualTo(script);
  }

  @Test
  void aRevisionCanBeTurnedOff() throws IOException {
    Script script = new Script("# As it **is**");

    assertThat(
            openAi
                .writer(Map.of("revise", "false"))
                .revise(script, ScriptFixtures.full(20), server.meter()))
        .isSameAs(script);
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }
}
