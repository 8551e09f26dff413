package dev.storygen.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;

/**
 * Compares the gate's verdicts on any media with FFmpeg's decoding: only whether a file is whole.
 *
 * @param agreeing how many files both call whole, or both damaged
 * @param disagreements a line per other file
 */
record Differential(int agreeing, List<String> disagreements) {

  private static final Set<String> SOUND =
      Set.of("mp3", "wav", "m4a", "flac", "ogg", "opus", "aac", "aiff", "aif", "ac3", "wma");
  private static final Set<String> VIDEO =
      Set.of("mp4", "mov", "mkv", "webm", "ts", "avi", "m4v", "3gp", "flv", "ogv", "wmv");

  /** The checks that say whether a file is whole. */
  private static final Set<String> CHECKS = Set.of("audio-integrity", "video-integrity");

  /** A file that lacks a stream need not be damaged, though these checks cannot pass. */
  private static final List<String> WHOLE = List.of("has no video stream", "has no audio stream");

  /** As the gate's limit for voiceovers. */
  private static final double LENGTH_SECONDS = 0.25;

  /** As the gate's limit for videos, with half a second in addition. */
  private static final double LENGTH_SHARE = 0.02;

  /**
   * Compares all media below a folder, and writes disagreements to {@code differential.txt}.
   *
   * @param folder for the stories, the worker and the result
   */
  static Differential compare(Path media, Path folder) throws IOException, InterruptedException {
    Path output = folder.resolve("media");
    Map<String, Path> stories = copy(media, output);
    GateRun run = new Gate(folder.resolve("worker")).check(output, stories.keySet());
    List<String> lines = new ArrayList<>();
    try (Oracle oracle = new Oracle()) {
      for (Map.Entry<String, Path> story : stories.entrySet()) {
        Verdict verdict = run.of(story.getKey());
        Decoded decoded = oracle.decode(story.getValue());
        if (damaged(verdict) != damaged(decoded)) {
          lines.add(
              name(media.relativize(story.getValue()))
                  + (damaged(verdict) ? ": only the gate: " + verdict.reason() : ": only FFmpeg")
                  + "; FFmpeg: "
                  + decoded.line());
        }
      }
    }
    Files.write(folder.resolve("differential.txt"), lines);
    return new Differential(stories.size() - lines.size(), List.copyOf(lines));
  }

  private static String name(Path relative) {
    return FilenameUtils.separatorsToUnix(relative.toString());
  }

  private static Map<String, Path> copy(Path media, Path output) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(media)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    Map<String, Path> stories = new LinkedHashMap<>();
    for (Path file : files) {
      String extension =
          FilenameUtils.getExtension(file.getFileName().toString()).toLowerCase(Locale.ROOT);
      String name =
          SOUND.contains(extension) ? "voiceover" : VIDEO.contains(extension) ? "video" : null;
      if (name != null) {
        String story = String.format("%04d", stories.size());
        Path folder = Files.createDirectories(output.resolve(story));
        Files.copy(file, folder.resolve(name + "." + extension));
        stories.put(story, file);
      }
    }
    return stories;
  }

  private static boolean damaged(Verdict verdict) {
    Set<String> failing = new TreeSet<>(verdict.failing());
    failing.retainAll(CHECKS);
    return !failing.isEmpty() && WHOLE.stream().noneMatch(verdict.reason()::contains);
  }

  private static boolean damaged(Decoded decoded) {
    double missing = decoded.pictures() == 0 ? decoded.stated() - decoded.sound() : 0;
    return decoded.errors() > 0
        || decoded.isNothing()
        || missing > Math.max(LENGTH_SECONDS, LENGTH_SHARE * decoded.stated());
  }

  void print(PrintStream out) {
    out.println(agreeing + " files of the folder agree, " + disagreements.size() + " do not:");
    disagreements.forEach(line -> out.println("  " + line));
  }
}
