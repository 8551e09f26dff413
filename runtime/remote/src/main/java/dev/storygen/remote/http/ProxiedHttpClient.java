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
 * The connections to services, through a proxy where the machine has one.
 *
 * @param proxyAuthorization what a proxy is told, if anything
 */
record ProxiedHttpClient(HttpClient client, Optional<String> proxyAuthorization) {

  /** The environment variables that hold what a proxy asks for. */
  static final String PROXY_USER = "STORYGEN_PROXY_USER";

  static final String PROXY_PASSWORD = "STORYGEN_PROXY_PASSWORD";

  private static final String TUNNELING_PROPERTY = "jdk.http.auth.tunneling.disabledSchemes";

  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  static {
    // Else the JDK keeps the password from a proxy on the way to https. It looks here but once.
    if (System.getProperty(TUNNELING_PROPERTY) == null) {
      System.setProperty(TUNNELING_PROPERTY, "");
    }
  }

  /** Those of this JVM. */
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
            // One call, one connection: a call that is given up takes no other with it.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(proxies)
            .build();
    return new ProxiedHttpClient(client, proxyAuthorization);
  }

  /**
   * Adds what a proxy wants. No Authenticator: with one, the JDK drops the Authorization of the
   * request (17), and takes a 401 without WWW-Authenticate for a broken answer.
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
