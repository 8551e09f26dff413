package dev.storygen.remote.voice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.model.Gender;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.Resource;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiVoiceTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @TempDir Path folder;

  private final SpeechSynthesizer voice = ProviderLoader.named(SpeechSynthesizer.class, "openai");

  @Test
  void theTextIsSentAndTheAudioIsSaved() throws IOException {
    answer(audio());

    assertThat(voice(Map.of()).speak()).isEmpty();

    assertThat(audioFile()).hasBinaryContent(VoiceFixture.wav());
    SERVER.verify(
        postRequestedFor(urlEqualTo("/v1/audio/speech"))
            .withHeader("Authorization", equalTo("Bearer " + VoiceFixture.KEY))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "model": "gpt-4o-mini-tts",
                      "input": "Thumb \ud83d\udc4d, \u201cso\u201d",
                      "voice": "nova",
                      "response_format": "mp3"
                    }\
                    """)));
  }

  @Test
  void speechSettingsAreSent() throws IOException {
    answer(audio());

    voice(
            Map.of(
                "model", "kokoro",
                "voice", "af_heart",
                "responseFormat", "wav",
                "speed", "1.25",
                "instructions", "Whisper.",
                "keyVariable", "none"))
        .speak();

    SERVER.verify(
        postRequestedFor(urlEqualTo("/v1/audio/speech"))
            .withHeader("Authorization", absent())
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "model": "kokoro",
                      "input": "Thumb \ud83d\udc4d, \u201cso\u201d",
                      "voice": "af_heart",
                      "response_format": "wav",
                      "speed": 1.25,
                      "instructions": "Whisper."
                    }\
                    """)));
    assertThat(voice.extension()).isEqualTo("wav");
  }

  @Test
  void theVoiceMatchesTheNarratorsGender() throws IOException {
    answer(audio());
    VoiceFixture stub = voice(Map.of("maleVoice", "echo"));

    stub.speak(Gender.MALE);
    stub.speak(Gender.FEMALE);

    SERVER.verify(
        1, anyRequestedFor(anyUrl()).withRequestBody(matchingJsonPath("$[?(@.voice == 'echo')]")));
    SERVER.verify(
        1, anyRequestedFor(anyUrl()).withRequestBody(matchingJsonPath("$[?(@.voice == 'nova')]")));
  }

  @Test
  void aSpeakerHasTheVoiceOfTheBriefAndTheOtherSettings() throws IOException {
    answer(audio());

    voice(Map.of("speed", "1.25")).speakAs("shimmer");

    SERVER.verify(
        1,
        anyRequestedFor(anyUrl())
            .withRequestBody(matchingJsonPath("$[?(@.voice == 'shimmer' && @.speed == 1.25)]")));
  }

  @Test
  void charactersOfAnUnusableAnswerAreMetered() {
    answer(okJson("{\"detail\": \"Loading the model\"}"));
    VoiceFixture stub = voice(Map.of());

    TransientException failure = catchThrowableOfType(TransientException.class, stub::speak);

    assertThat(failure)
        .hasMessage(
            service()
                + " answered 200 with application/json, but expected audio: Loading the model.");
    assertThat(failure.outage()).isTrue();
    assertThat(stub.used).containsExactly(entry(Resource.CHARACTERS, 13L));
    assertThat(audioFile()).doesNotExist();
  }

  @Test
  void anEmptyResponseIsRetried() {
    answer(aResponse().withHeader("Content-Type", "audio/mpeg"));

    assertThatExceptionOfType(TransientException.class)
        .isThrownBy(() -> voice(Map.of()).speak())
        .withMessage(service() + " answered 200 with an empty body, but expected audio.");
  }

  @Test
  void aTextThatIsTooLongIsFinalAndItsMessageNamesTheSetting() {
    answer(
        okJson("{\"error\": {\"message\": \"Too long\", \"code\": \"string_above_max_length\"}}")
            .withStatus(400));

    IOException failure = catchThrowableOfType(IOException.class, () -> voice(Map.of()).speak());

    assertThat(failure)
        .isNotInstanceOf(TransientException.class)
        .hasMessage(service() + " answered 400: Too long. Set <longestText> to the model's limit.");
  }

  @Test
  void noMessageShowsTheKey() {
    answer(
        okJson("{\"error\": {\"message\": \"Bad key " + VoiceFixture.KEY + "\"}}").withStatus(401));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> voice(Map.of()).speak())
        .withMessage(
            service()
                + " answered 401: Bad key ***. Check the key"
                + " (environment variable OPENAI_API_KEY) and its permissions.");
  }

  @Test
  void theTextLimitIsOpenAisUnlessConfigured() {
    voice(Map.of());
    assertThat(voice.longestText()).isEqualTo(4096);
    assertThat(voice.extension()).isEqualTo("mp3");

    voice(Map.of("longestText", "500"));
    assertThat(voice.longestText()).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "responseFormat|pcm|one of [mp3, wav, flac, opus, aac]",
        "speed|5|a number from 0.25 to 4",
        "longestText|0|at least 1"
      })
  void invalidSettingsAreRejected(String setting, String value, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> voice(Map.of(setting, value)))
        .withMessage(
            "<providers><voice><%s> is '%s', but expected %s.".formatted(setting, value, expected));
  }

  @Test
  void theDescriptionNamesModelVoiceAndAddress() throws IOException {
    voice(Map.of());

    assertThat(voice.description())
        .isEqualTo("gpt-4o-mini-tts, voices nova and onyx, at " + SERVER.baseUrl() + "/v1");
    assertThat(voice.service().orElseThrow().name())
        .isEqualTo("localhost:" + SERVER.getPort() + "/speech");
  }

  @Test
  void connectListsTheModels() throws IOException {
    SERVER.stubFor(get("/v1/models").willReturn(okJson("{\"data\": []}")));
    voice(Map.of());

    voice.connect();

    SERVER.verify(
        getRequestedFor(urlEqualTo("/v1/models"))
            .withHeader("Authorization", equalTo("Bearer " + VoiceFixture.KEY)));
  }

  private VoiceFixture voice(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("baseUrl", SERVER.baseUrl() + "/v1");
    return new VoiceFixture(voice, all, audioFile());
  }

  private static void answer(ResponseDefinitionBuilder response) {
    SERVER.stubFor(post("/v1/audio/speech").willReturn(response));
  }

  private static ResponseDefinitionBuilder audio() {
    return aResponse().withHeader("Content-Type", "audio/wav").withBody(VoiceFixture.wav());
  }

  private Path audioFile() {
    return folder.resolve("part.audio");
  }

  private static String service() {
    return "OpenAI-compatible service at localhost:" + SERVER.getPort();
  }
}
