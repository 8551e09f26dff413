package dev.storygen.remote.voice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.model.Gender;
import dev.storygen.model.Word;
import dev.storygen.provider.Options;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.Resource;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElevenLabsVoiceTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @TempDir Path folder;

  private final SpeechSynthesizer voice =
      ProviderLoader.named(SpeechSynthesizer.class, "elevenlabs");

  @Test
  void theTextIsSentAndTheAudioIsSavedWithItsTimes() throws IOException {
    answer(okJson(spoken("alignment", VoiceFixture.TEXT)));

    List<Word> words = voice(Map.of()).speak();

    assertThat(words)
        .extracting(Word::text, Word::start, Word::end)
        .containsExactly(
            tuple("Thumb", 0.0, 1.25),
            tuple("\ud83d\udc4d,", 1.5, 2.0),
            tuple("\u201cso\u201d", 2.25, 3.25));
    assertThat(audioFile()).hasBinaryContent(VoiceFixture.wav());
    SERVER.verify(
        postRequestedFor(
                urlEqualTo("/v1/text-to-speech/anna/with-timestamps?output_format=mp3_44100_128"))
            .withHeader("xi-api-key", equalTo(VoiceFixture.KEY))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "model_id": "eleven_multilingual_v2",
                      "text": "Thumb \ud83d\udc4d, \u201cso\u201d"
                    }""")));
  }

  @Test
  void speechSettingsAreSent() throws IOException {
    answer(okJson(spoken("alignment", VoiceFixture.TEXT)));

    voice(
            Map.of(
                "model", "eleven_flash_v2_5",
                "outputFormat", "opus_48000_64",
                "languageCode", "en",
                "seed", "7",
                "applyTextNormalization", "off",
                "voiceSettings.stability", "0.4",
                "voiceSettings.similarityBoost", "1",
                "voiceSettings.style", "0",
                "voiceSettings.useSpeakerBoost", "false",
                "voiceSettings.speed", "1.1"))
        .speak();

    SERVER.verify(
        postRequestedFor(
                urlEqualTo("/v1/text-to-speech/anna/with-timestamps?output_format=opus_48000_64"))
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "model_id": "eleven_flash_v2_5",
                      "language_code": "en",
                      "seed": 7,
                      "apply_text_normalization": "off",
                      "voice_settings": {
                        "stability": 0.4,
                        "similarity_boost": 1.0,
                        "style": 0.0,
                        "use_speaker_boost": false,
                        "speed": 1.1
                      },
                      "text": "Thumb \ud83d\udc4d, \u201cso\u201d"
                    }""")));
    assertThat(voice.extension()).isEqualTo("opus");
  }

  @Test
  void theVoiceMatchesTheNarratorsGender() throws IOException {
    answer(okJson(spoken("alignment", VoiceFixture.TEXT)));
    VoiceFixture stub =
        new VoiceFixture(
            voice,
            Map.of("baseUrl", SERVER.baseUrl(), "femaleVoice", "her/s", "maleVoice", "his"),
            audioFile());

    stub.speak(Gender.MALE);
    stub.speak(Gender.FEMALE);

    SERVER.verify(postRequestedFor(urlPathMatching("/v1/text-to-speech/his/with-timestamps")));
    SERVER.verify(postRequestedFor(urlPathMatching("/v1/text-to-speech/her%2Fs/with-timestamps")));
  }

  @Test
  void aVoiceMustBeConfigured() {
    Options settings = VoiceFixture.options(Map.of("femaleVoice", "hers"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> voice.configure(settings))
        .withMessage(
            "<providers><voice> has no voice. Set <voice>, or <femaleVoice> and <maleVoice>, to"
                + " ids of voices of your account: they are listed on its voices page and by"
                + " GET /v1/voices.");
  }

  @Test
  void timesOfTheNormalizedTextAreAccepted() throws IOException {
    answer(okJson(spoken("normalized_alignment", " " + VoiceFixture.TEXT)));

    assertThat(voice(Map.of()).speak()).hasSize(3);
  }

  @Test
  void timesOfAnotherTextAreIgnored() throws IOException {
    answer(okJson(spoken("alignment", "Something else")));

    assertThat(voice(Map.of()).speak()).isEmpty();
    assertThat(audioFile()).hasBinaryContent(VoiceFixture.wav());
  }

  @ParameterizedTest
  @CsvSource({"character-cost,7,7", "x-character-count,20,20", "character-cost,none,13"})
  void theServicesCharacterCountIsMetered(String header, String value, long billed)
      throws IOException {
    answer(okJson(spoken("alignment", VoiceFixture.TEXT)).withHeader(header, value));
    VoiceFixture stub = voice(Map.of());

    stub.speak();

    assertThat(stub.used).containsExactly(entry(Resource.CHARACTERS, billed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\": \"No sound today\"}",
        "{\"message\": \"No sound today\", \"audio_base64\": null}",
        "{\"message\": \"No sound today\", \"audio_base64\": \"\"}"
      })
  void anAnswerWithoutAudioIsRetried(String json) {
    answer(okJson(json));
    VoiceFixture stub = voice(Map.of());

    TransientException failure = catchThrowableOfType(TransientException.class, stub::speak);

    assertThat(failure).hasMessage(service() + " answered without audio: No sound today.");
    assertThat(failure.outage()).isFalse();
    assertThat(stub.used).containsExactly(entry(Resource.CHARACTERS, 13L));
  }

  @Test
  void invalidBase64IsRetried() {
    answer(okJson("{\"audio_base64\": \"UklG*\"}"));

    assertThatExceptionOfType(TransientException.class)
        .isThrownBy(() -> voice(Map.of()).speak())
        .withMessage(
            service()
                + " answered with audio that is not valid Base64: Illegal base64 character 2a.");
    assertThat(audioFile()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"audio_base64\": \"UklG", ""})
  void aBrokenAnswerIsAnOutage(String body) {
    answer(okJson(body));

    TransientException failure =
        catchThrowableOfType(TransientException.class, () -> voice(Map.of()).speak());

    assertThat(failure.outage()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404})
  void anUnknownVoiceIsFinalAndItsMessageSaysWhereToFindIds(int status) {
    answer(error(status, "voice_not_found", "A voice of this id was not found."));

    IOException failure = catchThrowableOfType(IOException.class, () -> voice(Map.of()).speak());

    assertThat(failure)
        .isNotInstanceOf(TransientException.class)
        .hasMessage(
            service()
                + " answered "
                + status
                + ": A voice of this id was not found. Set <voice>, or <femaleVoice> and"
                + " <maleVoice>, to ids of voices of your account: they are listed on its voices"
                + " page and by GET /v1/voices.");
  }

  @Test
  void anExhaustedQuotaIsFinal() {
    answer(error(401, "quota_exceeded", "You have 3 credits remaining."));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> voice(Map.of()).speak())
        .withMessage(
            service()
                + " answered 401: You have 3 credits remaining. The quota is used up: raise it at"
                + " the service, or use another key or provider.");
  }

  @Test
  void tooManyConcurrentCallsAreRetried() {
    answer(error(429, "too_many_concurrent_requests", "Slow down.").withHeader("Retry-After", "3"));

    TransientException failure =
        catchThrowableOfType(TransientException.class, () -> voice(Map.of()).speak());

    assertThat(failure.outage()).isFalse();
    assertThat(failure.retryAfter()).hasValueSatisfying(wait -> assertThat(wait).hasSeconds(3));
  }

  @Test
  void noMessageShowsTheKey() {
    answer(error(401, "invalid_api_key", "Bad key " + VoiceFixture.KEY));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> voice(Map.of()).speak())
        .withMessage(
            service()
                + " answered 401: Bad key ***. Check the key"
                + " (environment variable ELEVENLABS_API_KEY) and its permissions.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "outputFormat|pcm_44100|an mp3, opus or wav format such as mp3_44100_128",
        "voiceSettings.stability|1.5|a number from 0 to 1",
        "voiceSettings.speed|2|a number from 0.7 to 1.2",
        "voiceSettings.useSpeakerBoost|yes|true or false",
        "applyTextNormalization|maybe|one of [auto, on, off]",
        "seed|-2|at least 0"
      })
  void invalidSettingsAreRejected(String setting, String value, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> voice(Map.of(setting, value)))
        .withMessage(
            "<providers><voice><%s> is '%s', but expected %s."
                .formatted(setting.replace(".", "><"), value, expected));
  }

  @Test
  void theDescriptionNamesModelVoiceAndAddress() throws IOException {
    voice(Map.of());

    assertThat(voice.description())
        .isEqualTo("eleven_multilingual_v2, voice anna, at " + SERVER.baseUrl());
    assertThat(voice.service().orElseThrow().name())
        .isEqualTo("localhost:" + SERVER.getPort() + "/speech");
    assertThat(voice.longestText()).isEqualTo(5000);
    assertThat(voice.extension()).isEqualTo("mp3");
  }

  @Test
  void connectListsTheModels() throws IOException {
    SERVER.stubFor(get("/v1/models").willReturn(okJson("[]")));
    voice(Map.of());

    voice.connect();

    SERVER.verify(
        getRequestedFor(urlEqualTo("/v1/models"))
            .withHeader("xi-api-key", equalTo(VoiceFixture.KEY)));
  }

  private VoiceFixture voice(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("baseUrl", SERVER.baseUrl());
    all.put("voice", "anna");
    return new VoiceFixture(voice, all, audioFile());
  }

  private static void answer(ResponseDefinitionBuilder response) {
    SERVER.stubFor(post(urlPathMatching("/v1/text-to-speech/.*")).willReturn(response));
  }

  private static ResponseDefinitionBuilder error(int status, String code, String message) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(
            "{\"detail\": {\"status\": \"%s\", \"message\": \"%s\"}}".formatted(code, message));
  }

  /** One character per 0.25 s. */
  private static String spoken(String alignment, String text) {
    List<String> characters =
        text.codePoints().mapToObj(point -> '"' + Character.toString(point) + '"').toList();
    return """
        {
          "audio_base64": "%s",
          "%s": {
            "characters": %s,
            "character_start_times_seconds": %s,
            "character_end_times_seconds": %s
          }
        }"""
        .formatted(
            Base64.getEncoder().encodeToString(VoiceFixture.wav()),
            alignment,
            characters,
            quarters(0, characters.size()),
            quarters(1, characters.size()));
  }

  private static List<Double> quarters(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(i -> i / 4.0).collect(Collectors.toList());
  }

  private Path audioFile() {
    return folder.resolve("part.audio");
  }

  private static String service() {
    return "ElevenLabs at localhost:" + SERVER.getPort();
  }
}
