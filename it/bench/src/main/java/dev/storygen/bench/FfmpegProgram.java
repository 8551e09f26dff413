package dev.storygen.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * FFmpeg's own program, to compare with. It runs once per core, with one thread each, and reads its
 * share of the files one after the other, so that its start hardly counts.
 *
 * @param folder for the lists of files
 * @param version as the program states it, with the compiler that built it
 */
record FfmpegProgram(Path folder, String version) {

  static final List<String> AUDIO_FILTERS =
      List.of("-vn", "-af", "ebur128=peak=true,astats,silencedetect");

  /** At a third of the size, which is faster than at the full one. */
  static final List<String> ALL_FILTERS =
      List.of(
          "-vf",
          "scale=iw/3:-2,blackdetect,freezedetect,cropdetect",
          "-af",
          "ebur128=peak=true,astats,silencedetect");

  private static final String NAME = "ffmpeg";

  /** The one on the PATH; empty for none. */
  static Optional<FfmpegProgram> find(Path folder) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(NAME, "-version").redirectError(Redirect.DISCARD).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = text.lines().limit(2).toList();
      if (process.waitFor() != 0 || lines.size() < 2) {
        return Optional.empty();
      }
      Files.createDirectories(folder);
      return Optional.of(
          new FfmpegProgram(folder, lines.get(0).split(" ")[2] + ", " + lines.get(1)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Seconds to decode files.
   *
   * @param options such as filters; the output is dropped
   */
  double seconds(List<Path> files, List<String> options) throws IOException, InterruptedException {
    int processes = Math.min(Machine.cores(), files.size());
    List<Path> lists = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      lists.add(list(i, files, processes));
    }
    return Timing.seconds(
        () -> ParallelTasks.each(lists, processes, list -> decode(list, options)));
  }

  private Path list(int first, List<Path> files, int step) throws IOException {
    String lines =
        IntStream.iterate(first, i -> i < files.size(), i -> i + step)
            .mapToObj(i -> "file '" + files.get(i) + "'\n")
            .collect(Collectors.joining());
    return Files.writeString(folder.resolve("files-" + first + ".txt"), lines);
  }

  private static void decode(Path list, List<String> options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(NAME, "-nostdin", "-v", "error", "-filter_threads", "1"));
    command.addAll(List.of("-threads", "1", "-f", "concat", "-safe", "0", "-i", list.toString()));
    command.addAll(options);
    command.addAll(List.of("-f", "null", "-"));
    int code =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", command) + " exited with " + code + ".");
    }
  }
}
