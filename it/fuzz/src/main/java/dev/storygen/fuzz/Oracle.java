package dev.storygen.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * FFmpeg's own decoding of a file, in a process of its own: a damaged file may crash a decoder. For
 * one thread.
 */
final class Oracle implements AutoCloseable {

  /** Native libraries may print other lines. */
  static final String ANSWER = "decoded: ";

  private static final long PATIENCE_SECONDS = 120;

  private Process process;

  Decoded decode(Path file) throws IOException, InterruptedException {
    if (process == null || !process.isAlive()) {
      process = start();
    }
    PrintStream paths = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    paths.println(file.toAbsolutePath());
    BufferedReader answers =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), 1);
    try {
      return CompletableFuture.supplyAsync(() -> answer(answers))
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      close();
      return Decoded.failed(Decoded.State.CRASHED);
    }
  }

  private static Decoded answer(BufferedReader answers) {
    try {
      String line = answers.readLine();
      while (line != null && !line.startsWith(ANSWER)) {
        line = answers.readLine();
      }
      return line == null
          ? Decoded.failed(Decoded.State.CRASHED)
          : Decoded.parse(line.substring(ANSWER.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + System.getProperty("java.io.tmpdir") + "/oracle-crash-%p.log",
            "-XX:TieredStopAtLevel=1",
            OracleMain.class.getName());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
      process = null;
    }
  }
}
