package dev.storygen.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The content of a file.
 *
 * @param sha256 64 hexadecimal digits
 * @param size bytes
 */
public record Blob(String sha256, long size) {

  private static final int BUFFER = 1 << 16;

  /** Reads a file for its content. */
  static Blob of(Path file) throws IOException {
    return copy(file, OutputStream.nullOutputStream());
  }

  public static Blob of(byte[] bytes) {
    return new Blob(HexFormat.of().formatHex(digest().digest(bytes)), bytes.length);
  }

  /** Copies a file, and reads it only once for that and for its content. */
  static Blob copy(Path file, OutputStream target) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return copy(in, target);
    }
  }

  /** Copies the rest of a stream. */
  static Blob copy(InputStream source, OutputStream target) throws IOException {
    MessageDigest digest = digest();
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
      digest.update(buffer, 0, read);
      target.write(buffer, 0, read);
      size += read;
    }
    return new Blob(HexFormat.of().formatHex(digest.digest()), size);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
