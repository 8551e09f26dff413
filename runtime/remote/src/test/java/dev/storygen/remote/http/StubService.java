package dev.storygen.remote.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.storygen.provider.Secret;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A client of a loopback service with a fixed key and clock, and assertions about failures. */
final class StubService {

  static final String KEY = "sk-test/0123456789";
  static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  static final ServiceClient CLIENT =
      new ServiceClient(
          "Stub",
          Optional.of(new Secret(KEY, "environment variable STUB_KEY")),
          ProxiedHttpClient.shared(),
          Clock.fixed(NOW, ZoneOffset.UTC));

  private StubService() {}

  static ServiceResponse send(String address) throws IOException {
    return CLIENT.send(request(address), 1 << 16);
  }

  static HttpRequest.Builder request(String address) throws IOException {
    return CLIENT.request(URI.create(address), "Authorization", "Bearer ");
  }

  static TransientException outage(ThrowingCallable call) {
    TransientException failure = catchThrowableOfType(TransientException.class, call);
    assertThat(failure.outage()).isTrue();
    return failure;
  }

  static TransientException busy(ThrowingCallable call) {
    TransientException failure = catchThrowableOfType(TransientException.class, call);
    assertThat(failure.outage()).isFalse();
    return failure;
  }

  static IOException finalFailure(ThrowingCallable call) {
    IOException failure = catchThrowableOfType(IOException.class, call);
    assertThat(failure).isNotInstanceOf(TransientException.class);
    return failure;
  }

  static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }
}
