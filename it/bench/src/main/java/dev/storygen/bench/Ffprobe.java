package dev.storygen.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** The usual way to inspect media: one ffprobe process per file. */
final class Ffprobe {

  private Ffprobe() {}

  /** Whether the PATH has one. */
  static boolean isAvailable() throws InterruptedException {
    try {
      return run("-version") == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads the headers and stream parameters of a file. */
  static void probe(Path file) throws IOException, InterruptedException {
    int code = run("-of", "json", "-show_format", "-show_streams", file.toString());
    if (code != 0) {
      throw new IOException("ffprobe of " + file + " exited with " + code + ".");
    }
  }

  private static int run(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("ffprobe", "-v", "error");
    builder.command().addAll(List.of(arguments));
    Process process =
        builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
    try {
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }
}
