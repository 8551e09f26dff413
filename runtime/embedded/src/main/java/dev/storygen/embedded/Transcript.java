package dev.storygen.embedded;

import dev.storygen.embedded.Recogniser.Heard;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a narration as the recogniser spells them, and which of them have been heard when.
 */
final class Transcript {

  /** Seconds that a drawn-out word takes at most, and more for each of its letters. */
  private static final double LONGEST_SOUND = 0.5;

  private static final double LONGEST_LETTER = 0.12;

  private record Key(int word, String spelling) {}

  private final List<String> words;
  private final List<Key> keys = new ArrayList<>();
  private final Heard[] heard;

  Transcript(List<String> words) {
    this.words = words;
    for (int i = 0; i < words.size(); i++) {
      String spelled = SpeakableText.spelled(words.get(i)).toLowerCase(Locale.ROOT);
      for (String spelling : spelled.replaceAll("[^a-z0-9' ]", "").split(" ")) {
        if (!spelling.isEmpty()) {
          keys.add(new Key(i, spelling));
        }
      }
    }
    heard = new Heard[keys.size()];
  }

  int size() {
    return keys.size();
  }

  boolean isHeard(int key) {
    return heard[key] != null;
  }

  double start(int key) {
    return heard[key].start();
  }

  double end(int key) {
    return heard[key].end();
  }

  Set<String> vocabulary() {
    return new HashSet<>(spellings(0, keys.size()));
  }

  List<String> spellings(int from, int to) {
    return keys.subList(from, to).stream().map(Key::spelling).toList();
  }

  /**
   * Finds what was heard in a part of the transcript, and keeps the times.
   *
   * @return the last key found, -1 for none
   */
  int keep(List<Heard> candidates, int from, int to) {
    int[] found =
        LocalAlignment.of(spellings(from, to), candidates.stream().map(Heard::word).toList());
    int last = -1;
    for (int i = 0; i < found.length; i++) {
      if (found[i] >= 0 && heard[from + i] == null && plausible(candidates.get(found[i]))) {
        heard[from + i] = candidates.get(found[i]);
        last = from + i;
      }
    }
    return last;
  }

  /** Music is heard as a word that does not end. */
  private static boolean plausible(Heard word) {
    return word.end() - word.start() < LONGEST_SOUND + LONGEST_LETTER * word.word().length();
  }

  /** The words of which all was heard, in order, none over another. */
  List<Word> words() {
    List<Word> timed = new ArrayList<>();
    double clock = 0;
    for (int first = 0; first < keys.size(); ) {
      int end = first;
      boolean whole = true;
      while (end < keys.size() && keys.get(end).word() == keys.get(first).word()) {
        whole &= heard[end++] != null;
      }
      if (whole && heard[end - 1].end() > Math.max(clock, heard[first].start())) {
        double start = Math.max(clock, heard[first].start());
        clock = heard[end - 1].end();
        timed.add(new Word(words.get(keys.get(first).word()), start, clock, true));
      }
      first = end;
    }
    return timed;
  }
}
