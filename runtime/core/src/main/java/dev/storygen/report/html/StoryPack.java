package dev.storygen.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;

/**
 * The sections of some stories, made small: a report of hundreds would be megabytes. {@code
 * story.js} unpacks one when a story is opened.
 *
 * <p>There are as many fields of each of five kinds as there are stories, kind by kind, since like
 * compresses well with like: markup, words, times of words, times of cues, other texts of cues.
 */
final class StoryPack {

  /** Between fields: no text has it. */
  private static final char FIELD = '\u001e';

  /** Between the texts of cues. */
  private static final char TEXT = '\u001f';

  private final List<StringBuilder> kinds = new ArrayList<>();

  private StoryPack() {
    for (int kind = 0; kind < 5; kind++) {
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
    StringOutput markup = new StringOutput();
    JtesectionGenerated.render(new OwaspHtmlTemplateOutput(markup), null, section);
    Narrated narrated = section.narrated();
    List<String> texts = new ArrayList<>();
    List<String> fields =
        List.of(
            markup.toString().replace(FIELD, ' '),
            narrated.words().stream()
                .map(word -> (word.begins() ? "\n" : " ") + word.text())
                .collect(Collectors.joining()),
            TimeCode.of(narrated.words()),
            TimeCode.of(narrated.cues(), narrated.words(), texts),
            String.join(String.valueOf(TEXT), texts));
    for (int kind = 0; kind < kinds.size(); kind++) {
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
