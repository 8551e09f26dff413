package dev.storygen.report.html.story;

import static java.util.stream.Collectors.joining;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/**
 * The sections of some stories, made small: a report of hundreds would be megabytes. {@code
 * story.js} unpacks one when a story is opened.
 *
 * <p>There are as many fields of each of six kinds as there are stories, kind by kind, since like
 * compresses well with like: markup with a hole for each long drawing, these drawings, words, times
 * of words, times of cues, other texts of cues.
 */
final class StoryPack {

  private static final int KINDS = 6;

  /** In markup, in the place of a drawing. */
  private static final String HOLE = "\u001d";

  /** After each field. */
  private static final String FIELD = "\u001e";

  /** Between drawings, and between the texts of cues. */
  private static final String ITEM = "\u001f";

  /** Characters that no text has, so that they can stand between texts. */
  private static final Pattern SEPARATORS = Pattern.compile("[\u001d-\u001f]");

  /** Attributes of nothing but numbers: a path, or a dash array. */
  private static final Pattern DRAWING = Pattern.compile("(?<==\")[M0-9][-0-9 lLV.]{20,}z?(?=\")");

  private final List<StringBuilder> kinds = new ArrayList<>();

  private StoryPack() {
    for (int kind = 0; kind < KINDS; kind++) {
      kinds.add(new StringBuilder());
    }
  }

  /** Raw deflate (RFC 1951) in base64. */
  static String of(List<StorySection> sections) {
    StoryPack pack = new StoryPack();
    sections.forEach(pack::add);
    return Base64.getEncoder().encodeToString(pack.deflated());
  }

  private void add(StorySection section) {
    StringOutput output = new StringOutput();
    JtesectionGenerated.render(new OwaspHtmlTemplateOutput(output), null, section);
    String markup = SEPARATORS.matcher(output.toString()).replaceAll(" ");
    TimedScript narrated = section.narrated();
    List<String> texts = new ArrayList<>();
    List<String> fields =
        List.of(
            DRAWING.matcher(markup).replaceAll(HOLE),
            DRAWING.matcher(markup).results().map(MatchResult::group).collect(joining(ITEM)),
            narrated.words().stream()
                .map(word -> (word.begins() ? "\n" : " ") + word.text())
                .collect(joining()),
            TimeEncoder.of(narrated.words()),
            TimeEncoder.of(narrated.cues(), narrated.words(), texts),
            String.join(ITEM, texts));
    for (int kind = 0; kind < KINDS; kind++) {
      kinds.get(kind).append(fields.get(kind)).append(FIELD);
    }
  }

  private byte[] deflated() {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (StringBuilder kind : kinds) {
      deflater.setInput(kind.toString().getBytes(StandardCharsets.UTF_8));
      // Each kind gets the codes that suit it, and all share one window.
      drain(deflater, packed, Deflater.SYNC_FLUSH);
    }
    deflater.finish();
    drain(deflater, packed, Deflater.NO_FLUSH);
    deflater.end();
    return packed.toByteArray();
  }

  private static void drain(Deflater deflater, ByteArrayOutputStream packed, int flush) {
    byte[] buffer = new byte[1 << 15];
    int length;
    do {
      length = deflater.deflate(buffer, 0, buffer.length, flush);
      packed.write(buffer, 0, length);
    } while (length == buffer.length);
  }
}
