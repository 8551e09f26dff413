package dev.storygen.embedded.normalizer;

import dev.storygen.model.Narration.End;
import dev.storygen.model.Omission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Collects the prose of one parsed document. Iterative, because the nesting of the text would
 * determine the depth of a recursion.
 */
final class MarkdownProseReader {

  /**
   * Replaces a "less than" that starts no tag. The parser would search for the end of each, in
   * quadratic time.
   */
  static final char LESS_THAN = '\uE002';

  private static final Set<String> PROSE = Set.of("markdown", "md", "text", "txt", "plaintext");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"'”’)]*$");

  private static final Pattern ADDRESS_MARK = Pattern.compile("[/.#@]");

  private static final Pattern ITEM_NUMBER = Pattern.compile("\\s*(\\d{1,9})[.)]");

  private static final Pattern LINE_BREAK_TAG =
      Pattern.compile("(?i)</?(?:br|p|div|li|tr|h\\d)\\b");

  private final String source;
  private final Parser parser;
  private final boolean includeCode;
  private final boolean skipHeadings;
  private final List<ProseParagraph> paragraphs = new ArrayList<>();
  private final List<Omission> omissions = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private boolean nested;

  /**
   * @param includeCode whether all code blocks are prose
   * @param skipHeadings whether headings are left out
   */
  MarkdownProseReader(String source, Parser parser, boolean includeCode, boolean skipHeadings) {
    this.source = source;
    this.parser = parser;
    this.includeCode = includeCode;
    this.skipHeadings = skipHeadings;
  }

  MarkdownProse.Prose read(Node document) {
    Node node = document;
    while (node != null) {
      boolean descend = enter(node);
      if (descend && node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      exit(node);
      while (node != document && node.getNext() == null) {
        node = node.getParent();
        exit(node);
      }
      node = node == document ? null : node.getNext();
    }
    return new MarkdownProse.Prose(paragraphs, omissions);
  }

  /** Appends the node's own text; returns whether to read its children. */
  private boolean enter(Node node) {
    if (node instanceof Text words) {
      text.append(prose(words.getLiteral()));
    } else if (node instanceof Code code) {
      text.append(prose(code.getLiteral()));
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.append('\n');
    } else if (node instanceof HtmlInline html) {
      text.append(LINE_BREAK_TAG.matcher(html.getLiteral()).lookingAt() ? "\n" : "");
    } else if (node instanceof ListItem && node.getParent() instanceof OrderedList) {
      text.append(number(node));
    } else if (node instanceof TableCell && node.getPrevious() != null) {
      text.append(", ");
    } else if (node instanceof FencedCodeBlock code) {
      readBlock(code);
    } else if (node instanceof LinkReferenceDefinition definition) {
      readDefinition(definition);
    }
    if (node instanceof Image image) {
      omit("image", image.getDestination());
      return false;
    }
    return true;
  }

  private static String prose(String literal) {
    return VisibleText.of(MaskedWords.restore(literal.replace(LESS_THAN, '<')));
  }

  private void exit(Node node) {
    if (node instanceof ThematicBreak && !paragraphs.isEmpty()) {
      int last = paragraphs.size() - 1;
      paragraphs.set(last, new ProseParagraph(paragraphs.get(last).text(), End.SECTION));
    } else if (node instanceof Heading) {
      exitHeading(node);
    } else if (node instanceof org.commonmark.node.Paragraph) {
      finish(text.toString(), endsParagraph(node));
    } else if (node instanceof TableRow) {
      finish(text.toString(), node.getNext() == null);
    }
  }

  /** A sentence above a line of dashes is prose, not a heading. */
  private void exitHeading(Node node) {
    String heading = text.toString();
    boolean sentence = isUnderlined(node) && SENTENCE_END.matcher(heading.strip()).find();
    if (sentence || !skipHeadings) {
      finish(heading, true);
    } else {
      omit("heading", heading);
      text.setLength(0);
    }
  }

  private void omit(String kind, String omitted) {
    if (!omitted.isBlank()) {
      omissions.add(Omission.of(kind, omitted));
    }
  }

  private void finish(String prose, boolean endsParagraph) {
    if (!prose.isBlank()) {
      paragraphs.add(new ProseParagraph(prose, endsParagraph ? End.PARAGRAPH : End.SENTENCE));
    }
    text.setLength(0);
  }

  private static boolean endsParagraph(Node paragraph) {
    boolean item =
        paragraph.getParent() instanceof ListItem
            && paragraph.getParent().getParent() instanceof ListBlock list
            && list.isTight();
    return !item || paragraph.getParent().getNext() == null;
  }

  /**
   * The number as written. The parser numbers items from the first, but {@code 1984.} and {@code
   * 1999.} may be years.
   */
  private String number(Node item) {
    Matcher number = ITEM_NUMBER.matcher(firstLine(item));
    return number.lookingAt() ? number.group(1) + ". " : "";
  }

  private boolean isUnderlined(Node heading) {
    return !firstLine(heading).stripLeading().startsWith("#");
  }

  private String firstLine(Node block) {
    if (block.getSourceSpans().isEmpty()) {
      return "";
    }
    var span = block.getSourceSpans().get(0);
    return source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
  }

  private void readBlock(FencedCodeBlock code) {
    String info = code.getInfo() == null ? "" : code.getInfo().strip().toLowerCase(Locale.ROOT);
    boolean open = code.getClosingFenceLength() == null;
    String literal = code.getLiteral();
    if (!nested && (includeCode || open || PROSE.contains(info))) {
      MarkdownProseReader inner =
          new MarkdownProseReader(literal, parser, includeCode, skipHeadings);
      inner.nested = true;
      MarkdownProse.Prose prose = inner.read(parser.parse(literal));
      paragraphs.addAll(prose.paragraphs());
      omissions.addAll(prose.omissions());
    } else {
      omit("code block", literal);
    }
  }

  /**
   * {@code [Anna]: Hello} is parsed as a link definition, but is prose unless the destination is an
   * address.
   */
  private void readDefinition(LinkReferenceDefinition definition) {
    if (!ADDRESS_MARK.matcher(definition.getDestination()).find()) {
      finish("[" + definition.getLabel() + "]: " + definition.getDestination(), true);
    }
  }
}
