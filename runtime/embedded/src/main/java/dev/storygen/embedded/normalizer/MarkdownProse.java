package dev.storygen.embedded.normalizer;

import dev.storygen.model.Omission;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Extracts the prose of a Markdown text.
 *
 * <p>Left out: code blocks, images, HTML tags, comments, scripts and styles, and headings on
 * request (except underlined lines that end as a sentence). Kept: list items with their numbers,
 * quotes, table rows (cells as a list), code spans, link text. Indented lines are prose, and so is
 * a code block that is marked as text, is not closed, or is the only content.
 */
final class MarkdownProse {

  /** In the order in which a line is tried: one of dashes is a heading before it is a rule. */
  private static final Set<Class<? extends Block>> BLOCKS =
      new LinkedHashSet<>(
          List.of(
              BlockQuote.class,
              Heading.class,
              FencedCodeBlock.class,
              ThematicBreak.class,
              ListBlock.class));

  /** Levels of nesting. Deeper markup is read as text. */
  private static final int MAX_NESTING = 20;

  /** Lines of a paragraph: more than any person writes without a blank line. */
  private static final int MAX_LINES = 1_000;

  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(BLOCKS)
          .extensions(
              List.of(
                  TablesExtension.create(),
                  StrikethroughExtension.builder().requireTwoTildes(true).build()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(MAX_NESTING)
          .build();

  private static final Pattern NO_TAG = Pattern.compile("<(?![^<>]{1,1000}>)");

  private static final Pattern TIMES = Pattern.compile("(?<=\\d)\\*(?=\\d)");

  private MarkdownProse() {}

  /**
   * The prose of a text.
   *
   * @param omissions what is not prose: comments, scripts and styles, then the others in order
   */
  record Prose(List<ProseParagraph> paragraphs, List<Omission> omissions) {}

  /**
   * The prose of a text that {@link VisibleText} has filtered.
   *
   * @param skipHeadings whether headings are left out
   */
  static Prose read(String text, boolean skipHeadings) {
    Hidden visible = Hidden.removed(text);
    String tagged =
        NO_TAG
            .matcher(Separators.asBreaks(visible.text()))
            .replaceAll(String.valueOf(MarkdownProseReader.LESS_THAN));
    String source = withBreaks(TIMES.matcher(tagged).replaceAll("\\\\*"));
    Prose found = read(source, false, skipHeadings);
    Prose prose = found.paragraphs().isEmpty() ? read(source, true, skipHeadings) : found;
    List<Omission> omissions = new ArrayList<>(visible.omissions());
    omissions.addAll(prose.omissions());
    return new Prose(prose.paragraphs(), omissions);
  }

  /** Ends paragraphs that are too long: the parser copies a paragraph at each of its lines. */
  private static String withBreaks(String text) {
    StringBuilder out = new StringBuilder();
    int lines = 0;
    int at = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      out.append(text, at, end + 1);
      lines = text.substring(at, end).isBlank() ? 0 : lines + 1;
      if (lines == MAX_LINES) {
        out.append('\n');
        lines = 0;
      }
      at = end + 1;
    }
    return out.append(text, at, text.length()).toString();
  }

  private static Prose read(String source, boolean includeCode, boolean skipHeadings) {
    return new MarkdownProseReader(source, PARSER, includeCode, skipHeadings)
        .read(PARSER.parse(source));
  }
}
