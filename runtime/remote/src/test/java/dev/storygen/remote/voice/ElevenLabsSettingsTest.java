package dev.storygen.remote.voice;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.storygen.remote.voice.ElevenLabsFixture.spoken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.provider.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElevenLabsSettingsTest {

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
  void speechSettingsAreSent() throws IOException {
    elevenLabs.answer(okJson(spoken("alignment", VoiceFixture.TEXT)));

    elevenLabs
        .voice(
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
                    }\
                    """)));
    assertThat(elevenLabs.voice.extension()).isEqualTo("opus");
  }

  @Test
  void aVoiceMustBeConfigured() {
    Options settings = VoiceFixture.options(Map.of("femaleVoice", "hers"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> elevenLabs.voice.configure(settings))
        .withMessage(
            "<providers><voice> has no voice. Set <voice>, or <femaleVoice> and <maleVoice>, to"
                + " ids of voices of your account: they are listed on its voices page and by"
                + " GET /v1/voices.");
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
        .isThrownBy(() -> elevenLabs.voice(Map.of(setting, value)))
        .withMessage(
            "<providers><voice><%s> is '%s', but expected %s."
                .formatted(setting.replace(".", "><"), value, expected));
  }
}
