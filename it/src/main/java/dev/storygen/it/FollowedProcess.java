package dev.storygen.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process whose output is kept, and that is ready once it has printed a certain line.
 *
 * @param ready has the group of that line
 * @param log has its output
 */
record FollowedProcess(Process process, CompletableFuture<String> ready, Path log) {

  private static final int START_SECONDS = 60;

  /** Waits for its line; the result is the group of that. */
  String awaitReady() throws IOException, InterruptedException {
    try {
      return ready.get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("It did not start:\n" + Files.readString(log), e);
    }
  }

  /** Kills it (signal 9) and the processes that it has started. */
  void kill() {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(0, process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
  }

  /**
   * Keeps what a process says, and waits for a line of it.
   *
   * @param line has a group
   * @param log for its output
   */
  static FollowedProcess of(Process process, Pattern line, Path log) {
    CompletableFuture<String> ready = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8);
                  Writer out = Files.newBufferedWriter(log)) {
                for (String said = in.readLine(); said != null; said = in.readLine()) {
                  out.write(said + System.lineSeparator());
                  out.flush();
                  Matcher matcher = line.matcher(said);
                  if (matcher.find()) {
                    ready.complete(matcher.group(1));
                  }
                }
                ready.completeExceptionally(new IOException(log + " ended"));
              } catch (IOException e) {
                ready.completeExceptionally(e);
              }
            },
            log.getFileName().toString());
    reader.setDaemon(true);
    reader.start();
    return new FollowedProcess(process, ready, log);
  }
}
