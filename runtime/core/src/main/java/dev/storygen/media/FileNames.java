package dev.storygen.media;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * File names in URLs, and in the POSIX locale, in which Java on Linux cannot use a name with other
 * than ASCII characters.
 */
public final class FileNames {

  private static final int ASCII_END = 0x80;

  private FileNames() {}

  /** Whether this JVM can use a file of this name. */
  public static boolean isUsable(String name) {
    try {
      Path.of(name);
      return true;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Why this JVM cannot use the files of stories, and the fix: two sentences. */
  public static String unusable(String of) {
    return "Maven's JVM cannot use the file names of %s: in its locale, C or POSIX (%s), names have only ASCII characters. Set the environment variable LC_ALL=C.UTF-8."
        .formatted(of, System.getProperty("sun.jnu.encoding"));
  }

  /** The name; or, if this JVM cannot use it, with percent-encoding: {@code Caf%C3%A9}. */
  public static String usable(String name) {
    return isUsable(name) ? name : percentEncoded(name);
  }

  /**
   * The name in a URL, percent-encoded. Keeps the Unicode form: {@link java.net.URI} would compose
   * accents, and some file systems distinguish the forms.
   */
  public static String urlEncoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The name with the UTF-8 bytes of characters outside ASCII, and the percent sign, encoded. */
  static String percentEncoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
      int code = Byte.toUnsignedInt(one);
      if (code >= ASCII_END || code == '%') {
        encoded.append("%%%02X".formatted(code));
      } else {
        encoded.append((char) code);
      }
    }
    return encoded.toString();
  }
}
