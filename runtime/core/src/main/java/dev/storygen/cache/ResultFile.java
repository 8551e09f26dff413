package dev.storygen.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.model.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The file of a result: JSON with the result and the SHA-256 of the bytes that the result has in
 * it, so that a changed byte is noticed. {@code {"sha256":"…","result":{…}}}
 */
final class ResultFile {

  private static final String START = "{\"sha256\":\"";
  private static final String MIDDLE = "\",\"result\":";
  private static final int DIGITS = 64;
  private static final int BODY = START.length() + DIGITS + MIDDLE.length();

  private ResultFile() {}

  static void write(Path file, CachedResult result) throws IOException {
    byte[] body = Json.mapper().writeValueAsBytes(result);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(start(body));
    bytes.writeBytes(body);
    bytes.write('}');
    Files.write(file, bytes.toByteArray());
  }

  private static byte[] start(byte[] body) {
    return (START + Blob.of(body).sha256() + MIDDLE).getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Reads a result.
   *
   * @return empty if the bytes are not those that were written, or not of this version
   * @throws IOException if the file cannot be read
   */
  static Optional<CachedResult> read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length - 1;
    if (end <= BODY || bytes[end] != '}') {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOfRange(bytes, BODY, end);
    if (!Arrays.equals(start(body), Arrays.copyOf(bytes, BODY))) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Json.mapper().readValue(body, CachedResult.class))
          .filter(ResultFile::isWhole);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(CachedResult result) {
    return result.schemaVersion() == CachedResult.SCHEMA_VERSION
        && result.inputs() != null
        && result.build() != null;
  }
}
