package dev.storygen.spark.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The record that publishes the results of a content key, as text: a heading, the attempt, a line
 * with digest, size and name for each file, and an end. Without its end it is no record.
 *
 * @param attempt the folder of the results, within that of the key
 * @param files of the story
 */
public record PublishedStory(String attempt, List<ResultFile> files) {

  private static final String HEADING = "storygen results 1";
  private static final String END = "end";

  /**
   * A file of a story.
   *
   * @param sha256 of its content, in hexadecimal digits
   * @param bytes its size
   */
  public record ResultFile(String name, String sha256, long bytes) {}

  public PublishedStory {
    files = List.copyOf(files);
  }

  /** The record as text. */
  public String text() {
    List<String> lines = new ArrayList<>(List.of(HEADING, attempt));
    files.forEach(file -> lines.add(file.sha256() + " " + file.bytes() + " " + file.name()));
    lines.add(END);
    return String.join("\n", lines) + "\n";
  }

  /** The record of a text; empty for one that was cut off, or is of another version. */
  public static Optional<PublishedStory> of(String text) {
    List<String> lines = text.lines().toList();
    int last = lines.size() - 1;
    if (last < 2 || !lines.get(0).equals(HEADING) || !text.endsWith("\n" + END + "\n")) {
      return Optional.empty();
    }
    List<ResultFile> files = new ArrayList<>();
    for (String line : lines.subList(2, last)) {
      String[] parts = line.split(" ", 3);
      files.add(new ResultFile(parts[2], parts[0], Long.parseLong(parts[1])));
    }
    return Optional.of(new PublishedStory(lines.get(1), files));
  }
}
