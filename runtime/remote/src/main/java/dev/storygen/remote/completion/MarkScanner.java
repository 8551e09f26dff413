package dev.storygen.remote.completion;

import dev.storygen.remote.completion.Mark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the marks of chat templates by their form. */
final class MarkScanner {

  /** Only templates have these delimiters. */
  private static final String TOKEN =
      "<[|｜](?<a>[^\\s<>|｜]{1,60})[|｜]>"
          + "|<[|｜](?<open>/?[A-Za-z_]{1,30})>"
          + "|<(?<close>/?[A-Za-z_]{1,30})[|｜]>"
          + "|\\[\\|(?<b>[^\\s\\[\\]|]{1,40})\\|\\]"
          + "|◁(?<c>/?[A-Za-z_]{1,30})▷"
          + "|<<(?<d>/?SYS)>>"
          + "|\\]~b\\](?<e>[a-z]{0,20})|\\]~(?<h>!b)\\["
          + "|\\[(?<f>e~)\\["
          + "|\\]<\\](?<g>[^\\s\\[\\]<>](?:[^\\[\\]<>\\n]{0,38}[^\\s\\[\\]<>])?)\\[>\\[";

  /** Also HTML has tags, and prose has brackets. */
  private static final String TAG =
      "<(?<tag>/?[A-Za-z][\\w:.-]{0,40})(?:[ =:][^<>\\n]{0,100})?/?>"
          + "|\\[(?<bracket>/?(?:[A-Z][A-Z_]{1,30}(?:_\\d{1,4})?|gMASK))\\]";

  /** A mark that is quoted, alone or in code, is part of the story. */
  private static final String QUOTED =
      "(?<quoted>(?<!`)`(?!`)[^`\\n]{1,200}`(?!`)|[\"'“‘«„](?:"
          + (TOKEN + "|" + TAG).replaceAll("\\?<[a-z]+>", "?:")
          + ")[\"'”’»“‘])";

  private static final Pattern MARK = Pattern.compile(QUOTED + "|" + TOKEN + "|" + TAG);

  private static final Pattern END = Pattern.compile("(?:.*_)?(?:end|close|suffix)(?:_.*)?");

  /** Tags that only count at the start of a line. */
  private static final Set<Kind> STRUCTURE = Set.of(Kind.ANSWER, Kind.FIELD, Kind.PART);

  private static final Set<String> HTML =
      Set.of(
          """
          a abbr article b big blink blockquote body br button center code del div em font form h1
          h2 h3 h4 h5 h6 head header hr html i img input ins kbd li link main mark marquee meta ol p
          pre q samp script section small span strike strong sub sup table tbody td th thead
          tr tt u ul var"""
              .split("\\s+"));

  private MarkScanner() {}

  /** The marks in their order; those in quotation marks or code are passed over. */
  static List<Mark> scan(String text) {
    List<Mark> marks = new ArrayList<>();
    boolean speech = text.contains("<speak");
    Matcher matcher = MARK.matcher(text);
    while (matcher.find()) {
      if (matcher.group("quoted") == null) {
        boolean lineStart = startsLine(text, matcher.start(), marks);
        mark(matcher, lineStart, speech).ifPresent(marks::add);
      }
    }
    return TemplateRules.withParts(marks);
  }

  private static boolean startsLine(String text, int start, List<Mark> marks) {
    int at = start;
    int lastEnd = marks.isEmpty() ? 0 : marks.get(marks.size() - 1).end();
    while (at > lastEnd && start - at < 20 && " \t*_>".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at == lastEnd
        || text.charAt(at - 1) == '\n'
        || text.charAt(start - 1) == '>'; // another tag
  }

  private static Optional<Mark> mark(Matcher matcher, boolean lineStart, boolean speech) {
    String written = firstGroup(matcher);
    boolean slash = written.startsWith("/");
    String name = name(slash ? written.substring(1) : written);
    boolean closing = slash || matcher.group("close") != null || END.matcher(name).matches();
    boolean tag = matcher.group("tag") != null;
    boolean token = !tag && matcher.group("bracket") == null;
    return (tag && speech && TemplateRules.isOfSpeech(name)
            ? Optional.of(Kind.SPAN)
            : token
                ? Optional.of(TemplateRules.kind(name, closing).orElse(Kind.OTHER))
                : tagKind(matcher, name, closing, lineStart))
        .map(kind -> new Mark(matcher.start(), matcher.end(), matcher.group(), name, kind));
  }

  private static Optional<Kind> tagKind(
      Matcher matcher, String name, boolean closing, boolean lineStart) {
    Optional<Kind> kind = TemplateRules.kind(name, closing);
    boolean block =
        kind.filter(
                it ->
                    it == Kind.THOUGHT
                        || it == Kind.THOUGHT_END
                        || it == Kind.TOOL
                        || it == Kind.TOOL_END)
            .isPresent();
    if (matcher.group("bracket") != null) {
      return kind.filter(it -> block || TemplateRules.isPlainToken(name));
    }
    if (block || TemplateRules.isPlainToken(name) || kind.equals(Optional.of(Kind.SPAN))) {
      return kind;
    }
    if (kind.filter(it -> it == Kind.ANSWER_END || it == Kind.FIELD_END).isPresent()) {
      return kind;
    }
    if (lineStart && kind.filter(STRUCTURE::contains).isPresent()) {
      return kind;
    }
    return HTML.contains(name) || !lineStart && !closing
        ? Optional.empty()
        : Optional.of(closing ? Kind.TAG_END : Kind.TAG);
  }

  private static String firstGroup(Matcher matcher) {
    for (String group :
        new String[] {"a", "open", "close", "b", "c", "d", "e", "f", "g", "h", "tag", "bracket"}) {
      if (matcher.group(group) != null) {
        return matcher.group(group).isEmpty() ? "bos" : matcher.group(group);
      }
    }
    throw new IllegalStateException("A mark has a name.");
  }

  /** Without a namespace, with {@code _} between words. */
  private static String name(String written) {
    String local = written.substring(written.indexOf(':') + 1);
    return (local.isEmpty() ? written : local).replaceAll("[▁.\\s-]", "_").toLowerCase(Locale.ROOT);
  }
}
