package dev.storygen.embedded.normalizer.english;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The words of the CMU pronouncing dictionary, in lower case. Read on first use. */
final class EnglishWords {

  private static final String DICTIONARY = "/edu/cmu/sphinx/models/en-us/cmudict-en-us.dict";

  private EnglishWords() {}

  static boolean isKnown(String lower) {
    return Words.ALL.contains(lower);
  }

  /** Initialised on first use, since most texts have no word to look up. */
  private static final class Words {

    static final Set<String> ALL = read();

    private static Set<String> read() {
      try (InputStream resource = EnglishWords.class.getResourceAsStream(DICTIONARY)) {
        if (resource == null) {
          throw new IllegalStateException(
              DICTIONARY + " is not on the class path; it is part of sphinx4-data.");
        }
        Set<String> words = new HashSet<>(200_000);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          words.add(line.substring(0, line.indexOf(' ')));
        }
        return words;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
