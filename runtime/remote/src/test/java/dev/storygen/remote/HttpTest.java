package dev.storygen.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.provider.Secret;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpTest {

  private static final String KEY = "sk-test/0123456789";
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final Http http =
      new Http(
          "Stub",
          Optional.of(new Secret(KEY, "environment variable STUB_KEY")),
          Connections.shared(),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void anAnswerOfSuccessComesBack() throws IOException {
    answer(json(200, "{\"text\": \"Grüße\"}"));

    Reply reply = send();

    assertThat(reply.json().path("text").asText()).isEqualTo("Grüße");
    assertThat(reply.contentType()).isEqualTo("application/json");
    SERVER.verify(anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer " + KEY)));
  }

  @Test
  void aSoundComesBackAsItIs() throws IOException {
    byte[] sound = {-1, 0, 127};
    answer(aResponse().withHeader("Content-Type", "audio/mpeg").withBody(sound));

    assertThat(send().media("audio")).isEqualTo(sound);
  }

  @Test
  void aRefusedConnectionIsAnOutage() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    TransientException failure = outage(() -> send("http://localhost:" + port));

    assertThat(failure)
        .hasMessage(
            "Stub cannot be reached: it refuses the connection."
                + " Check that it runs, and <baseUrl>.");
  }

  @Test
  void anUnknownHostIsAnOutage() {
    TransientException failure = outage(() -> send("http://no-such-host.invalid"));

    assertThat(failure)
        .hasMessage(
            "Stub cannot be reached: its host is not known."
                + " Check <baseUrl>, the network and the proxy.");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aConnectionThatBreaksIsAnOutage(Fault fault) {
    answer(aResponse().withFault(fault));

    assertThat(outage(this::send)).hasMessageStartingWith("Stub broke off: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{\"text\":",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"text\":\r\n"
      })
  void aTruncatedBodyIsAnOutage(String answer) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(server, answer));

      TransientException failure = outage(() -> send("http://localhost:" + server.getLocalPort()));

      assertThat(failure).hasMessageStartingWith("Stub broke off: ");
      served.join();
    }
  }

  @Test
  void whatIsNotTlsIsAnOutage() {
    assertThat(outage(() -> send("https://localhost:" + SERVER.getPort())))
        .hasMessageStartingWith("Stub broke off: ");
  }

  @Test
  void anUntrustedCertificateIsFinal() {
    var server =
        new com.github.tomakehurst.wiremock.WireMockServer(
            options().dynamicPort().dynamicHttpsPort());
    server.start();
    try {
      assertThat(refusal(() -> send("https://localhost:" + server.httpsPort())))
          .hasMessageStartingWith("Stub shows a certificate that is not trusted: ")
          .hasMessageEndingWith(
              " Check <baseUrl>; trust the certificate of a server or proxy of your own with"
                  + " -Djavax.net.ssl.trustStore.");
    } finally {
      server.stop();
    }
  }

  @Test
  void aHangEndsWithAnInterrupt() {
    answer(aResponse().withFixedDelay(600_000));

    assertThat(interrupted()).hasMessage("Stub did not answer in time.");
  }

  @Test
  void aSlowDripEndsWithAnInterrupt() {
    answer(aResponse().withBody("drop".repeat(100)).withChunkedDribbleDelay(100, 600_000));

    assertThat(interrupted()).hasMessage("Stub did not answer in time.");
  }

  @ParameterizedTest
  @CsvSource({"500", "502", "503", "504", "529", "408"})
  void aServiceThatFailsIsAnOutage(int status) {
    answer(json(status, "{\"error\": {\"message\": \"Overloaded\"}}"));

    TransientException failure = outage(this::send);

    assertThat(failure).hasMessage("Stub answered " + status + ": Overloaded.");
    assertThat(failure.retryAfter()).isEmpty();
  }

  @Test
  void anOutageMaySayWhenItEnds() {
    answer(aResponse().withStatus(503).withHeader("Retry-After", "7"));

    assertThat(outage(this::send).retryAfter()).contains(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @CsvSource({
    "Retry-After, 12, 12000",
    "Retry-After, 1.5, 1500",
    "Retry-After, 'Fri, 01 May 2026 10:00:30 GMT', 30000",
    "Retry-After, 'Fri, 01 May 2026 09:00:00 GMT', 0",
    "retry-after-ms, 250, 250"
  })
  void aBusyServiceSaysWhenToComeAgain(String header, String value, long millis) {
    answer(json(429, "{\"error\": {\"message\": \"Slow down\"}}").withHeader(header, value));

    TransientException failure = busy(this::send);

    assertThat(failure).hasMessage("Stub answered 429: Slow down.");
    assertThat(failure.retryAfter()).contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "Fri, 99 May 2026", "99999999999999999999"})
  void aBusyServiceMaySayNoTime(String value) {
    answer(aResponse().withStatus(429).withHeader("Retry-After", value));

    assertThat(busy(this::send).retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | {'error': {'message': 'You exceeded it.', 'code': 'insufficient_quota'}}",
        "429 | {'error': {'message': 'You exceeded it.', 'type': 'insufficient_quota'}}",
        "400 | {'error': {'message': 'You exceeded it.', 'code': 'billing_hard_limit_reached'}}",
        "401 | {'detail': {'message': 'You exceeded it.', 'status': 'quota_exceeded'}}"
      })
  void aQuotaThatIsSpentIsFinal(int status, String body) {
    answer(json(status, body.replace('\'', '"')));

    assertThat(refusal(this::send))
        .hasMessage(
            "Stub answered "
                + status
                + ": You exceeded it. The quota is spent: raise it at the service,"
                + " or use another key or provider.");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void aRefusedKeyIsFinalAndNotShown(int status) {
    answer(json(status, "{\"error\": {\"message\": \"No such key: " + KEY + "\"}}"));

    assertThat(refusal(this::send))
        .hasMessage(
            "Stub answered "
                + status
                + ": No such key: ***."
                + " Check the key (environment variable STUB_KEY), and what it may do.");
  }

  @Test
  void aKeyIsNotShownByHalfEither() {
    answer(aResponse().withStatus(400).withBody("x".repeat(190) + KEY));

    assertThat(refusal(this::send).getMessage()).contains("x***").doesNotContain("sk-");
  }

  @ParameterizedTest
  @CsvSource({
    "400, 'The service refuses the request as it is: check the provider''s settings.'",
    "404, 'Check the model or voice, and <baseUrl>.'",
    "405, 'Check <baseUrl>.'",
    "413, 'The service takes less at once: send a shorter text or a smaller file.'",
    "422, 'The service refuses the request as it is: check the provider''s settings.'"
  })
  void aRefusedRequestIsFinal(int status, String advice) {
    answer(json(status, "{\"detail\": [{\"loc\": [\"model\"], \"msg\": \"unknown\"}]}"));

    assertThat(refusal(this::send)).hasMessage("Stub answered " + status + ": unknown. " + advice);
  }

  @Test
  void aRedirectIsNotFollowed() {
    answer(aResponse().withStatus(302).withHeader("Location", "http://elsewhere.invalid/v1"));

    assertThat(refusal(this::send))
        .hasMessage(
            "Stub answered 302: it has moved to http://elsewhere.invalid/v1."
                + " Set <baseUrl> to the new address.");
  }

  @Test
  void anErrorPageIsCutToALine() {
    String page = "<html><head><title>x</title></head><body><h1>Bad\nGateway</h1>%s</body></html>";
    answer(
        aResponse()
            .withStatus(502)
            .withHeader("Content-Type", "text/html")
            .withBody(page.formatted("y".repeat(100_000))));

    assertThat(outage(this::send))
        .hasMessage("Stub answered 502: Bad Gateway " + "y".repeat(187) + "…");
  }

  @Test
  void aHugeAnswerIsNotRead() {
    answer(aResponse().withBody(new byte[1 << 20]));

    TransientException failure =
        catchThrowableOfType(
            TransientException.class, () -> http.send(request(SERVER.baseUrl()), 1000));

    assertThat(failure.outage()).isFalse();
    assertThat(failure)
        .hasMessage("Stub answered with more than 1000 bytes, the most that is read.");
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
  void whatIsNoJsonIsAnOutage(String type, String body, String what) {
    answer(aResponse().withHeader("Content-Type", type).withBody(body));

    assertThat(outage(() -> send().json())).hasMessage("Stub answered 200 with " + what);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, '{\"error\": \"Out of memory\"}',"
        + " 'application/json, but expected audio: Out of memory.'",
    "audio/mpeg, '', 'an empty body, but expected audio.'"
  })
  void whatIsNoSoundIsAnOutage(String type, String body, String what) {
    answer(aResponse().withHeader("Content-Type", type).withBody(body));

    assertThat(outage(() -> send().media("audio"))).hasMessage("Stub answered 200 with " + what);
  }

  @Test
  void aKeyThatIsNoneIsRefusedWithoutShowingIt() {
    Http broken = new Http("Stub", Optional.of(new Secret("sk\nsecret", "server 'x'")));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> broken.request(URI.create(SERVER.baseUrl()), "Authorization", "Bearer "))
        .withMessage(
            "Stub was not asked: the key (server 'x') has characters that no key has."
                + " Copy it again, in one line.")
        .withNoCause();
  }

  private interface Call {
    Object run() throws IOException;
  }

  private static TransientException outage(Call call) {
    TransientException failure = catchThrowableOfType(TransientException.class, call::run);
    assertThat(failure.outage()).isTrue();
    return failure;
  }

  private static TransientException busy(Call call) {
    TransientException failure = catchThrowableOfType(TransientException.class, call::run);
    assertThat(failure.outage()).isFalse();
    return failure;
  }

  private static IOException refusal(Call call) {
    IOException failure = catchThrowableOfType(IOException.class, call::run);
    assertThat(failure).isNotInstanceOf(TransientException.class);
    return failure;
  }

  /** What a call ends with whose thread is interrupted once the server has its request. */
  private InterruptedIOException interrupted() {
    Thread caller = Thread.currentThread();
    CompletableFuture<Void> interrupt =
        CompletableFuture.runAsync(
            () -> {
              while (SERVER.getAllServeEvents().isEmpty()
                  && SERVER.findUnmatchedRequests().getRequests().isEmpty()
                  && !caller.isInterrupted()) {
                Thread.onSpinWait();
              }
              caller.interrupt();
            });
    InterruptedIOException failure = catchThrowableOfType(InterruptedIOException.class, this::send);
    assertThat(Thread.interrupted()).isTrue();
    interrupt.join();
    return failure;
  }

  private static void serve(ServerSocket server, String answer) {
    try (var connection = server.accept()) {
      connection.getInputStream().read(new byte[8192]);
      connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Reply send() throws IOException {
    return send(SERVER.baseUrl());
  }

  private Reply send(String address) throws IOException {
    return http.send(request(address), 1 << 16);
  }

  private HttpRequest.Builder request(String address) throws IOException {
    return http.request(URI.create(address), "Authorization", "Bearer ");
  }

  private static void answer(ResponseDefinitionBuilder response) {
    SERVER.stubFor(any(anyUrl()).willReturn(response));
  }

  private static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }
}
