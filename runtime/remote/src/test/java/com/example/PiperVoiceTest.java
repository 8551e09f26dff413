package com.example;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.provider.Options;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.Resource;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WireMockTest
class PiperVoiceTest {

  private static final String KEY = "k-0123456789";

  @TempDir Path folder;

  private final SpeechSynthesizer voice =
      ProviderLoader.named(SpeechSynthesizer.class, "piper-server");
  private final Map<Resource, Long> used = new EnumMap<>(Resource.class);
  private WireMock piper;
  private String address;

  @BeforeEach
  void configure(WireMockRuntimeInfo server) {
    piper = server.getWireMock();
    address = "localhost:" + server.getHttpPort();
    voice.configure(
        new Options(
            List.of("providers", "voice"),
            Map.of("baseUrl", "http://" + address, "keyVariable", "GATEWAY_KEY"),
            new Options.Environment(Map.of("GATEWAY_KEY", KEY), folder, folder)));
  }

  @Test
  void theAudioIsSavedAndItsCharactersAreMetered() throws IOException {
    respondWith(aResponse().withBody("RIFF"));

    speak();

    piper.verifyThat(
        postRequestedFor(urlEqualTo("/synthesize"))
            .withRequestBody(
                equalToJson(
                    "{\"text\": \"Good night.\", \"voice\": \"en_US-ryan-medium\","
                        + " \"length_scale\": 1.0}")));
    assertThat(folder.resolve("voice.wav")).hasContent("RIFF");
    assertThat(used).containsExactly(Map.entry(Resource.CHARACTERS, 11L));
  }

  @Test
  void temporaryAndFinalFailuresDiffer() {
    respondWith(aResponse().withStatus(429));
    assertThat(transientFailure().outage()).isFalse();

    respondWith(aResponse().withStatus(503).withBody("loading " + KEY));
    TransientException outage = transientFailure();
    assertThat(outage.outage()).isTrue();
    assertThat(outage).hasMessage("Piper at " + address + " answered 503: loading ***");

    respondWith(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertThat(transientFailure().outage()).isTrue();

    respondWith(aResponse().withStatus(404).withBody("no such voice."));
    assertThatThrownBy(this::speak)
        .isNotInstanceOf(TransientException.class)
        .hasMessage(
            "Piper at "
                + address
                + " answered 404: no such voice. Check <baseUrl> and the voices.");
  }

  private void respondWith(ResponseDefinitionBuilder answer) {
    piper.register(post("/synthesize").willReturn(answer));
  }

  private TransientException transientFailure() {
    return catchThrowableOfType(TransientException.class, this::speak);
  }

  private void speak() throws IOException {
    List<Token> tokens = List.of(Token.plain("Good"), Token.plain("night."));
    voice.speak(
        new Narration(List.of(new Sentence(tokens, true))),
        Gender.MALE,
        Locale.ENGLISH,
        folder.resolve("voice.wav"),
        (resource, amount) -> used.merge(resource, amount, Long::sum));
  }
}
