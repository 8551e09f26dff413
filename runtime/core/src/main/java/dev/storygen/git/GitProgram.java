package dev.storygen.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The {@code git} on the path.
 *
 * @param program its name
 * @param folder where it runs
 * @param withheld environment variables that it does not get
 */
record GitProgram(String program, Path folder, List<String> withheld) implements Git {

  /** A comparison of a large work tree on a slow disk takes seconds. */
  private static final long MAX_SECONDS = 120;

  /** A hook sets them for its own repository, relative to a folder of its choice. */
  private static final List<String> OF_HOOKS =
      List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX");

  /** No question, no lock for an optional update, messages in English, paths without patterns. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "GIT_TERMINAL_PROMPT", "0",
          "GIT_OPTIONAL_LOCKS", "0",
          "GIT_LITERAL_PATHSPECS", "1",
          "LC_ALL", "C");

  @Override
  public Result run(List<String> arguments) throws IOException {
    Process process = start(arguments);
    process.getOutputStream().close();
    CompletableFuture<byte[]> output = read(process.getInputStream());
    CompletableFuture<byte[]> error = read(process.getErrorStream());
    try {
      if (!process.waitFor(MAX_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException(
            "git %s did not end within %d s in %s. Leave storygen.changedSince out."
                .formatted(arguments.get(0), MAX_SECONDS, folder));
      }
      return new Result(
          process.exitValue(),
          output.join(),
          new String(error.join(), StandardCharsets.UTF_8).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("git was interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(List<String> arguments) throws IOException {
    // A repository may name a program that git should start to find changes.
    List<String> command = new ArrayList<>(List.of(program, "-c", "core.fsmonitor=false"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    OF_HOOKS.forEach(builder.environment()::remove);
    withheld.forEach(builder.environment()::remove);
    builder.environment().putAll(SETTINGS);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new IOException(
          "storygen.changedSince needs git, but the program '%s' cannot be started (%s). Install git and put it on the PATH, or leave storygen.changedSince out."
              .formatted(program, e.getMessage()),
          e);
    }
  }

  private static CompletableFuture<byte[]> read(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            return stream.readAllBytes();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
