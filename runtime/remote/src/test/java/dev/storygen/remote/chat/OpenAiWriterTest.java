package dev.storygen.remote.chat;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.storygen.remote.chat.FakeChatServer.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.storygen.provider.Options;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OpenAiWriterTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final OpenAiWriterFixture openAi = new OpenAiWriterFixture(SERVER);
  private final FakeChatServer server = openAi.server;

  @Test
  void aScriptIsRequestedAndCleaned() throws IOException {
    server.respondWithText(
        "**Script:**\n\n" + ScriptFixtures.textOf(360) + "\n\n(Word count: 360)");

    assertThat(openAi.script(openAi.writer(), 360)).isEqualTo(ScriptFixtures.textOf(360));

    JsonNode body = server.body();
    assertThat(body.path("model").asText()).isEqualTo("gpt-4o-mini");
    assertThat(body.path("max_tokens").asInt()).isEqualTo(5440);
    assertThat(body.has("temperature")).isFalse();
    assertThat(body.has("response_format")).isFalse();
    assertThat(body.path("stream").asBoolean()).isFalse();
    assertThat(server.request().getUrl()).isEqualTo("/v1/chat/completions");
    assertThat(server.request().getHeader("Authorization")).isEqualTo("Bearer " + KEY);
    assertThat(server.request().getHeader("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void thePromptHasEveryFieldOfTheBrief() throws IOException {
    server.respondWithText(ScriptFixtures.textOf(100));

    openAi.script(openAi.writer(), 100);

    JsonNode messages = server.body().path("messages");
    assertThat(messages).hasSize(2);
    assertThat(messages.path(0).path("role").asText()).isEqualTo("system");
    assertThat(messages.path(1).path("role").asText()).isEqualTo("user");
    assertThat(messages.path(1).path("content").asText())
        .contains(
            """
            Write the story "The Last {{words}} Light".

            - Language: English (United Kingdom)
            - Told by: a man
            - Length: 100 words.""")
        .contains(
            """
            - Tone: dark tone
            - Theme: a theme of trust
            - Narrator type: first-person keeper
            - Other character: the keeper's daughter
            - Outcome: the lamp goes out
            - Emotional core: guilt
            - Power dynamic: she has the key
            - Timeline: one night in 1914
            - Twist type: the letter was his
            - Character arc: from proud to humble
            - Voice style: calm voice
            - Target moral: own up
            - Locations: the gallery; a rowing boat
            - Mentioned brands: Fresnel
            - Goal: make them call home
            - Potential: platforms (of 100): tiktok 85, youtube 70; regions (of 100): US 75; gender (of 100): woman 60
            """);
  }

  @Test
  void settingsAreSent() throws IOException {
    server.respondWithText(ScriptFixtures.textOf(100));

    openAi.script(
        openAi.writer(Map.of("model", "llama3.1:8b", "temperature", "0.7", "maxTokens", "900")),
        100);

    JsonNode body = server.body();
    assertThat(body.path("model").asText()).isEqualTo("llama3.1:8b");
    assertThat(body.path("temperature").asDouble()).isEqualTo(0.7);
    assertThat(body.path("max_tokens").asInt()).isEqualTo(900);
  }

  @Test
  void noKeyIsSentToAServerWithoutOne() throws IOException {
    server.respondWithText(ScriptFixtures.textOf(100));

    openAi.script(openAi.writer(Map.of("keyVariable", "none")), 100);

    assertThat(server.request().containsHeader("Authorization")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://api.openai.com/v1", "https://eu.openai.azure.com/openai/v1"})
  void openAiReceivesTheParametersOfItsNewerModels(String address) {
    OpenAiChatRequestParameters sent = parameters(address);

    assertThat(sent.maxCompletionTokens()).isEqualTo(900);
    assertThat(sent.maxOutputTokens()).isNull();
    assertThat(sent.responseFormat()).isEqualTo(ResponseFormat.JSON);
  }

  @Test
  void otherServersReceiveCommonParameters() {
    OpenAiChatRequestParameters sent = parameters("http://localhost:11434/v1");

    assertThat(sent.maxCompletionTokens()).isNull();
    assertThat(sent.maxOutputTokens()).isEqualTo(900);
    assertThat(sent.responseFormat()).isNull();
  }

  private OpenAiChatRequestParameters parameters(String address) {
    OpenAiWriter writer = new OpenAiWriter();
    Options options = Options.of("text", Map.of("baseUrl", address, "keyVariable", "none"));
    ChatEndpoint endpoint = writer.endpoint(options);
    ChatModel model =
        writer.buildModel(
            new LangChainHttpClient(endpoint, server.meter()),
            new ChatWriter.ModelParameters(
                endpoint, ChatSettings.of(options, "gpt-4o-mini"), 900, true));
    return ((OpenAiChatModel) model).defaultRequestParameters();
  }

  @Test
  void theDescriptionNamesModelAndAddress() {
    assertThat(openAi.writer().description()).isEqualTo("model gpt-4o-mini at " + server.address());
    assertThat(openAi.writer().service())
        .hasValueSatisfying(
            service -> {
              assertThat(service.endpoint()).isEqualTo(URI.create(server.address()));
              assertThat(service.kind()).isEqualTo("chat");
            });
  }

  @Test
  void connectListsTheModels() throws IOException {
    SERVER.stubFor(get("/v1/models").willReturn(okJson("{\"object\": \"list\", \"data\": []}")));

    openAi.writer().connect();

    SERVER.verify(
        getRequestedFor(urlEqualTo("/v1/models"))
            .withHeader("Authorization", equalTo("Bearer " + KEY)));
  }
}
