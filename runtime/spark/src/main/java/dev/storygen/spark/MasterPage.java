package dev.storygen.spark;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The page of a standalone master, which says its version. Where there is none, or it wants a
 * password, nothing is known.
 *
 * @param host of the master
 * @param port of the page; null for Spark's default
 */
record MasterPage(String host, String port) {

  private static final String DEFAULT_PORT = "8080";
  private static final int TIMEOUT_MILLIS = 3_000;

  /** The version is at the top. */
  private static final int MOST_BYTES = 100_000;

  /** The version of Spark; empty if it is not known. */
  Optional<String> version() {
    try {
      URI page = URI.create("http://" + host + ":" + (port == null ? DEFAULT_PORT : port) + "/");
      HttpURLConnection connection =
          (HttpURLConnection) page.toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      connection.setInstanceFollowRedirects(false);
      try (InputStream in = connection.getInputStream()) {
        return version(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
      } finally {
        connection.disconnect();
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> version(String html) {
    int start = html.indexOf("class=\"version");
    int text = html.indexOf('>', Math.max(0, start)) + 1;
    int end = html.indexOf('<', text);
    if (!html.contains("Spark Master") || start < 0 || text == 0 || end < 0) {
      return Optional.empty();
    }
    String version = html.substring(text, end).strip();
    return version.isEmpty() || !Character.isDigit(version.charAt(0))
        ? Optional.empty()
        : Optional.of(version);
  }
}
