package dev.storygen.remote.chat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.storygen.remote.chat.FakeChatServer.KEY;
import static dev.storygen.remote.chat.OpenAiWriterFixture.transientFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OpenAiWriterFaultTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final OpenAiWriterFixture openAi = new OpenAiWriterFixture(SERVER);
  private final FakeChatServer server = openAi.server;

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\": \"x\", \"choi", "", "<html>gateway</html>"})
  void anythingButJsonIsAnOutage(String answer) {
    server.respondWith(answer);

    TransientException failure = transientFailure(() -> openAi.script(openAi.writer(), 360));

    assertThat(failure.outage()).isTrue();
    assertThat(failure).hasMessageStartingWith(server.serviceName() + " answered 200 with ");
  }

  @Test
  void aBrokenConnectionIsAnOutage() {
    server.respondWith(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    TransientException failure = transientFailure(() -> openAi.script(openAi.writer(), 360));

    assertThat(failure.outage()).isTrue();
    assertThat(failure).hasMessageStartingWith(server.serviceName() + " failed to answer: ");
  }

  @Test
  void aBusyServiceSendsHowLongToWait() {
    server.respondWith(aResponse().withStatus(429).withHeader("Retry-After", "7"));

    TransientException failure = transientFailure(() -> openAi.script(openAi.writer(), 360));

    assertThat(failure.outage()).isFalse();
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @CsvSource({"400", "401", "403", "404", "422"})
  void clientErrorsAreFinal(int status) {
    server.respondWith(
        aResponse()
            .withStatus(status)
            .withBody("{\"error\": {\"message\": \"No, %s!\"}}".formatted(KEY)));

    assertThatIOException()
        .isThrownBy(() -> openAi.script(openAi.writer(), 360))
        .isNotInstanceOf(TransientException.class)
        .withMessageStartingWith(server.serviceName() + " answered " + status + ": No, ***! ");
    assertThat(server.request()).isNotNull();
  }

  @Test
  void anInterruptEndsTheCall() throws IOException {
    Thread caller = Thread.currentThread();
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> asked =
          CompletableFuture.runAsync(() -> interruptOnceAsked(silent, caller));

      InterruptedIOException failure =
          catchThrowableOfType(
              InterruptedIOException.class,
              () ->
                  openAi.script(
                      openAi.writer(Map.of("baseUrl", "http://localhost:" + silent.getLocalPort())),
                      360));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure).hasMessageEndingWith(" did not answer in time.");
      asked.join();
    }
  }

  private static void interruptOnceAsked(ServerSocket silent, Thread caller) {
    try (Socket connection = silent.accept()) {
      connection.getInputStream().read();
      caller.interrupt();
      connection.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
