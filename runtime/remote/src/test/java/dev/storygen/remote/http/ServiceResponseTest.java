package dev.storygen.remote.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.storygen.remote.http.StubService.json;
import static dev.storygen.remote.http.StubService.outage;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceResponseTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @Test
  void aSuccessfulResponseIsReturned() throws IOException {
    answer(json(200, "{\"text\": \"Grüße\"}"));

    ServiceResponse response = send();

    assertThat(response.json().path("text").asText()).isEqualTo("Grüße");
    assertThat(response.contentType()).isEqualTo("application/json");
    SERVER.verify(
        anyRequestedFor(anyUrl())
            .withHeader("Authorization", equalTo("Bearer " + StubService.KEY)));
  }

  @Test
  void minutesOfBase64AudioAreParsed() throws IOException {
    String base64 = "A".repeat(21_000_000);
    ServiceResponse response =
        new ServiceResponse(
            new ServiceMessages("ElevenLabs", Optional.empty()),
            200,
            HttpHeaders.of(Map.of(), (name, value) -> true),
            ("{\"audio_base64\": \"" + base64 + "\"}").getBytes(StandardCharsets.UTF_8));

    assertThat(response.json().path("audio_base64").asText().length()).isEqualTo(base64.length());
  }

  @Test
  void audioIsReturnedUnchanged() throws IOException {
    byte[] sound = {-1, 0, 127};
    answer(aResponse().withHeader("Content-Type", "audio/mpeg").withBody(sound));

    assertThat(send().media("audio")).isEqualTo(sound);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text/html | <b>Log in</b> | text/html, but expected JSON: Log in.",
        "application/json | `` | an empty body, but expected JSON.",
        "application/json | {\"text\": \"ha | broken JSON: {\"text\": \"ha.",
        "application/json | {\"a\": 1} {} | broken JSON: {\"a\": 1} {}.",
        "application/json | nonsense | broken JSON: nonsense."
      })
  void anythingButJsonIsAnOutage(String type, String body, String what) {
    answer(aResponse().withHeader("Content-Type", type).withBody(body));

    assertThat(outage(() -> send().json())).hasMessage("Stub answered 200 with " + what);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, '{\"error\": \"Out of memory\"}',"
        + " 'application/json, but expected audio: Out of memory.'",
    "audio/mpeg, '', 'an empty body, but expected audio.'"
  })
  void anythingButAudioIsAnOutage(String type, String body, String what) {
    answer(aResponse().withHeader("Content-Type", type).withBody(body));

    assertThat(outage(() -> send().media("audio"))).hasMessage("Stub answered 200 with " + what);
  }

  private static ServiceResponse send() throws IOException {
    return StubService.send(SERVER.baseUrl());
  }

  private static void answer(ResponseDefinitionBuilder response) {
    SERVER.stubFor(any(anyUrl()).willReturn(response));
  }
}
