package dev.storygen.remote.chat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.storygen.remote.chat.FakeChatServer.unusableAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.model.Json;
import dev.storygen.model.Omission;
import dev.storygen.model.Script;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the text of an answer is, and what is there instead. */
@Timeout(60)
class AnswerContentTest {

  private static final String STORY = ScriptFixtures.textOf(60);

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final FakeChatServer server = new FakeChatServer(SERVER);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"type\":\"text\",\"text\":\"STORY\"}]",
        "[{\"type\":\"thinking\",\"thinking\":[{\"type\":\"text\",\"text\":\"A lamp.\"}]},"
            + "{\"type\":\"text\",\"text\":\"STORY\"}]",
        "[{\"type\":\"text\",\"text\":\"STORY\"},{\"type\":\"reference\",\"reference_ids\":[1]}]",
        "[\"STORY\"]",
        "{\"type\":\"output_text\",\"text\":\"STORY\"}"
      })
  void partsOfTextAreJoined(String content) throws IOException {
    respond("{\"content\":" + content.replace("STORY", STORY.replace("\n", "\\n")) + "}");

    assertThat(script().text()).isEqualTo(STORY);
  }

  @ParameterizedTest
  @CsvSource({"reasoning", "reasoning_content", "thinking"})
  void reasoningAloneIsNamed(String field) throws IOException {
    respond("{\"content\":null,\"" + field + "\":\"They want a lamp.\"}");

    assertThat(unusableAnswer(this::script))
        .hasMessage(server.serviceName() + " answered with reasoning alone: They want a lamp.");
  }

  @Test
  void aRefusalInAPartIsNamed() throws IOException {
    respond("{\"content\":[{\"type\":\"refusal\",\"refusal\":\"I will not write this.\"}]}");

    assertThat(unusableAnswer(this::script))
        .hasMessage(server.serviceName() + " refuses to answer: I will not write this.");
  }

  @Test
  void aListOfThoughtsAloneIsNamed() throws IOException {
    respond(
        "{\"content\":[{\"type\":\"thinking\",\"thinking\":"
            + "[{\"type\":\"text\",\"text\":\"They want a lamp.\"}]}]}");

    assertThat(unusableAnswer(this::script))
        .hasMessage(server.serviceName() + " answered with reasoning alone: They want a lamp.");
  }

  @Test
  void anEmptyAnswerOfTheGreatestLengthWasCutOff() throws IOException {
    ObjectNode message = Json.mapper().createObjectNode().put("role", "assistant");
    server.respondWith(FakeChatServer.completion(message.put("content", ""), "length"));

    assertThat(unusableAnswer(this::script))
        .hasMessageStartingWith(server.serviceName() + " was cut off after ");
  }

  @Test
  void aStreamThatNobodyAskedForIsNamed() {
    server.respondWith(
        aResponse()
            .withHeader("Content-Type", "text/event-stream")
            .withBody(
                "data: {\"choices\":[{\"delta\":{\"content\":\"The lamp\"}}]}\n\ndata: [DONE]"));

    assertThat(catchThrowable(this::script))
        .hasMessageStartingWith(
            server.serviceName()
                + " answered 200 with text/event-stream, but expected JSON: data:");
  }

  @Test
  void aListOfReasoningAloneHasNoScript() throws IOException {
    respond("{\"content\":[{\"type\":\"thinking\",\"thinking\":[]}]}");

    assertThat(unusableAnswer(this::script))
        .hasMessage(server.serviceName() + " answered without a script.");
  }

  @Test
  void aToolCallIsNamed() throws IOException {
    respond(
        "{\"content\":null,\"tool_calls\":[{\"id\":\"a\",\"type\":\"function\","
            + "\"function\":{\"name\":\"save\",\"arguments\":\"{}\"}}]}");

    assertThat(unusableAnswer(this::script))
        .hasMessageStartingWith(
            server.serviceName() + " answered with a tool call, but expected text: [{\"id\":\"a\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/html; charset=utf-8", "application/javascript"})
  void jsonIsReadWhateverItsTypeIs(String type) throws IOException {
    server.respondWith(aResponse().withHeader("Content-Type", type).withBody(completion(STORY)));

    assertThat(script().text()).isEqualTo(STORY);
  }

  @Test
  void aByteOrderMarkIsIgnored() throws IOException {
    server.respondWith(
        aResponse()
            .withHeader("Content-Type", "application/json")
            .withBody("\uFEFF" + completion("\uFEFF" + STORY)));

    assertThat(script().text()).isEqualTo(STORY);
  }

  @Test
  void aPageIsNotAnAnswer() {
    server.respondWith(
        aResponse().withHeader("Content-Type", "text/html").withBody("<html>Sign in</html>"));

    assertThat(catchThrowable(this::script))
        .hasMessage(
            server.serviceName() + " answered 200 with text/html, but expected JSON: Sign in.");
  }

  @Test
  void whatIsLeftOutStandsBesideTheScript() throws IOException {
    server.respondWith(completion("<think>A lamp.</think>" + STORY + "<|im_end|>"));

    assertThat(script().omissions()).containsExactly(new Omission("reasoning", "A lamp."));
  }

  private void respond(String message) throws IOException {
    ObjectNode json = (ObjectNode) Json.mapper().readTree(message);
    server.respondWith(FakeChatServer.completion(json.put("role", "assistant"), "stop"));
  }

  private static String completion(String text) {
    ObjectNode message = Json.mapper().createObjectNode().put("role", "assistant");
    return FakeChatServer.completion(message.put("content", text), "stop");
  }

  private Script script() throws IOException {
    return server
        .writer(new OpenAiWriter(), "OPENAI_API_KEY", Map.of())
        .script(ScriptFixtures.full(60), server.meter());
  }
}
