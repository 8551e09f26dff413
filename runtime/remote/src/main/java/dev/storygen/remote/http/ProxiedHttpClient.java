package dev.storygen.remote.http;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The JDK's HTTP client with proxy support.
 *
 * @param proxyAuthorization value of {@code Proxy-Authorization}, if the proxy needs one
 */
record ProxiedHttpClient(HttpClient client, Optional<String> proxyAuthorization) {

  /** Environment variables with the proxy credentials. */
  static final String PROXY_USER = "STORYGEN_PROXY_USER";

  static final String PROXY_PASSWORD = "STORYGEN_PROXY_PASSWORD";

  private static final String TUNNELING_PROPERTY = "jdk.http.auth.tunneling.disabledSchemes";

  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  static {
    // By default the JDK does not send Basic credentials for HTTPS tunnels. It reads this only
    // once.
    if (System.getProperty(TUNNELING_PROPERTY) == null) {
      System.setProperty(TUNNELING_PROPERTY, "");
    }
  }

  /** The client of this JVM, created on first use. */
  private static final class Shared {
    static final ProxiedHttpClient INSTANCE = of(ProxySelector.getDefault(), System.getenv());
  }

  static ProxiedHttpClient shared() {
    return Shared.INSTANCE;
  }

  static ProxiedHttpClient of(ProxySelector proxies, Map<String, String> environment) {
    Optional<String> proxyAuthorization =
        Optional.ofNullable(environment.get(PROXY_USER))
            .map(user -> basicAuthorization(user, environment.getOrDefault(PROXY_PASSWORD, "")));
    HttpClient client =
        HttpClient.newBuilder()
            // One connection per call: cancelling a call does not affect others.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(proxies)
            .build();
    return new ProxiedHttpClient(client, proxyAuthorization);
  }

  /**
   * Builds the request with {@code Proxy-Authorization}. Not through an Authenticator: with one,
   * the JDK (17) drops the request's own Authorization and rejects a 401 without WWW-Authenticate.
   */
  HttpRequest buildRequest(HttpRequest.Builder request) {
    proxyAuthorization.ifPresent(value -> request.setHeader("Proxy-Authorization", value));
    return request.build();
  }

  private static String basicAuthorization(String user, String password) {
    byte[] bytes = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }
}
