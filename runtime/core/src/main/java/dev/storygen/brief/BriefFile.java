package dev.storygen.brief;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a brief's file, or of that of the pronunciations, and checks size, encoding and
 * characters.
 */
final class BriefFile {

  /** The length of a long novel: more than any script. */
  private static final long MAX_BYTES = 1 << 20;

  /** As a whole script. For longer words the YAML parser takes quadratic time. */
  static final int MAX_LINE = BriefLimits.MAX_SCRIPT;

  private static final Pattern CONTROL_CHARACTER =
      Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\t\\n\\r\\x85]]");

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");

  private BriefFile() {}

  /** The file's text without a byte order mark; empty, with the problem reported, if invalid. */
  static Optional<String> read(Path file, BriefProblems problems) throws IOException {
    return read(file, MAX_BYTES, problems);
  }

  /** The same for a file of another size. */
  static Optional<String> read(Path file, long maxBytes, BriefProblems problems)
      throws IOException {
    long size = Files.size(file);
    if (size > maxBytes) {
      problems.add(
          "the file has " + size + " bytes, but expected at most " + maxBytes + ". Split it.");
      return Optional.empty();
    }
    return decode(Files.readAllBytes(file), problems)
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
        .filter(text -> hasNoControlCharacter(text, problems))
        .filter(text -> hasNoLongLine(text, problems));
  }

  private static Optional<String> decode(byte[] bytes, BriefProblems problems) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    out.flip();
    if (!result.isError()) {
      return Optional.of(out.toString());
    }
    problems.add(
        lineAt(out.toString(), out.length()),
        "byte 0x%02X is not UTF-8. Save the file as UTF-8.".formatted(bytes[in.position()]));
    return Optional.empty();
  }

  private static boolean hasNoControlCharacter(String text, BriefProblems problems) {
    Matcher matcher = CONTROL_CHARACTER.matcher(text);
    if (!matcher.find()) {
      return true;
    }
    problems.add(
        lineAt(text, matcher.start()),
        "control character U+%04X. Remove it.".formatted((int) text.charAt(matcher.start())));
    return false;
  }

  private static boolean hasNoLongLine(String text, BriefProblems problems) {
    int number = 1;
    for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); number++) {
      int length = lines.next().length();
      if (length > MAX_LINE) {
        problems.add(
            number,
            "the line has %d characters, but expected at most %d. Break it."
                .formatted(length, MAX_LINE));
        return false;
      }
    }
    return true;
  }

  /** The position of the start of a line. */
  static int startOf(String text, int line) {
    Matcher end = LINE_END.matcher(text);
    int start = 0;
    for (int i = 1; i < line && end.find(); i++) {
      start = end.end();
    }
    return start;
  }

  /** The line number, from 1, of a position in a text. */
  static int lineAt(String text, int position) {
    return 1 + (int) LINE_END.matcher(text.substring(0, position)).results().count();
  }
}
