package dev.storygen.provider;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Matches the forms in which a secret may occur in a text: plain, escaped for JSON, URLs or HTML,
 * Base64-encoded, and with line breaks.
 */
final class SecretPattern {

  /** Characters. A shorter secret may be an ordinary word: only its exact spelling is matched. */
  private static final int MIN_DISTINCTIVE = 12;

  /** A line break, plain or escaped, with indentation. */
  private static final String GAP = "(?:\\s|\\\\[nrt]){0,16}";

  private static final Map<Integer, String> HTML_ENTITIES =
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

  /** A pattern of all forms of a secret. */
  static Pattern of(String secret) {
    boolean distinctive = secret.length() >= MIN_DISTINCTIVE;
    String gap = distinctive ? GAP : "";
    String text =
        secret.codePoints().mapToObj(SecretPattern::written).collect(Collectors.joining(gap));
    Stream<String> encoded = IntStream.range(0, 3).mapToObj(before -> base64(secret, before, gap));
    return Pattern.compile(
        Stream.concat(Stream.of((distinctive ? "(?iu:" : "(?:") + text + ")"), encoded)
            .collect(Collectors.joining("|")));
  }

  /** A character, plain, escaped with up to eight backslashes, or as a numeric escape. */
  private static String written(int character) {
    String itself = Character.toString(character);
    String name = HTML_ENTITIES.get(character);
    return Stream.of(
            character == '\\' ? "\\\\{1,8}" : "\\\\{0,8}" + Pattern.quote(itself),
            itself.chars().mapToObj("\\\\{1,8}u%04x"::formatted).collect(Collectors.joining()),
            percentEncoded(itself),
            "&#0*%d;|&#x0*%x;".formatted(character, character),
            name == null ? "" : "&" + name + ";",
            character == ' ' ? "\\+" : "")
        .filter(form -> !form.isEmpty())
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String percentEncoded(String character) {
    byte[] bytes = character.getBytes(StandardCharsets.UTF_8);
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> "%%(?i:%02x)".formatted(bytes[i] & 0xff))
        .collect(Collectors.joining());
  }

  /**
   * The Base64 characters that depend on the secret alone, and not on the text around it.
   *
   * @param before number of bytes before the secret, modulo three
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
