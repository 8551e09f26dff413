package dev.storygen.report.html.story;

import dev.storygen.model.Waveform;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Decompresses a pack as {@code story.js} does. */
record UnpackedStory(Element section, List<Span> words, List<Span> cues) {

  private static final int COLUMNS = 6;

  /**
   * A word or a cue.
   *
   * @param start in fiftieths of a second; -1 if unknown
   */
  record Span(String text, long start, long end, boolean measured, int letters) {}

  static List<UnpackedStory> of(String pack) {
    String[] fields = inflate(pack).split("\u001e", -1);
    int stories = (fields.length - 1) / COLUMNS;
    List<UnpackedStory> result = new ArrayList<>();
    for (int i = 0; i < stories; i++) {
      List<Span> words = words(fields[2 * stories + i], fields[3 * stories + i]);
      result.add(
          new UnpackedStory(
              Jsoup.parse(withDrawings(fields[i], fields[stories + i])).selectFirst("section"),
              words,
              cues(fields[4 * stories + i], words, fields[5 * stories + i])));
    }
    return result;
  }

  private static String inflate(String base64) {
    Inflater inflater = new Inflater(true);
    inflater.setInput(Base64.getDecoder().decode(base64));
    byte[] text = new byte[64 << 20];
    try {
      return new String(text, 0, inflater.inflate(text), StandardCharsets.UTF_8);
    } catch (DataFormatException e) {
      throw new AssertionError(e);
    } finally {
      inflater.end();
    }
  }

  private static String withDrawings(String markup, String drawings) {
    String[] drawingList = drawings.split("\u001f", -1);
    int[] next = {0};
    return Pattern.compile("\u001d")
        .matcher(markup)
        .replaceAll(placeholder -> Matcher.quoteReplacement(drawingList[next[0]++]));
  }

  static List<Span> words(String text, String times) {
    TimeDecoder code = new TimeDecoder(times);
    List<Span> words = new ArrayList<>();
    boolean measured = true;
    Matcher tokens = Pattern.compile("[\n\t ][^\n\t ]+").matcher(text);
    while (tokens.find()) {
      String word = tokens.group().substring(1);
      measured ^= code.skip('~');
      int letters = code.skip('*') ? code.number() : TimedWord.countLetters(word);
      if (code.skip('?')) {
        words.add(new Span(word, -1, -1, false, letters));
      } else {
        long start = code.start();
        words.add(new Span(word, start, code.end(), measured, letters));
      }
    }
    return words;
  }

  static List<Span> cues(String times, List<Span> words, String texts) {
    TimeDecoder code = new TimeDecoder(times);
    List<Span> cues = new ArrayList<>();
    List<String> others = new ArrayList<>(List.of(texts.split("\u001f", -1)));
    int next = 0;
    while (code.at < times.length()) {
      if (code.skip('>')) {
        next += code.number();
      }
      if (code.skip('!')) {
        long start = code.start();
        cues.add(new Span(others.remove(0), start, code.end(), true, 0));
        continue;
      }
      boolean explicit = code.skip('=');
      char letter = explicit ? ' ' : times.charAt(code.at++);
      int count = explicit ? code.number() : Character.toLowerCase(letter) - 'a' + 1;
      List<Span> shown = words.subList(next, next + count);
      next += count;
      long start = explicit ? code.start() : shown.get(0).start();
      if (explicit) {
        code.end();
      } else {
        code.previousEnd = letter < 'a' ? shown.get(count - 1).end() : words.get(next).start();
      }
      cues.add(
          new Span(
              String.join(" ", shown.stream().map(Span::text).toList()),
              start,
              code.previousEnd,
              true,
              0));
    }
    return cues;
  }

  private static final class TimeDecoder {

    private final String code;
    private int at;
    private long previousEnd;

    TimeDecoder(String code) {
      this.code = code;
    }

    boolean skip(char sign) {
      boolean there = at < code.length() && code.charAt(at) == sign;
      at += there ? 1 : 0;
      return there;
    }

    int number() {
      int number = 0;
      for (int scale = 1; ; scale *= 32) {
        int digit = Waveform.DIGITS.indexOf(code.charAt(at++));
        number += digit % 32 * scale;
        if (digit < 32) {
          return number;
        }
      }
    }

    long start() {
      previousEnd += skip('.') ? number() : skip(',') ? -number() : 0;
      return previousEnd;
    }

    long end() {
      previousEnd += number();
      return previousEnd;
    }
  }
}
