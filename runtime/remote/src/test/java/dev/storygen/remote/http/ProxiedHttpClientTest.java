package dev.storygen.remote.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.provider.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProxiedHttpClientTest {

  private static final Map<String, String> CREDENTIALS =
      Map.of(ProxiedHttpClient.PROXY_USER, "ann", ProxiedHttpClient.PROXY_PASSWORD, "secret");

  /** {@code ann:secret}. */
  private static final String BASIC = "Basic YW5uOnNlY3JldA==";

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @Test
  void aProxyReceivesTheRequestAndItsCredentials() throws IOException {
    SERVER.stubFor(any(anyUrl()).willReturn(ok("from the proxy")));
    ProxySelector proxy = ProxySelector.of(new InetSocketAddress("localhost", SERVER.getPort()));

    ServiceResponse response =
        send(ProxiedHttpClient.of(proxy, CREDENTIALS), "http://service.invalid/v1");

    assertThat(response.text()).isEqualTo("from the proxy");
    SERVER.verify(
        anyRequestedFor(anyUrl())
            .withHeader("Host", equalTo("service.invalid"))
            .withHeader("Authorization", equalTo("Bearer sk-test"))
            .withHeader("Proxy-Authorization", equalTo(BASIC)));
  }

  @Test
  void theMessageOf407NamesTheProxySettings() {
    SERVER.stubFor(any(anyUrl()).willReturn(status(407)));
    ProxySelector proxy = ProxySelector.of(new InetSocketAddress("localhost", SERVER.getPort()));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> send(ProxiedHttpClient.of(proxy, Map.of()), "http://service.invalid/v1"))
        .withMessage(
            "Stub answered 407. Check the user and password of the <proxy> of settings.xml.");
  }

  @Test
  void anHttpsProxyReceivesItsCredentials() throws IOException {
    try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> request = CompletableFuture.supplyAsync(() -> refused(proxy));
      ProxySelector selector =
          ProxySelector.of(new InetSocketAddress("localhost", proxy.getLocalPort()));

      assertThatExceptionOfType(IOException.class)
          .isThrownBy(
              () -> send(ProxiedHttpClient.of(selector, CREDENTIALS), "https://service.invalid/v1"))
          .withMessage(
              "Stub answered 407. Check the user and password of the <proxy> of settings.xml.");
      assertThat(request.join())
          .startsWith("CONNECT service.invalid:443 HTTP/1.1")
          .contains("Proxy-Authorization: " + BASIC)
          .doesNotContain("sk-test");
    }
  }

  private static String refused(ServerSocket proxy) {
    try (Socket connection = proxy.accept()) {
      byte[] head = new byte[8192];
      int length = connection.getInputStream().read(head);
      String answer = "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n";
      connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      return new String(head, 0, length, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aServiceDoesNotReceiveTheProxysPassword() throws IOException {
    SERVER.stubFor(any(anyUrl()).willReturn(ok("direct")));

    send(ProxiedHttpClient.of(ProxySelector.of(null), CREDENTIALS), SERVER.baseUrl());

    SERVER.verify(
        anyRequestedFor(anyUrl())
            .withHeader("Authorization", equalTo("Bearer sk-test"))
            .withoutHeader("Proxy-Authorization"));
  }

  private static ServiceResponse send(ProxiedHttpClient connections, String address)
      throws IOException {
    ServiceClient client =
        new ServiceClient(
            "Stub",
            Optional.of(new Secret("sk-test", "environment variable STUB_KEY")),
            connections,
            Clock.systemUTC());
    return client.send(client.request(URI.create(address), "Authorization", "Bearer "), 1000);
  }
}
