package dev.storygen.ffmpeg.scenery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.StringTokenizer;

/** What the words of a text say about its picture, by {@code keywords.properties}. */
final class Keywords {

  private static final Keywords LOADED = load();

  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<String, List<String>> stems = new HashMap<>();

  private Keywords() {}

  static Keywords loaded() {
    return LOADED;
  }

  private static Keywords load() {
    Properties lists = new Properties();
    try (InputStream in = Keywords.class.getResourceAsStream("keywords.properties")) {
      lists.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Keywords keywords = new Keywords();
    for (String meaning : lists.stringPropertyNames().stream().sorted().toList()) {
      for (String word : lists.getProperty(meaning).split(" ")) {
        if (word.endsWith("*")) {
          String stem = word.substring(0, word.length() - 1);
          keywords.stems.computeIfAbsent(stem, s -> new ArrayList<>()).add(meaning);
        } else {
          keywords.words.computeIfAbsent(word, s -> new ArrayList<>()).add(meaning);
        }
      }
    }
    return keywords;
  }

  /** How many words of a text mean each value of an enum; values that none means are left out. */
  <E extends Enum<E>> Map<E, Integer> count(Class<E> type, String text) {
    Map<E, Integer> counts = new EnumMap<>(type);
    StringTokenizer tokens =
        new StringTokenizer(
            text.toLowerCase(Locale.ROOT), " \t\r\n.,;:!?\"'-()[]\u2019\u201c\u201d\u2014");
    while (tokens.hasMoreTokens()) {
      String word = tokens.nextToken();
      for (E value : type.getEnumConstants()) {
        if (means(word, value.name())) {
          counts.merge(value, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private boolean means(String word, String meaning) {
    if (words.getOrDefault(word, List.of()).contains(meaning)) {
      return true;
    }
    for (int length = 2; length <= Math.min(word.length(), 14); length++) {
      if (stems.getOrDefault(word.substring(0, length), List.of()).contains(meaning)) {
        return true;
      }
    }
    return false;
  }
}
