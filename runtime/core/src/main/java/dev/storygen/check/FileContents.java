package dev.storygen.check;

import dev.storygen.model.BaselineEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The content of files as a baseline has it; each is read once. */
final class FileContents {

  /** Equal to no content of an entry. */
  private static final String UNREADABLE = "unreadable";

  private static final int BLOCK_BYTES = 1 << 16;

  private final Map<Path, String> known = new ConcurrentHashMap<>();

  /** The SHA-256 and the size of a file. */
  String of(Path file) {
    return known.computeIfAbsent(file, FileContents::read);
  }

  private static String read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] block = new byte[BLOCK_BYTES];
      long size = 0;
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
        size += read;
      }
      return BaselineEntry.describe(HexFormat.of().formatHex(digest.digest()), size);
    } catch (IOException e) {
      return UNREADABLE; // the check of the file says why
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
