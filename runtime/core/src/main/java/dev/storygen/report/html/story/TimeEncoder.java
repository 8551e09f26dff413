package dev.storygen.report.html.story;

import dev.storygen.model.Cue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The times of words and cues, written small; {@code story.js} reads them.
 *
 * <p>Times are fiftieths of a second, each counted from the end of the one before; numbers are
 * {@link Base64Vlq}. A word is a number, how long it is heard, or {@code ?} where nobody knows.
 * Before it may stand {@code .} and a gap, {@code ,} and an overlap, {@code ~} where measured words
 * turn into placed ones or back, {@code *} and the letters spoken, where they are not those that
 * are written.
 *
 * <p>A cue that shows the next words is a letter, the place in the alphabet telling how many: small
 * where it stays until the next word, capital where it ends with its last word. {@code >} and a
 * number passes over words. {@code =}, the number of words, gap and length is a cue of next words
 * at times of its own; {@code !}, gap and length one with a text of its own, which stands in the
 * list of texts.
 */
final class TimeEncoder {

  /** In a second: finer than the frames of a video. */
  static final int UNITS = 50;

  private static final int LETTERS = 26;

  /** How far a cue may be from the words before it. */
  private static final int LOOK_AHEAD = 50;

  private final StringBuilder code = new StringBuilder();
  private long free;

  private TimeEncoder() {}

  static long units(double seconds) {
    return Math.round(seconds * UNITS);
  }

  /** The times of words, in the order that they are read. */
  static String of(List<TimedWord> words) {
    TimeEncoder times = new TimeEncoder();
    boolean measured = true;
    for (TimedWord word : words) {
      if (word.known() && word.measured() != measured) {
        measured = word.measured();
        times.code.append('~');
      }
      if (word.letters() != TimedWord.letters(word.text())) {
        times.code.append('*');
        Base64Vlq.append(times.code, word.letters());
      }
      times.word(word);
    }
    return times.code.toString();
  }

  private void word(TimedWord word) {
    if (word.known()) {
      span(word.start(), word.end());
    } else {
      code.append('?');
    }
  }

  private void span(double start, double end) {
    long from = units(start);
    long to = Math.max(from, units(end));
    if (from != free) {
      code.append(from > free ? '.' : ',');
      Base64Vlq.append(code, Math.abs(from - free));
    }
    Base64Vlq.append(code, to - from);
    free = to;
  }

  /**
   * Cues, counted in words where they show those.
   *
   * @param texts takes the texts of cues that show anything else
   */
  static String of(List<Cue> cues, List<TimedWord> words, List<String> texts) {
    TimeEncoder times = new TimeEncoder();
    int next = 0;
    for (Cue cue : cues) {
      List<String> tokens = Arrays.asList(cue.text().strip().split("\\s+"));
      int at = place(tokens, words, next);
      if (at < 0) {
        texts.add(cue.text());
        times.code.append('!');
        times.span(cue.start(), cue.end());
        continue;
      }
      if (at > next) {
        times.code.append('>');
        Base64Vlq.append(times.code, at - next);
      }
      next = at + tokens.size();
      times.cue(cue, words.subList(at, next), next < words.size() ? words.get(next) : null);
    }
    return times.code.toString();
  }

  private void cue(Cue cue, List<TimedWord> shown, TimedWord following) {
    boolean plain = shown.size() <= LETTERS && units(cue.start()) == units(shown.get(0).start());
    long end = Math.max(units(cue.start()), units(cue.end()));
    if (plain && following != null && following.known() && end == units(following.start())) {
      code.append((char) ('a' + shown.size() - 1));
      free = end;
    } else if (plain && end == units(shown.get(shown.size() - 1).end())) {
      code.append((char) ('A' + shown.size() - 1));
      free = end;
    } else {
      code.append('=');
      Base64Vlq.append(code, shown.size());
      span(cue.start(), cue.end());
    }
  }

  /** Where the words of a cue stand among the words from {@code next} on; -1 for nowhere near. */
  private static int place(List<String> tokens, List<TimedWord> words, int next) {
    int last = Math.min(words.size() - tokens.size(), next + LOOK_AHEAD);
    for (int at = next; at <= last; at++) {
      if (shows(tokens, words, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean shows(List<String> tokens, List<TimedWord> words, int at) {
    List<String> there = new ArrayList<>(tokens.size());
    words.subList(at, at + tokens.size()).forEach(word -> there.add(word.text()));
    return there.equals(tokens);
  }
}
