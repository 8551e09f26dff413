package dev.storygen.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.lang3.StringUtils;

/** The function words of a language, by which captions are broken; none where there is no list. */
final class CueWords {

  /** The kinds of words in the files {@code words-en.properties}. */
  enum Kind {
    /** Articles and other determiners: a noun follows. */
    ARTICLES,
    PRONOUNS,
    PREPOSITIONS,
    CONJUNCTIONS,
    /** Auxiliary verbs, negations and adverbs that qualify the word after them. */
    AUXILIARIES,
    NUMBERS,
    /** Titles and abbreviations before a name or a number. */
    TITLES,
    /** What belongs to the word before it, as the particles of Chinese. */
    PARTICLES
  }

  private static final Map<String, CueWords> LOADED = new ConcurrentHashMap<>();

  private final Map<String, Set<Kind>> kinds;

  private CueWords(Map<String, Set<Kind>> kinds) {
    this.kinds = kinds;
  }

  static CueWords of(Locale language) {
    return LOADED.computeIfAbsent(language.getLanguage(), CueWords::load);
  }

  private static CueWords load(String language) {
    Map<String, Set<Kind>> kinds = new HashMap<>();
    try (InputStream in = CueWords.class.getResourceAsStream("words-" + language + ".properties")) {
      if (in != null) {
        Properties lists = new Properties();
        lists.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (Kind kind : Kind.values()) {
          String words = lists.getProperty(kind.name().toLowerCase(Locale.ROOT), "");
          Arrays.stream(StringUtils.split(words, ' '))
              .forEach(
                  word -> kinds.computeIfAbsent(word, w -> EnumSet.noneOf(Kind.class)).add(kind));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CueWords(kinds);
  }

  /**
   * The kinds of a word; none for a content word.
   *
   * @param bare in lower case, without punctuation around it; an abbreviation with its full stop
   */
  Set<Kind> kinds(String bare) {
    return kinds.getOrDefault(bare, Set.of());
  }

  /** Whether there is a list for the language. */
  boolean known() {
    return !kinds.isEmpty();
  }
}
