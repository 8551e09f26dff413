package dev.storygen.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Decodes the files whose paths come in, one per line, and prints a line for each. */
final class OracleMain {

  private OracleMain() {}

  /** Ends at the end of its input. */
  public static void main(String[] arguments) throws IOException {
    PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader paths =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String path;
    while ((path = paths.readLine()) != null) {
      answers.println(Oracle.ANSWER + FfmpegDecoding.decode(Path.of(path)).line());
    }
  }
}
