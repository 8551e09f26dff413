package dev.storygen.remote.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.storygen.remote.http.StubService.busy;
import static dev.storygen.remote.http.StubService.finalFailure;
import static dev.storygen.remote.http.StubService.outage;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class CompressedResponseTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort().gzipDisabled(true)).build();

  @Test
  void aResponseIsDecoded() throws IOException {
    answer(200, "gzip", gzip("{\"a\": \"the lamp\"}"));

    assertThat(send().json().path("a").asText()).isEqualTo("the lamp");
  }

  @Test
  void theMessageOfAnErrorIsDecoded() throws IOException {
    answer(503, "gzip", gzip("{\"error\": {\"message\": \"Overloaded\"}}"));

    assertThat(outage(this::send)).hasMessage("Stub answered 503: Overloaded.");
  }

  @Test
  void aBombIsLargerThanTheLimit() throws IOException {
    answer(200, "gzip", gzip("0".repeat(5_000_000)));

    assertThat(busy(this::send))
        .hasMessage("Stub answered with more than 65536 bytes, which is the limit.");
  }

  @Test
  void aLargeErrorIsCut() throws IOException {
    answer(503, "gzip", gzip("busy ".repeat(1_000_000)));

    assertThat(outage(this::send)).hasMessageStartingWith("Stub answered 503: busy busy");
  }

  @Test
  void aBrokenResponseIsAnOutage() {
    answer(200, "gzip", "no gzip".getBytes(StandardCharsets.UTF_8));

    assertThat(outage(this::send)).hasMessage("Stub answered 200 with broken gzip content.");
  }

  @Test
  void anUnknownCodingIsFinal() {
    answer(200, "br", new byte[] {1, 2, 3});

    assertThat(finalFailure(this::send))
        .hasMessage(
            "Stub answered 200 with Content-Encoding 'br', but expected gzip, deflate or none."
                + " Check the settings of the service or the proxy.");
  }

  @Test
  void anErrorWithAnUnknownCodingKeepsItsStatus() {
    answer(503, "br", new byte[] {1, 2, 3});

    assertThat(outage(this::send)).hasMessage("Stub answered 503.");
  }

  private static void answer(int status, String coding, byte[] body) {
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Content-Type", "application/json")
                    .withHeader("Content-Encoding", coding)
                    .withBody(body)));
  }

  private ServiceResponse send() throws IOException {
    return StubService.send(SERVER.baseUrl());
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return zipped.toByteArray();
  }
}
