package dev.storygen.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style and the behaviour of the page, and the policy that lets nothing else run.
 *
 * @param css of all sections
 * @param js of all sections
 */
record Assets(String css, String js) {

  static Assets read() {
    return new Assets(text("report.css") + text("story.css"), text("report.js") + text("story.js"));
  }

  /** Of the page: its own style and script by their hashes, media beside it, nothing else. */
  String contentSecurityPolicy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src %s; script-src %s; "
            .formatted(hash(css), hash(js))
        + "img-src 'self' file: data:; media-src 'self' file: blob: data:";
  }

  private static String text(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      // Browsers read lines so, and hash what they read.
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
