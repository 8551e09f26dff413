package dev.storygen.remote.completion;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What models say around a script, in all languages: regular expressions by key. {@code
 * phrases/en.txt} explains the keys.
 */
final class Phrases {

  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "da", "nb", "fi", "cs", "hu", "ro",
          "tr", "ru", "uk", "el");

  private static final Map<String, String> ALTERNATIVES =
      LANGUAGES.stream()
          .flatMap(Phrases::lines)
          .map(line -> line.split(": ", 2))
          .collect(groupingBy(line -> line[0], mapping(line -> line[1], joining("|", "(?:", ")"))));

  private Phrases() {}

  /** The alternatives of a key as one group of a regular expression. */
  static String any(String key) {
    String alternatives = ALTERNATIVES.get(key);
    if (alternatives == null) {
      throw new IllegalArgumentException("No phrase has the key " + key + ".");
    }
    return key.equals("noun") ? alternatives : alternatives.replace("{noun}", any("noun"));
  }

  /** The same, but not as a part of a word. */
  static String word(String key) {
    return "(?<!\\p{L})" + any(key) + "(?!\\p{L})";
  }

  /** Compiles a pattern that ignores case, in which a full stop matches any character. */
  static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  private static Stream<String> lines(String language) {
    String file = "phrases/" + language + ".txt";
    try (InputStream in = Phrases.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
