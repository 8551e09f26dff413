package dev.storygen.worker.parent;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The locale of worker processes. In the POSIX locale, which bare containers have, Java on Linux
 * takes file names for ASCII and cannot open any other. Then workers get a UTF-8 locale. In every
 * other locale, and on other systems, workers have that of Maven's JVM: both must read paths the
 * same.
 *
 * @param environment variables to add
 * @param arguments of the JVM, for systems that lack the locale {@code C.UTF-8}
 * @param charset of the worker's output
 */
record WorkerLocale(Map<String, String> environment, List<String> arguments, Charset charset) {

  private static final WorkerLocale UTF_8 =
      new WorkerLocale(
          Map.of("LC_ALL", "C.UTF-8"),
          List.of("-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8"),
          StandardCharsets.UTF_8);

  /** The one for workers of this JVM. */
  static WorkerLocale current() {
    return of(System.getProperty("os.name"), System.getProperty("sun.jnu.encoding"));
  }

  /**
   * The one for workers of a JVM.
   *
   * @param os as in {@code os.name}
   * @param fileNames the charset of file names, as in {@code sun.jnu.encoding}
   */
  static WorkerLocale of(String os, String fileNames) {
    return os.toLowerCase(Locale.ROOT).startsWith("linux") && isAscii(fileNames)
        ? UTF_8
        : new WorkerLocale(Map.of(), List.of(), Charset.defaultCharset());
  }

  private static boolean isAscii(String charset) {
    return charset != null
        && Charset.isSupported(charset)
        && Charset.forName(charset).equals(StandardCharsets.US_ASCII);
  }
}
