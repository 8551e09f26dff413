package dev.storygen.provider;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The forms in which a secret comes back: as it is, as JSON, an address, HTML or Base64 write it,
 * and with line breaks in it.
 */
final class SecretPattern {

  /** What is shorter may be a word or two of any text: it has to be written as it is. */
  private static final int UNMISTAKABLE = 12;

  /** A line break, itself or as JSON writes it, and an indentation. */
  private static final String GAP = "(?:\\s|\\\\[nrt]){0,16}";

  private static final Map<Integer, String> IN_HTML =
      Map.of(
          (int) '"',
          "quot",
          (int) '&',
          "amp",
          (int) '<',
          "lt",
          (int) '>',
          "gt",
          (int) '\'',
          "apos");

  private SecretPattern() {}

  /** Finds them all. */
  static Pattern of(String secret) {
    boolean unmistakable = secret.length() >= UNMISTAKABLE;
    String gap = unmistakable ? GAP : "";
    String text =
        secret.codePoints().mapToObj(SecretPattern::written).collect(Collectors.joining(gap));
    Stream<String> encoded = IntStream.range(0, 3).mapToObj(before -> base64(secret, before, gap));
    return Pattern.compile(
        Stream.concat(Stream.of((unmistakable ? "(?iu:" : "(?:") + text + ")"), encoded)
            .collect(Collectors.joining("|")));
  }

  /** A character: itself, escaped by however many backslashes, or by its number. */
  private static String written(int character) {
    String itself = Character.toString(character);
    String name = IN_HTML.get(character);
    return Stream.of(
            character == '\\' ? "\\\\{1,8}" : "\\\\{0,8}" + Pattern.quote(itself),
            itself.chars().mapToObj("\\\\{1,8}u%04x"::formatted).collect(Collectors.joining()),
            inAddress(itself),
            "&#0*%d;|&#x0*%x;".formatted(character, character),
            name == null ? "" : "&" + name + ";",
            character == ' ' ? "\\+" : "")
        .filter(form -> !form.isEmpty())
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String inAddress(String character) {
    byte[] bytes = character.getBytes(StandardCharsets.UTF_8);
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> "%%(?i:%02x)".formatted(bytes[i] & 0xff))
        .collect(Collectors.joining());
  }

  /**
   * What is the same in Base64 whatever stands before and after the secret.
   *
   * @param before how many bytes more than a multiple of three
   */
  private static String base64(String secret, int before, String gap) {
    byte[] bytes = ("\0".repeat(before) + secret).getBytes(StandardCharsets.UTF_8);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    int first = before == 0 ? 0 : before + 1;
    int last = encoded.length() - (bytes.length % 3 == 0 ? 0 : 1);
    return encoded
        .substring(Math.min(first, last), last)
        .chars()
        .mapToObj(letter -> letter == '+' ? "[+-]" : letter == '/' ? "[/_]" : "" + (char) letter)
        .collect(Collectors.joining(gap));
  }
}
