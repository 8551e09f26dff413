package dev.storygen.remote.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.storygen.remote.http.StubService.finalFailure;
import static dev.storygen.remote.http.StubService.outage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.provider.Secret;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ServiceClientTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @Test
  void aRefusedConnectionIsAnOutage() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    TransientException failure = outage(() -> StubService.send("http://localhost:" + port));

    assertThat(failure)
        .hasMessage(
            "Stub cannot be reached: connection refused."
                + " Check that it is running, and <baseUrl>.");
  }

  @Test
  void anUnknownHostIsAnOutage() {
    TransientException failure = outage(() -> StubService.send("http://no-such-host.invalid"));

    assertThat(failure)
        .hasMessage(
            "Stub cannot be reached: unknown host."
                + " Check <baseUrl>, the network and the proxy.");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aConnectionThatBreaksIsAnOutage(Fault fault) {
    answer(aResponse().withFault(fault));

    assertThat(outage(ServiceClientTest::send)).hasMessageStartingWith("Stub failed to answer: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{\"text\":",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"text\":\r\n"
      })
  void aTruncatedOrBrokenAnswerIsAnOutage(String answer) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(server, answer));

      TransientException failure =
          outage(() -> StubService.send("http://localhost:" + server.getLocalPort()));

      assertThat(failure).hasMessageStartingWith("Stub failed to answer: ");
      served.join();
    }
  }

  @Test
  void aBrokenAnswerThatQuotesTheKeyDoesNotShowIt() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> served =
          CompletableFuture.runAsync(
              () -> serve(server, "HTTP/1.1 key=" + StubService.KEY + "\r\n\r\n"));

      TransientException failure =
          outage(() -> StubService.send("http://localhost:" + server.getLocalPort()));

      assertThat(failure).hasMessageContaining("key=***");
      assertThat(failure).hasStackTraceContaining("Stub failed to answer").hasNoCause();
      served.join();
    }
  }

  @Test
  void aCancelledCallDisconnects() throws Exception {
    Thread caller = Thread.currentThread();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Integer> next =
          CompletableFuture.supplyAsync(() -> nextAfterInterrupt(server, caller));

      catchThrowableOfType(
          InterruptedIOException.class,
          () -> StubService.send("http://localhost:" + server.getLocalPort()));

      assertThat(Thread.interrupted()).isTrue();
      // Not join(), which ignores interrupts.
      assertThat(next.get()).isEqualTo(-1);
    }
  }

  /**
   * The next byte that the server reads after the caller was interrupted; -1 if it disconnected.
   */
  private static int nextAfterInterrupt(ServerSocket server, Thread caller) {
    try (Socket connection = server.accept()) {
      connection.getInputStream().read(new byte[8192]);
      connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-L".getBytes(UTF_8));
      caller.interrupt();
      return connection.getInputStream().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anInterruptedThreadSendsNoRequest() {
    Thread.currentThread().interrupt();

    InterruptedIOException failure =
        catchThrowableOfType(InterruptedIOException.class, ServiceClientTest::send);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).hasMessage("Stub was not called: the call was already interrupted.");
    SERVER.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void aServerWithoutTlsIsAnOutage() {
    assertThat(outage(() -> StubService.send("https://localhost:" + SERVER.getPort())))
        .hasMessageStartingWith("Stub failed to answer: ");
  }

  @Test
  void anUntrustedCertificateIsFinal() {
    WireMockServer server = new WireMockServer(options().dynamicPort().dynamicHttpsPort());
    server.start();
    try {
      assertThat(finalFailure(() -> StubService.send("https://localhost:" + server.httpsPort())))
          .hasMessageStartingWith("Stub presented an untrusted certificate: ")
          .hasMessageEndingWith(
              " Check <baseUrl>; trust the certificate of a server or proxy of your own with"
                  + " -Djavax.net.ssl.trustStore.");
    } finally {
      server.stop();
    }
  }

  @Test
  void aHangingCallEndsWithAnInterrupt() {
    answer(aResponse().withFixedDelay(600_000));

    assertThat(interrupted()).hasMessage("Stub did not answer in time.");
  }

  @Test
  void aSlowResponseEndsWithAnInterrupt() {
    answer(aResponse().withBody("drop".repeat(100)).withChunkedDribbleDelay(100, 600_000));

    assertThat(interrupted()).hasMessage("Stub did not answer in time.");
  }

  @Test
  void aHugeAnswerIsNotRead() {
    answer(aResponse().withBody(new byte[1 << 20]));

    TransientException failure =
        catchThrowableOfType(
            TransientException.class,
            () -> StubService.CLIENT.send(StubService.request(SERVER.baseUrl()), 1000));

    assertThat(failure.outage()).isFalse();
    assertThat(failure).hasMessage("Stub answered with more than 1000 bytes, which is the limit.");
  }

  @Test
  void anInvalidKeyIsRejectedWithoutShowingIt() {
    ServiceClient broken =
        new ServiceClient("Stub", Optional.of(new Secret("sk\nsecret", "server 'x'")));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> broken.request(URI.create(SERVER.baseUrl()), "Authorization", "Bearer "))
        .withMessage(
            "Stub was not called: the key (server 'x') contains invalid characters."
                + " Copy it again, on one line.")
        .withNoCause();
  }

  /** Interrupts the call after the server received the request, and returns its exception. */
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
    InterruptedIOException failure =
        catchThrowableOfType(InterruptedIOException.class, ServiceClientTest::send);
    assertThat(Thread.interrupted()).isTrue();
    interrupt.join();
    return failure;
  }

  private static void serve(ServerSocket server, String answer) {
    try (Socket connection = server.accept()) {
      connection.getInputStream().read(new byte[8192]);
      connection.getOutputStream().write(answer.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ServiceResponse send() throws IOException {
    return StubService.send(SERVER.baseUrl());
  }

  private static void answer(ResponseDefinitionBuilder response) {
    SERVER.stubFor(any(anyUrl()).willReturn(response));
  }
}
