package dev.storygen.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs git commands in one folder. */
@FunctionalInterface
interface Git {

  /**
   * Runs a command and waits for its end.
   *
   * @param arguments without {@code git} itself
   * @throws IOException if git cannot be run, with what to do
   */
  Result run(List<String> arguments) throws IOException;

  /**
   * The result of a command.
   *
   * @param error what it printed for people
   */
  record Result(int status, byte[] output, String error) {

    boolean succeeded() {
      return status == 0;
    }

    /** The only line of the output. */
    String line() {
      return new String(output, StandardCharsets.UTF_8).strip();
    }

    /** The first line for people; without git's prefix. */
    String reason() {
      String first = error.lines().findFirst().orElse("exit code " + status);
      return first.startsWith("fatal: ") ? first.substring("fatal: ".length()) : first;
    }
  }
}
