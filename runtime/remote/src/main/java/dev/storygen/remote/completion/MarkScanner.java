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
          + "|\\]~!?b\\[?\\](?<e>[a-z]{0,20})"
          + "|\\[(?<f>e~)\\[";

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

  private static final Set<String> HTML =
      Set.of(
          """
          a abbr article b big blink blockquote body br button center code del div em font form h1
          h2 h3 h4 h5 h6 head header hr html i img input ins kbd li link main mark marquee meta ol p
          pre q samp script section small span strike strong style sub sup table tbody td th thead
          title tr tt u ul var"""
              .split("\\s+"));

  private MarkScanner() {}

  /** The marks in their order; those in quotation marks or code are passed over. */
  static List<Mark> scan(String text) {
    List<Mark> marks = new ArrayList<>();
    Matcher matcher = MARK.matcher(text);
    while (matcher.find()) {
      if (matcher.group("quoted") == null) {
        boolean lineStart = startsLine(text, matcher.start(), marks);
        mark(matcher, lineStart).ifPresent(marks::add);
      }
    }
    return marks;
  }

  private static boolean startsLine(String text, int start, List<Mark> marks) {
    int at = start;
    while (at > 0 && start - at < 20 && " \t*_>".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at == 0
        || text.charAt(at - 1) == '\n'
        || !marks.isEmpty() && marks.get(marks.size() - 1).end() == at;
  }

  private static Optional<Mark> mark(Matcher matcher, boolean lineStart) {
    String written = firstGroup(matcher);
    boolean slash = written.startsWith("/");
    String name = name(slash ? written.substring(1) : written);
    boolean closing = slash || matcher.group("close") != null || END.matcher(name).matches();
    boolean token = matcher.group("tag") == null && matcher.group("bracket") == null;
    return (token
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
    if (kind.equals(Optional.of(Kind.ANSWER_END))) {
      return kind;
    }
    if (kind.equals(Optional.of(Kind.ANSWER)) && lineStart) {
      return kind;
    }
    return HTML.contains(name) || !lineStart && !closing
        ? Optional.empty()
        : Optional.of(closing ? Kind.TAG_END : Kind.TAG);
  }

  private static String firstGroup(Matcher matcher) {
    for (String group :
        new String[] {"a", "open", "close", "b", "c", "d", "e", "f", "tag", "bracket"}) {
      if (matcher.group(group) != null) {
        return matcher.group(group).isEmpty() ? "bos" : matcher.group(group);
      }
    }
    throw new IllegalStateException("A mark has a name.");
  }

  /** Without a namespace, with {@code _} between words. */
  private static String name(String written) {
    String local = written.substring(written.indexOf(':') + 1);
    return (local.isEmpty() ? written : local).replaceAll("[▁.\\-]", "_").toLowerCase(Locale.ROOT);
  }
}
