package dev.storygen.report.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.model.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Data for the page's script: JSON, compressed as raw deflate (RFC 1951), in base64. */
final class DeflatedJson {

  private DeflatedJson() {}

  static String encode(Object data) {
    try {
      return deflated(Json.mapper().writeValueAsString(data));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not serialisable as JSON: " + data, e);
    }
  }

  private static String deflated(String text) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("a stream in memory failed", e);
    } finally {
      deflater.end();
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
