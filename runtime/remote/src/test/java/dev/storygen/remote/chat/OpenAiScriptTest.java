package dev.storygen.remote.chat;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.storygen.remote.chat.FakeChatServer.KEY;
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
class OpenAiScriptTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final OpenAiWriterFixture openAi = new OpenAiWriterFixture(SERVER);
  private final FakeChatServer server = openAi.server;

  @ParameterizedTest
  @ValueSource(ints = {216, 540})
  void aScriptMayDifferFromTheRequestedLength(int words) throws IOException {
    server.respondWithText(ScriptFixtures.textOf(words));

    assertThat(new Script(openAi.script(openAi.writer(), 360)).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(ints = {97, 215, 541})
  void aScriptFarFromTheRequestedLengthIsUnusable(int words) {
    server.respondWithText(ScriptFixtures.textOf(words));

    assertThat(unusableAnswer(() -> openAi.script(openAi.writer(), 360)))
        .hasMessageStartingWith(
            server.serviceName()
                + " missed the requested length: the script has "
                + words
                + " words, but 360 were requested (216 to 540 are accepted): The lamp");
    openAi.assertMetered();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "<think>A lamp? Or a boat?", "**Title:** The Last Light"})
  void anAnswerWithoutAScriptIsUnusable(String answer) {
    server.respondWithText(answer);

    assertThat(unusableAnswer(() -> openAi.script(openAi.writer(), 360)))
        .hasMessage(
            server.serviceName()
                + " answered without a script"
                + (answer.isBlank() ? "." : ": " + answer));
    openAi.assertMetered();
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

    assertThat(unusableAnswer(() -> openAi.script(openAi.writer(), 20)))
        .hasMessage(server.serviceName() + " refuses to answer: " + answer);
    openAi.assertMetered();
  }

  @Test
  void aStoryMayBeginLikeARefusal() throws IOException {
    String story =
        "I'm sorry, but I can't help you with that story, he said. " + ScriptFixtures.textOf(200);
    server.respondWithText(story);

    assertThat(openAi.script(openAi.writer(), 200)).isEqualTo(story);
  }

  @Test
  void aRefusalInItsOwnFieldIsUnusable() {
    server.respondWithRefusal("I can't do that for " + KEY + ".");

    assertThat(unusableAnswer(() -> openAi.script(openAi.writer(), 360)))
        .hasMessage(server.serviceName() + " refuses to answer: I can't do that for ***.");
    openAi.assertMetered();
  }

  @Test
  void aFilteredAnswerIsUnusable() {
    server.respondWithText("The lamp", "content_filter");

    assertThat(unusableAnswer(() -> openAi.script(openAi.writer(), 360)))
        .hasMessage(
            server.serviceName()
                + " refuses to answer: its content filter stopped the answer: The lamp");
    openAi.assertMetered();
  }

  @Test
  void aTruncatedAnswerIsUnusable() {
    server.respondWithText(ScriptFixtures.textOf(4), "length");

    assertThat(unusableAnswer(() -> openAi.script(openAi.writer(Map.of("maxTokens", "300")), 360)))
        .hasMessage(
            server.serviceName()
                + " was cut off after 300 tokens, reasoning included."
                + " Raise <maxTokens>, or ask for fewer words: The lamp lamp lamp.");
    openAi.assertMetered();
  }

  @Test
  void anAnswerWithoutChoicesIsUnusable() {
    server.respondWith(
        """
        {"id": "x", "object": "chat.completion", "choices": [],
         "usage": {"prompt_tokens": 812, "completion_tokens": 467, "total_tokens": 1279}}""");

    assertThat(unusableAnswer(() -> openAi.script(openAi.writer(), 360)))
        .hasMessageStartingWith(
            server.serviceName() + " answered without any text: {\"id\": \"x\",");
    openAi.assertMetered();
  }

  @Test
  void anErrorWithASuccessStatusIsUnusable() {
    server.respondWith("{\"error\": {\"message\": \"Provider returned error\", \"code\": 502}}");

    assertThat(unusableAnswer(() -> openAi.script(openAi.writer(), 360)))
        .hasMessage(server.serviceName() + " answered without any text: Provider returned error");
  }

  @Test
  void anAnswerThatIsTooLargeIsUnusable() {
    server.respondWithText("lamp ".repeat(2 << 20));

    assertThat(unusableAnswer(() -> openAi.script(openAi.writer(), 360)))
        .hasMessage(
            server.serviceName() + " answered with more than 8388608 bytes, which is the limit.");
  }

  @Test
  void anAnswerTooLongForAScriptIsUnusable() {
    server.respondWithText("lamp ".repeat(200_000));

    assertThat(unusableAnswer(() -> openAi.script(openAi.writer(), 360)))
        .hasMessageStartingWith(
            server.serviceName()
                + " answered with 1000000 characters, too many for a script: lamp lamp");
    openAi.assertMetered();
  }
}
