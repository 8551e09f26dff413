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
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.storygen.model.Script;
import dev.storygen.provider.Options;
import dev.storygen.provider.Resource;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OpenAiWriterTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @TempDir private Path sources;

  private final FakeChatServer server = new FakeChatServer(SERVER);

  @Test
  void aScriptIsRequestedAndCleaned() throws IOException {
    server.respondWithText(
        "**Script:**\n\n" + ScriptFixtures.textOf(360) + "\n\n(Word count: 360)");

    assertThat(script(writer(), 360)).isEqualTo(ScriptFixtures.textOf(360));

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

    script(writer(), 100);

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

    script(writer(Map.of("model", "llama3.1:8b", "temperature", "0.7", "maxTokens", "900")), 100);

    JsonNode body = server.body();
    assertThat(body.path("model").asText()).isEqualTo("llama3.1:8b");
    assertThat(body.path("temperature").asDouble()).isEqualTo(0.7);
    assertThat(body.path("max_tokens").asInt()).isEqualTo(900);
  }

  @Test
  void noKeyIsSentToAServerWithoutOne() throws IOException {
    server.respondWithText(ScriptFixtures.textOf(100));

    script(writer(Map.of("keyVariable", "none")), 100);

    assertThat(server.request().containsHeader("Authorization")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {216, 540})
  void aScriptMayDifferFromTheRequestedLength(int words) throws IOException {
    server.respondWithText(ScriptFixtures.textOf(words));

    assertThat(new Script(script(writer(), 360)).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(ints = {97, 215, 541})
  void aScriptFarFromTheRequestedLengthIsUnusable(int words) {
    server.respondWithText(ScriptFixtures.textOf(words));

    assertThat(unusableAnswer(() -> script(writer(), 360)))
        .hasMessageStartingWith(
            server.serviceName()
                + " missed the requested length: the script has "
                + words
                + " words, but 360 were requested (216 to 540 are accepted): The lamp");
    assertMetered();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "<think>A lamp? Or a boat?", "**Title:** The Last Light"})
  void anAnswerWithoutAScriptIsUnusable(String answer) {
    server.respondWithText(answer);

    assertThat(unusableAnswer(() -> script(writer(), 360)))
        .hasMessage(
            server.serviceName()
                + " answered without a script"
                + (answer.isBlank() ? "." : ": " + answer));
    assertMetered();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm sorry, but I can't assist with that request.",
        "I’m sorry, but I can’t help with that.",
        "I cannot create content that depicts this.",
        "As an AI language model, I am unable to write this story."
      })
  void aRefusalIsUnusable(String answer) {
    server.respondWithText(answer);

    assertThat(unusableAnswer(() -> script(writer(), 20)))
        .hasMessage(server.serviceName() + " refuses to answer: " + answer);
    assertMetered();
  }

  @Test
  void aStoryMayBeginLikeARefusal() throws IOException {
    String story =
        "I'm sorry, but I can't help you with that story, he said. " + ScriptFixtures.textOf(200);
    server.respondWithText(story);

    assertThat(script(writer(), 200)).isEqualTo(story);
  }

  @Test
  void aRefusalInItsOwnFieldIsUnusable() {
    server.respondWithRefusal("I can't do that for " + KEY + ".");

    assertThat(unusableAnswer(() -> script(writer(), 360)))
        .hasMessage(server.serviceName() + " refuses to answer: I can't do that for ***.");
    assertMetered();
  }

  @Test
  void aFilteredAnswerIsUnusable() {
    server.respondWithText("The lamp", "content_filter");

    assertThat(unusableAnswer(() -> script(writer(), 360)))
        .hasMessage(
            server.serviceName()
                + " refuses to answer: its content filter stopped the answer: The lamp");
    assertMetered();
  }

  @Test
  void aTruncatedAnswerIsUnusable() {
    server.respondWithText(ScriptFixtures.textOf(4), "length");

    assertThat(unusableAnswer(() -> script(writer(Map.of("maxTokens", "300")), 360)))
        .hasMessage(
            server.serviceName()
                + " was cut off after 300 tokens, reasoning included."
                + " Raise <maxTokens>, or ask for fewer words: The lamp lamp lamp.");
    assertMetered();
  }

  @Test
  void anAnswerWithoutChoicesIsUnusable() {
    server.respondWith(
        """
        {"id": "x", "object": "chat.completion", "choices": [],
         "usage": {"prompt_tokens": 812, "completion_tokens": 467, "total_tokens": 1279}}""");

    assertThat(unusableAnswer(() -> script(writer(), 360)))
        .hasMessageStartingWith(
            server.serviceName() + " answered without any text: {\"id\": \"x\",");
    assertMetered();
  }

  @Test
  void anErrorWithASuccessStatusIsUnusable() {
    server.respondWith("{\"error\": {\"message\": \"Provider returned error\", \"code\": 502}}");

    assertThat(unusableAnswer(() -> script(writer(), 360)))
        .hasMessage(server.serviceName() + " answered without any text: Provider returned error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\": \"x\", \"choi", "", "<html>gateway</html>"})
  void anythingButJsonIsAnOutage(String answer) {
    server.respondWith(answer);

    TransientException failure = transientFailure(() -> script(writer(), 360));

    assertThat(failure.outage()).isTrue();
    assertThat(failure).hasMessageStartingWith(server.serviceName() + " answered 200 with ");
  }

  @Test
  void aBrokenConnectionIsAnOutage() {
    server.respondWith(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    TransientException failure = transientFailure(() -> script(writer(), 360));

    assertThat(failure.outage()).isTrue();
    assertThat(failure).hasMessageStartingWith(server.serviceName() + " failed to answer: ");
  }

  @Test
  void aBusyServiceSendsHowLongToWait() {
    server.respondWith(aResponse().withStatus(429).withHeader("Retry-After", "7"));

    TransientException failure = transientFailure(() -> script(writer(), 360));

    assertThat(failure.outage()).isFalse();
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @CsvSource({"400", "401", "403", "404", "422"})
  void clientErrorsAreFinal(int status) {
    server.respondWith(
        aResponse()
            .withStatus(status)
            .withBody("{\"error\": {\"message\": \"No, %s!\"}}".formatted(KEY)));

    assertThatIOException()
        .isThrownBy(() -> script(writer(), 360))
        .isNotInstanceOf(TransientException.class)
        .withMessageStartingWith(server.serviceName() + " answered " + status + ": No, ***! ");
    assertThat(server.request()).isNotNull();
  }

  @Test
  void anAnswerThatIsTooLargeIsUnusable() {
    server.respondWithText("lamp ".repeat(2 << 20));

    assertThat(unusableAnswer(() -> script(writer(), 360)))
        .hasMessage(
            server.serviceName() + " answered with more than 8388608 bytes, which is the limit.");
  }

  @Test
  void anAnswerTooLongForAScriptIsUnusable() {
    server.respondWithText("lamp ".repeat(200_000));

    assertThat(unusableAnswer(() -> script(writer(), 360)))
        .hasMessageStartingWith(
            server.serviceName()
                + " answered with 1000000 characters, too many for a script: lamp lamp");
    assertMetered();
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
  void anInterruptEndsTheCall() throws IOException {
    Thread caller = Thread.currentThread();
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> asked =
          CompletableFuture.runAsync(() -> interruptOnceAsked(silent, caller));

      InterruptedIOException failure =
          catchThrowableOfType(
              InterruptedIOException.class,
              () ->
                  script(
                      writer(Map.of("baseUrl", "http://localhost:" + silent.getLocalPort())), 360));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure).hasMessageEndingWith(" did not answer in time.");
      asked.join();
    }
  }

  private static void interruptOnceAsked(ServerSocket silent, Thread caller) {
    try (Socket connection = silent.accept()) {
      connection.getInputStream().read();
      caller.interrupt();
      connection.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRevisionKeepsTheLength() throws IOException {
    server.respondWithText("Here is the revised script:\n\n" + ScriptFixtures.textOf(110));

    Script revised =
        writer()
            .revise(
                new Script(ScriptFixtures.textOf(100)), ScriptFixtures.full(360), server.meter());

    assertThat(revised.text()).isEqualTo(ScriptFixtures.textOf(110));
    assertThat(server.body().path("messages").path(0).path("content").asText())
        .contains("within a tenth of the 100 words");
    assertThat(server.body().path("messages").path(1).path("content").asText())
        .contains("==========\n" + ScriptFixtures.textOf(100) + "\n==========");
    assertMetered();
  }

  @ParameterizedTest
  @ValueSource(ints = {69, 141})
  void aRevisionOfAnotherLengthIsUnusable(int words) {
    server.respondWithText(ScriptFixtures.textOf(words));

    assertThat(
            unusableAnswer(
                () ->
                    writer()
                        .revise(
                            new Script(ScriptFixtures.textOf(100)),
                            ScriptFixtures.full(360),
                            server.meter())))
        .hasMessageContaining(
            "the revised script has "
                + words
                + " words, but 100 were requested (70 to 140 are accepted)");
    assertMetered();
  }

  @Test
  void anAuthorsTextMaySoundLikeARefusal() throws IOException {
    Script script = new Script("I can't tell this story. I was told not to. Here it is.");
    server.respondWithText(script.text());

    assertThat(writer().revise(script, ScriptFixtures.full(20), server.meter())).isEqualTo(script);
  }

  @Test
  void aRevisionCanBeTurnedOff() throws IOException {
    Script script = new Script("# As it **is**");

    assertThat(
            writer(Map.of("revise", "false"))
                .revise(script, ScriptFixtures.full(20), server.meter()))
        .isSameAs(script);
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }

  @Test
  void aProjectsPromptReplacesTheBundledOne() throws IOException {
    Files.createDirectories(sources.resolve("prompts"));
    Files.writeString(
        sources.resolve("prompts/script.md"), "# System\nBe brief.\n# User\n{{tone}}, {{title}}");
    server.respondWithText(ScriptFixtures.textOf(100));

    script(server.writer(new OpenAiWriter(), "OPENAI_API_KEY", Map.of(), sources), 100);

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

  @Test
  void theDescriptionNamesModelAndAddress() {
    assertThat(writer().description()).isEqualTo("model gpt-4o-mini at " + server.address());
    assertThat(writer().service())
        .hasValueSatisfying(
            service -> {
              assertThat(service.endpoint()).isEqualTo(URI.create(server.address()));
              assertThat(service.kind()).isEqualTo("chat");
            });
  }

  @Test
  void connectListsTheModels() throws IOException {
    SERVER.stubFor(get("/v1/models").willReturn(okJson("{\"object\": \"list\", \"data\": []}")));

    writer().connect();

    SERVER.verify(
        getRequestedFor(urlEqualTo("/v1/models"))
            .withHeader("Authorization", equalTo("Bearer " + KEY)));
  }

  private OpenAiWriter writer() {
    return writer(Map.of());
  }

  private OpenAiWriter writer(Map<String, String> settings) {
    return server.writer(new OpenAiWriter(), "OPENAI_API_KEY", settings);
  }

  private String script(OpenAiWriter writer, int words) throws IOException {
    return writer.script(ScriptFixtures.full(words), server.meter()).text();
  }

  private void assertMetered() {
    assertThat(server.used())
        .isEqualTo(Map.of(Resource.INPUT_TOKENS, 812L, Resource.OUTPUT_TOKENS, 467L));
  }

  private static TransientException transientFailure(ThrowingCallable call) {
    return catchThrowableOfType(TransientException.class, call);
  }
}
