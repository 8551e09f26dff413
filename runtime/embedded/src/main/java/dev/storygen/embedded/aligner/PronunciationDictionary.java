package dev.storygen.embedded.aligner;

import dev.storygen.embedded.voice.MaryTts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import marytts.exceptions.SynthesisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pronunciations of words, from the CMU dictionary or else from MaryTTS's letter-to-sound rules.
 */
final class PronunciationDictionary {

  private static final Logger LOG = LoggerFactory.getLogger(PronunciationDictionary.class);
  private static final String DICTIONARY = "/edu/cmu/sphinx/models/en-us/cmudict-en-us.dict";

  private PronunciationDictionary() {}

  /**
   * Lines of a dictionary: a word, a space, its phones. Words without a pronunciation are left out.
   *
   * @param words in lower case
   */
  static List<String> of(Collection<String> words) throws IOException {
    Set<String> missing = new HashSet<>(words);
    List<String> lines = new ArrayList<>();
    try (BufferedReader dictionary = dictionary()) {
      for (String line = dictionary.readLine(); line != null; line = dictionary.readLine()) {
        String word = line.substring(0, line.indexOf(' '));
        String spelling = word.replaceFirst("\\(\\d+\\)$", "");
        if (words.contains(spelling)) {
          lines.add(line);
          missing.remove(spelling);
        }
      }
    }
    for (String word : missing) {
      SegmentedAlignment.requireNotInterrupted();
      String phones = predictPhones(word);
      if (!phones.isEmpty()) {
        lines.add(word + " " + phones);
      }
    }
    return lines;
  }

  private static BufferedReader dictionary() throws IOException {
    InputStream resource = PronunciationDictionary.class.getResourceAsStream(DICTIONARY);
    if (resource == null) {
      throw new IOException(DICTIONARY + " is not on the class path; it is part of sphinx4-data.");
    }
    return new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
  }

  private static String predictPhones(String word) throws IOException {
    try {
      return Arpabet.fromSampa(MaryTts.get().phones(word));
    } catch (SynthesisException e) {
      LOG.warn(
          "The embedded aligner has no pronunciation of '{}' and will not recognise it.", word, e);
      return "";
    }
  }
}
