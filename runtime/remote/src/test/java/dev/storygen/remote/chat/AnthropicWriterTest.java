package dev.storygen.remote.chat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.storygen.remote.chat.FakeChatServer.KEY;
import static dev.storygen.remote.chat.FakeChatServer.unusableAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.model.Json;
import dev.storygen.provider.Resource;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class AnthropicWriterTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final FakeChatServer server = new FakeChatServer(SERVER);

  @Test
  void aScriptIsRequested() throws IOException {
    respondWith(ScriptFixtures.textOf(100), "end_turn");

    assertThat(script()).isEqualTo(ScriptFixtures.textOf(100));

    JsonNode body = server.body();
    assertThat(body.path("model").asText()).isEqualTo("claude-haiku-4-5");
    assertThat(body.path("max_tokens").asInt()).isEqualTo(4400);
    assertThat(body.has("temperature")).isFalse();
    assertThat(body.path("system").toString()).contains("You write stories that one voice tells");
    assertThat(body.path("messages").path(0).path("role").asText()).isEqualTo("user");
    assertThat(body.path("messages").toString())
        .contains("Length: 100 words", "the keeper's daughter");
    assertThat(server.request().getUrl()).isEqualTo("/v1/messages");
    assertThat(server.request().getHeader("x-api-key")).isEqualTo(KEY);
    assertThat(server.request().getHeader("anthropic-version")).isEqualTo("2023-06-01");
    assertMetered();
  }

  @Test
  void redactedThoughtsAloneAreNamed() {
    server.respondWith(
        "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"claude-haiku-4-5\","
            + "\"content\":[{\"type\":\"redacted_thinking\",\"data\":\"abc\"}],"
            + "\"stop_reason\":\"end_turn\",\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}");

    assertThat(unusableAnswer(this::script))
        .hasMessageEndingWith(" answered with reasoning alone: (redacted)");
  }

  @Test
  void aTruncatedAnswerIsUnusable() {
    respondWith("The lamp", "max_tokens");

    assertThat(unusableAnswer(this::script)).hasMessageContaining(" was cut off after 4400 tokens");
    assertMetered();
  }

  @Test
  void aRefusalIsUnusable() {
    respondWith("", "refusal");

    assertThat(unusableAnswer(this::script))
        .hasMessageStartingWith(serviceName() + " refuses to answer");
    assertMetered();
  }

  @Test
  void anAnswerWithoutContentIsUnusable() {
    server.respondWith(
        """
        {"id": "msg_01", "type": "message", "role": "assistant", "content": [],
         "stop_reason": "end_turn", "usage": {"input_tokens": 812, "output_tokens": 467}}""");

    assertThat(unusableAnswer(this::script)).hasMessageStartingWith(serviceName() + " answered");
    assertMetered();
  }

  @Test
  void anOverloadedServiceIsAnOutage() {
    server.respondWith(
        aResponse()
            .withStatus(529)
            .withBody(
                "{\"type\": \"error\","
                    + " \"error\": {\"type\": \"overloaded_error\", \"message\": \"Overloaded\"}}"));

    TransientException failure = catchThrowableOfType(TransientException.class, this::script);

    assertThat(failure.outage()).isTrue();
    assertThat(failure).hasMessage(serviceName() + " answered 529: Overloaded.");
  }

  @Test
  void theDescriptionNamesModelAndAddress() {
    assertThat(writer().description()).isEqualTo("model claude-haiku-4-5 at " + server.address());
  }

  @Test
  void connectListsTheModels() throws IOException {
    SERVER.stubFor(get("/v1/models").willReturn(okJson("{\"data\": []}")));

    writer().connect();

    SERVER.verify(
        getRequestedFor(urlEqualTo("/v1/models"))
            .withHeader("x-api-key", equalTo(KEY))
            .withHeader("anthropic-version", equalTo("2023-06-01")));
  }

  private void respondWith(String text, String stopReason) {
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.put("id", "msg_013Zva2CMHLNnXjNJJKqJ2EF").put("type", "message");
    answer.put("role", "assistant").put("model", "claude-haiku-4-5-20251001");
    answer.putArray("content").addObject().put("type", "text").put("text", text);
    answer.put("stop_reason", stopReason).putNull("stop_sequence");
    answer
        .putObject("usage")
        .put("input_tokens", 812)
        .put("cache_creation_input_tokens", 0)
        .put("cache_read_input_tokens", 0)
        .put("output_tokens", 467)
        .put("service_tier", "standard");
    server.respondWith(answer.toString());
  }

  private String serviceName() {
    return "Anthropic at localhost:" + SERVER.getPort();
  }

  private AnthropicWriter writer() {
    return server.writer(new AnthropicWriter(), "ANTHROPIC_API_KEY", Map.of());
  }

  private String script() throws IOException {
    return writer().script(ScriptFixtures.full(100), server.meter()).text();
  }

  private void assertMetered() {
    assertThat(server.used())
        .isEqualTo(Map.of(Resource.INPUT_TOKENS, 812L, Resource.OUTPUT_TOKENS, 467L));
  }
}
