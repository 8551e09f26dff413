package dev.storygen.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style sheet and the script of the page, and its content security policy.
 *
 * @param css the style sheet
 * @param js the script
 */
record Assets(String css, String js) {

  static Assets read() {
    return new Assets(
        resource("report.css") + resource("story.css"),
        resource("data.js")
            + resource("report.js")
            + resource("timeline.js")
            + resource("story.js"));
  }

  /**
   * Allows the style and the script by their hashes, media files beside the page, and nothing else.
   *
   * @param loading whether the script loads further ones: no markup can
   */
  String contentSecurityPolicy(boolean loading) {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src %s; script-src %s; "
            .formatted(hash(css), hash(js) + (loading ? " 'strict-dynamic'" : ""))
        + "img-src 'self' file: data:; media-src 'self' file: blob: data:";
  }

  private static String resource(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      // Browsers normalise line ends before hashing.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("storygen's own jar cannot be read", e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
