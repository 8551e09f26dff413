package dev.storygen.report.html.story;

import dev.storygen.model.Cue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Encodes the times of words and cues compactly; {@code story.js} decodes them.
 *
 * <p>Times are in units of 1/50 s, relative to the end of the previous word or cue; numbers are
 * {@link Base64Vlq}. A word is its duration, or {@code ?} if its times are unknown. It may be
 * preceded by {@code .} and a gap, {@code ,} and an overlap, {@code ~} to toggle between measured
 * and estimated times, and {@code *} and the number of spoken letters if it differs from the
 * written.
 *
 * <p>A cue of the next words is a letter whose place in the alphabet is the number of words: in
 * lower case if it lasts until the next word starts, in upper case if it ends with its last word.
 * {@code >} and a number skip words. {@code =}, the number of words, a gap or overlap and a
 * duration are a cue of the next words with other times. {@code !}, a gap or overlap and a duration
 * are a cue of another text, which is in the list of texts.
 */
final class TimeEncoder {

  /** Units per second, more than a video has frames. */
  static final int UNITS_PER_SECOND = 50;

  private static final int LETTERS = 26;

  /** Words between two cues that are searched for the text of the second. */
  private static final int MAX_SKIPPED_WORDS = 50;

  private final StringBuilder code = new StringBuilder();
  private long previousEnd;

  private TimeEncoder() {}

  static long toUnits(double seconds) {
    return Math.round(seconds * UNITS_PER_SECOND);
  }

  /** Encodes the times of words. */
  static String encodeWords(List<TimedWord> words) {
    TimeEncoder times = new TimeEncoder();
    boolean measured = true;
    for (TimedWord word : words) {
      if (word.hasTimes() && word.measured() != measured) {
        measured = word.measured();
        times.code.append('~');
      }
      if (word.spokenLetters() != TimedWord.countLetters(word.text())) {
        times.code.append('*');
        Base64Vlq.append(times.code, word.spokenLetters());
      }
      times.word(word);
    }
    return times.code.toString();
  }

  private void word(TimedWord word) {
    if (word.hasTimes()) {
      span(word.start(), word.end());
    } else {
      code.append('?');
    }
  }

  private void span(double start, double end) {
    long from = toUnits(start);
    long to = Math.max(from, toUnits(end));
    if (from != previousEnd) {
      code.append(from > previousEnd ? '.' : ',');
      Base64Vlq.append(code, Math.abs(from - previousEnd));
    }
    Base64Vlq.append(code, to - from);
    previousEnd = to;
  }

  /**
   * Encodes the times of cues.
   *
   * @param texts receives the texts of cues that are not a sequence of the words
   */
  static String encodeCues(List<Cue> cues, List<TimedWord> words, List<String> texts) {
    TimeEncoder times = new TimeEncoder();
    int next = 0;
    for (Cue cue : cues) {
      List<String> tokens = Arrays.asList(cue.text().strip().split("\\s+"));
      int at = find(tokens, words, next);
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
    boolean regular =
        shown.size() <= LETTERS && toUnits(cue.start()) == toUnits(shown.get(0).start());
    long end = Math.max(toUnits(cue.start()), toUnits(cue.end()));
    if (regular && following != null && following.hasTimes() && end == toUnits(following.start())) {
      code.append((char) ('a' + shown.size() - 1));
      previousEnd = end;
    } else if (regular && end == toUnits(shown.get(shown.size() - 1).end())) {
      code.append((char) ('A' + shown.size() - 1));
      previousEnd = end;
    } else {
      code.append('=');
      Base64Vlq.append(code, shown.size());
      span(cue.start(), cue.end());
    }
  }

  /** The index of the words of a cue, from {@code next} on; -1 if they are not found nearby. */
  private static int find(List<String> tokens, List<TimedWord> words, int next) {
    int last = Math.min(words.size() - tokens.size(), next + MAX_SKIPPED_WORDS);
    for (int at = next; at <= last; at++) {
      if (matchesAt(tokens, words, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean matchesAt(List<String> tokens, List<TimedWord> words, int at) {
    List<String> there = new ArrayList<>(tokens.size());
    words.subList(at, at + tokens.size()).forEach(word -> there.add(word.text()));
    return there.equals(tokens);
  }
}
