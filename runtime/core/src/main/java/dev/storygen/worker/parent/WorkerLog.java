package dev.storygen.worker.parent;

import dev.storygen.media.LinkedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The output of workers, in two files of limited size. When {@code worker.log} is full, it is
 * renamed to {@code worker.1.log}, in place of the one before, and begins anew: what was printed
 * last is always there.
 */
final class WorkerLog {

  /** The size of each of the two files in bytes, plus at most one buffer. */
  static final long MAX_BYTES = 10_000_000;

  private static final String HEADING = "=== ";
  private static final int BUFFER_BYTES = 8192;

  /** Enough for the last lines that a message shows. */
  private static final int TAIL_BYTES = 64 * 1024;

  /** As many lines as a stack trace with its causes has. */
  private static final int MANY_LINES = 200;

  /** Characters of a line in a message. */
  private static final int MAX_LINE = 300;

  /** {@code Exception in thread "main" …}, {@code java.io.IOException: …}. */
  private static final Pattern ERROR =
      Pattern.compile(
          "Exception in thread |Error: |(?:[\\w$]++\\.)*+[\\w$]*(?:Exception|Error)\\b");

  private final Path file;
  private final Path earlier;
  private final long maxBytes;
  private final Charset charset;

  /**
   * The log of a folder.
   *
   * @param maxBytes after which the file is renamed
   * @param charset of the workers' output
   */
  WorkerLog(Path folder, long maxBytes, Charset charset) {
    this.file = folder.resolve("worker.log");
    this.earlier = folder.resolve("worker.1.log");
    this.maxBytes = maxBytes;
    this.charset = charset;
  }

  Path file() {
    return file;
  }

  /** Starts the output of a worker with a heading. */
  void begin(String goal) throws IOException {
    LinkedFiles.reject(file);
    append(
        (HEADING + "storygen:" + goal + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Copies a worker's output until it ends. If the log cannot be written, as on a full disk, the
   * output is still read: a worker whose output is not read would stop and wait.
   */
  Thread copy(InputStream output) {
    Thread copier = new Thread(() -> copyAll(output), "worker-output");
    copier.setDaemon(true);
    copier.start();
    return copier;
  }

  private void copyAll(InputStream output) {
    byte[] buffer = new byte[BUFFER_BYTES];
    try {
      for (int read = output.read(buffer); read >= 0; read = output.read(buffer)) {
        appendIfPossible(Arrays.copyOf(buffer, read));
      }
    } catch (IOException e) {
      // The process is gone, and its output with it.
    }
  }

  private void appendIfPossible(byte[] bytes) {
    try {
      append(bytes);
    } catch (IOException e) {
      // What does not fit is lost; the next part may fit again.
    }
  }

  private void append(byte[] bytes) throws IOException {
    if (Files.exists(file) && Files.size(file) >= maxBytes) {
      Files.move(file, earlier, StandardCopyOption.REPLACE_EXISTING);
    }
    try (OutputStream out =
        Files.newOutputStream(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND,
            LinkOption.NOFOLLOW_LINKS)) {
      out.write(bytes);
    }
  }

  /** The last lines of the output of the last worker, at most {@code most}. */
  List<String> lastLines(int most) throws IOException {
    List<String> lines = tail().lines().toList();
    int start = Math.max(0, lines.size() - most);
    for (int i = lines.size() - 1; i >= start; i--) {
      if (lines.get(i).startsWith(HEADING)) {
        start = i + 1;
      }
    }
    return lines.subList(start, lines.size());
  }

  /**
   * The line of the last worker's output that says most of its end: the first exception of its last
   * lines, or the JVM's own complaint, such as the function that it crashed in, or else its last
   * line; empty if it printed nothing.
   */
  String tellingLine() throws IOException {
    List<String> lines = lastLines(MANY_LINES).stream().filter(line -> !line.isBlank()).toList();
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    String line = lines.stream().filter(WorkerLog::isError).findFirst().orElse(last).strip();
    return line.length() > MAX_LINE ? line.substring(0, MAX_LINE) + "…" : line;
  }

  private static boolean isError(String line) {
    String first = line.substring(0, Math.min(MAX_LINE, line.length()));
    return first.startsWith("# There is insufficient memory")
        || first.startsWith("# C  [")
        || ERROR.matcher(first).lookingAt();
  }

  private String tail() throws IOException {
    byte[] last = tail(file);
    byte[] before = last.length < TAIL_BYTES ? tail(earlier) : new byte[0];
    byte[] both = Arrays.copyOf(before, before.length + last.length);
    System.arraycopy(last, 0, both, before.length, last.length);
    return new String(both, charset);
  }

  private static byte[] tail(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new byte[0];
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.min(in.length(), TAIL_BYTES)];
      in.seek(in.length() - bytes.length);
      in.readFully(bytes);
      return bytes;
    }
  }
}
