package dev.storygen.remote.voice;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.storygen.remote.voice.ElevenLabsFixture.spoken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.model.Gender;
import dev.storygen.model.Word;
import dev.storygen.provider.Resource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElevenLabsVoiceTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @TempDir private Path folder;
  private ElevenLabsFixture elevenLabs;

  @BeforeEach
  void prepare() {
    elevenLabs = new ElevenLabsFixture(SERVER, folder);
  }

  @Test
  void theTextIsSentAndTheAudioIsSavedWithItsTimes() throws IOException {
    elevenLabs.answer(okJson(spoken("alignment", VoiceFixture.TEXT)));

    List<Word> words = elevenLabs.voice(Map.of()).speak();

    assertThat(words)
        .extracting(Word::text, Word::start, Word::end)
        .containsExactly(
            tuple("Thumb", 0.0, 1.25),
            tuple("\ud83d\udc4d,", 1.5, 2.0),
            tuple("\u201cso\u201d", 2.25, 3.25));
    assertThat(elevenLabs.audioFile()).hasBinaryContent(VoiceFixture.wav());
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
                    }\
                    """)));
  }

  @Test
  void theVoiceMatchesTheNarratorsGender() throws IOException {
    elevenLabs.answer(okJson(spoken("alignment", VoiceFixture.TEXT)));
    VoiceFixture stub =
        new VoiceFixture(
            elevenLabs.voice,
            Map.of("baseUrl", SERVER.baseUrl(), "femaleVoice", "her/s", "maleVoice", "his"),
            elevenLabs.audioFile());

    stub.speak(Gender.MALE);
    stub.speak(Gender.FEMALE);
    stub.speakAs("hers-too");

    SERVER.verify(postRequestedFor(urlPathMatching("/v1/text-to-speech/hers-too/with-timestamps")));
    SERVER.verify(postRequestedFor(urlPathMatching("/v1/text-to-speech/his/with-timestamps")));
    SERVER.verify(postRequestedFor(urlPathMatching("/v1/text-to-speech/her%2Fs/with-timestamps")));
  }

  @Test
  void timesOfTheNormalizedTextAreAccepted() throws IOException {
    elevenLabs.answer(okJson(spoken("normalized_alignment", " " + VoiceFixture.TEXT)));

    assertThat(elevenLabs.voice(Map.of()).speak()).hasSize(3);
  }

  @Test
  void timesOfAnotherTextAreIgnored() throws IOException {
    elevenLabs.answer(okJson(spoken("alignment", "Something else")));

    assertThat(elevenLabs.voice(Map.of()).speak()).isEmpty();
    assertThat(elevenLabs.audioFile()).hasBinaryContent(VoiceFixture.wav());
  }

  @ParameterizedTest
  @CsvSource({"character-cost,7,7", "x-character-count,20,20", "character-cost,none,13"})
  void theServicesCharacterCountIsMetered(String header, String value, long billed)
      throws IOException {
    elevenLabs.answer(okJson(spoken("alignment", VoiceFixture.TEXT)).withHeader(header, value));
    VoiceFixture stub = elevenLabs.voice(Map.of());

    stub.speak();

    assertThat(stub.used).containsExactly(entry(Resource.CHARACTERS, billed));
  }

  @Test
  void theDescriptionNamesModelVoiceAndAddress() throws IOException {
    elevenLabs.voice(Map.of());

    assertThat(elevenLabs.voice.description())
        .isEqualTo("eleven_multilingual_v2, voice anna, at " + SERVER.baseUrl());
    assertThat(elevenLabs.voice.service().orElseThrow().name())
        .isEqualTo("localhost:" + SERVER.getPort() + "/speech");
    assertThat(elevenLabs.voice.longestText()).isEqualTo(5000);
    assertThat(elevenLabs.voice.extension()).isEqualTo("mp3");
  }

  @Test
  void connectListsTheModels() throws IOException {
    SERVER.stubFor(get("/v1/models").willReturn(okJson("[]")));
    elevenLabs.voice(Map.of());

    elevenLabs.voice.connect();

    SERVER.verify(
        getRequestedFor(urlEqualTo("/v1/models"))
            .withHeader("xi-api-key", equalTo(VoiceFixture.KEY)));
  }
}
