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
 * Compresses the sections of some stories, since those of hundreds would be megabytes. {@code
 * story.js} decompresses a pack when one of its stories is opened.
 *
 * <p>A pack has six columns with a field per story. It is stored column by column, since similar
 * fields compress well together: markup with a placeholder for each long drawing, the drawings, the
 * words, the times of words, the times of cues, and the texts of cues that differ from the words.
 */
final class StoryPack {

  private static final int COLUMNS = 6;

  /** Stands in the markup for a drawing. */
  private static final String DRAWING_PLACEHOLDER = "\u001d";

  /** Ends a field. */
  private static final String FIELD_END = "\u001e";

  /** Separates drawings, and texts of cues. */
  private static final String ITEM_SEPARATOR = "\u001f";

  /** The separators are removed from texts. */
  private static final Pattern SEPARATORS = Pattern.compile("[\u001d-\u001f]");

  /** Long attributes of numbers: a path or a dash array. */
  private static final Pattern DRAWING =
      Pattern.compile("(?<==\")[M0-9][-0-9 hlLMvVz.]{20,}(?=\")");

  private final List<StringBuilder> columns = new ArrayList<>();

  private StoryPack() {
    for (int column = 0; column < COLUMNS; column++) {
      columns.add(new StringBuilder());
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
    TimedScript script = section.script();
    List<String> texts = new ArrayList<>();
    List<String> fields =
        List.of(
            DRAWING.matcher(markup).replaceAll(DRAWING_PLACEHOLDER),
            DRAWING
                .matcher(markup)
                .results()
                .map(MatchResult::group)
                .collect(joining(ITEM_SEPARATOR)),
            script.words().stream().map(word -> word.gap().sign() + word.text()).collect(joining()),
            TimeEncoder.encodeWords(script.words()),
            TimeEncoder.encodeCues(script.cues(), script.words(), texts),
            String.join(ITEM_SEPARATOR, texts));
    for (int column = 0; column < COLUMNS; column++) {
      columns.get(column).append(fields.get(column)).append(FIELD_END);
    }
  }

  private byte[] deflated() {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    for (StringBuilder column : columns) {
      deflater.setInput(column.toString().getBytes(StandardCharsets.UTF_8));
      // A flush starts a block with a Huffman code of its own for each column.
      drain(deflater, output, Deflater.SYNC_FLUSH);
    }
    deflater.finish();
    drain(deflater, output, Deflater.NO_FLUSH);
    deflater.end();
    return output.toByteArray();
  }

  private static void drain(Deflater deflater, ByteArrayOutputStream output, int flush) {
    byte[] buffer = new byte[1 << 15];
    int length;
    do {
      length = deflater.deflate(buffer, 0, buffer.length, flush);
      output.write(buffer, 0, length);
    } while (length == buffer.length);
  }
}
