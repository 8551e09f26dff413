package dev.storygen.remote.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Answers of models and what is narrated of them, in {@code answers/*.txt}.
 *
 * <p>An answer is a line {@code @@@ name}, the answer, and one of: a line {@code @@@ script} with
 * the script below it, optionally {@code @@@ omits} with a line per omission; {@code @@@
 * unchanged}; {@code @@@ unusable} with the start of the message below it. In the texts, <code>
 * {{story}}</code> stands for {@link #STORY} and <code>{{escaped}}</code> for the same as a JSON
 * string.
 */
final class AnswerCorpus {

  static final String STORY =
      """
      My grandfather kept the lamp for ninety years. Nobody came to put it out on the last night. \
      So I climbed the stairs and did it myself.

      The sea went quiet below the rocks. I found a letter in the drawer of his desk. It had my \
      name on it in blue ink.

      "You took your time," he had written. I read.\
      """;

  private static final List<String> FILES =
      List.of(
          "reasoning",
          "thinking",
          "turns",
          "tools",
          "formats",
          "remarks",
          "languages",
          "directions",
          "families",
          "layouts",
          "storyboards",
          "sounds",
          "refusals",
          "tongues",
          "mixtures",
          "oddities",
          "lookalikes",
          "stories",
          "resembling");

  private AnswerCorpus() {}

  /**
   * One answer.
   *
   * @param script null if the answer is unusable
   * @param omissions null if not stated
   * @param unusable the start of the message; null if the answer has a script
   */
  record Entry(String name, String answer, String script, List<String> omissions, String unusable) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Entry> all() {
    return FILES.stream().flatMap(file -> read(file).stream());
  }

  private static List<Entry> read(String file) {
    String[] parts = ("\n" + text(file)).split("\n@@@ ");
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      String name = file + ": " + header(parts[i]);
      String answer = body(parts[i]);
      String form = header(parts[++i]);
      boolean omits = i + 1 < parts.length && header(parts[i + 1]).equals("omits");
      entries.add(
          new Entry(
              name,
              answer,
              switch (form) {
                case "script" -> body(parts[i]);
                case "unchanged" -> answer;
                case "unusable" -> null;
                default -> throw new IllegalArgumentException(name + ": unknown form " + form);
              },
              omits ? body(parts[++i]).lines().toList() : null,
              form.equals("unusable") ? body(parts[i]) : null));
    }
    return entries;
  }

  private static String header(String part) {
    return part.lines().findFirst().orElse("").strip();
  }

  private static String body(String part) {
    int end = part.indexOf('\n');
    return (end < 0 ? "" : part.substring(end).strip())
        .replace("{{story}}", STORY)
        .replace("{{escaped}}", STORY.replace("\"", "\\\"").replace("\n", "\\n"));
  }

  private static String text(String file) {
    try (InputStream in = AnswerCorpus.class.getResourceAsStream("answers/" + file + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
