package dev.storygen.it;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** English prose of sentences of all kinds: dialogues, lists, numbers, asides, single words. */
final class Prose {

  private static final int PARAGRAPH = 4;

  private Prose() {}

  /** Its passages: one or a few sentences each. */
  static List<String> passages() throws IOException {
    try (InputStream text = Prose.class.getResourceAsStream("prose.txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /**
   * A text of some length, in paragraphs.
   *
   * @param words the least number of words, by white space
   * @param first the index of its first passage
   */
  static String of(int words, int first) throws IOException {
    List<String> passages = passages();
    StringBuilder text = new StringBuilder();
    int length = 0;
    for (int i = 0; length < words; i++) {
      String passage = passages.get((first + i) % passages.size());
      text.append(i == 0 ? "" : i % PARAGRAPH == 0 ? "\n\n" : " ").append(passage);
      length += passage.split(" ").length;
    }
    return text.toString();
  }
}
