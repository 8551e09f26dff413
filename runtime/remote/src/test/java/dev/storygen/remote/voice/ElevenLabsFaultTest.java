package dev.storygen.remote.voice;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.storygen.remote.voice.ElevenLabsFixture.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.provider.Resource;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElevenLabsFaultTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @TempDir private Path folder;
  private ElevenLabsFixture elevenLabs;

  @BeforeEach
  void prepare() {
    elevenLabs = new ElevenLabsFixture(SERVER, folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\": \"No sound today\"}",
        "{\"message\": \"No sound today\", \"audio_base64\": null}",
        "{\"message\": \"No sound today\", \"audio_base64\": \"\"}"
      })
  void anAnswerWithoutAudioIsRetried(String json) {
    elevenLabs.answer(okJson(json));
    VoiceFixture stub = elevenLabs.voice(Map.of());

    TransientException failure = catchThrowableOfType(TransientException.class, stub::speak);

    assertThat(failure)
        .hasMessage(elevenLabs.service() + " answered without audio: No sound today.");
    assertThat(failure.outage()).isFalse();
    assertThat(stub.used).containsExactly(entry(Resource.CHARACTERS, 13L));
  }

  @Test
  void invalidBase64IsRetried() {
    elevenLabs.answer(okJson("{\"audio_base64\": \"UklG*\"}"));

    assertThatExceptionOfType(TransientException.class)
        .isThrownBy(() -> elevenLabs.voice(Map.of()).speak())
        .withMessage(
            elevenLabs.service()
                + " answered with audio that is not valid Base64: Illegal base64 character 2a.");
    assertThat(elevenLabs.audioFile()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"audio_base64\": \"UklG", ""})
  void aBrokenAnswerIsAnOutage(String body) {
    elevenLabs.answer(okJson(body));

    TransientException failure =
        catchThrowableOfType(TransientException.class, () -> elevenLabs.voice(Map.of()).speak());

    assertThat(failure.outage()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404})
  void anUnknownVoiceIsFinalAndItsMessageSaysWhereToFindIds(int status) {
    elevenLabs.answer(error(status, "voice_not_found", "A voice of this id was not found."));

    IOException failure =
        catchThrowableOfType(IOException.class, () -> elevenLabs.voice(Map.of()).speak());

    assertThat(failure)
        .isNotInstanceOf(TransientException.class)
        .hasMessage(
            elevenLabs.service()
                + " answered "
                + status
                + ": A voice of this id was not found. Set <voice>, or <femaleVoice> and"
                + " <maleVoice>, to ids of voices of your account: they are listed on its voices"
                + " page and by GET /v1/voices.");
  }

  @Test
  void anExhaustedQuotaIsFinal() {
    elevenLabs.answer(error(401, "quota_exceeded", "You have 3 credits remaining."));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> elevenLabs.voice(Map.of()).speak())
        .withMessage(
            elevenLabs.service()
                + " answered 401: You have 3 credits remaining. The quota is used up: raise it at"
                + " the service, or use another key or provider.");
  }

  @Test
  void tooManyConcurrentCallsAreRetried() {
    elevenLabs.answer(
        error(429, "too_many_concurrent_requests", "Slow down.").withHeader("Retry-After", "3"));

    TransientException failure =
        catchThrowableOfType(TransientException.class, () -> elevenLabs.voice(Map.of()).speak());

    assertThat(failure.outage()).isFalse();
    assertThat(failure.retryAfter()).hasValueSatisfying(wait -> assertThat(wait).hasSeconds(3));
  }

  @Test
  void noMessageShowsTheKey() {
    elevenLabs.answer(error(401, "invalid_api_key", "Bad key " + VoiceFixture.KEY));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> elevenLabs.voice(Map.of()).speak())
        .withMessage(
            elevenLabs.service()
                + " answered 401: Bad key ***. Check the key"
                + " (environment variable ELEVENLABS_API_KEY) and its permissions.");
  }
}
