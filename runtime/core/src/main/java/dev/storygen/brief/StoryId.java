package dev.storygen.brief;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/** Ids of stories, which name files and folders on any file system. */
final class StoryId {

  static final String ALLOWED =
      "letters, digits, spaces and - _ . ' ! ( ) &, a letter or digit first, no space or full stop"
          + " last, at most 100 bytes";

  // Without a comma, which separates the ids of storygen.story.
  private static final Pattern SAFE =
      Pattern.compile(
          "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} \\-_.'!()&]*[\\p{L}\\p{M}\\p{N}\\-_'!)&])?");

  private static final Pattern DEVICE =
      Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?", Pattern.CASE_INSENSITIVE);

  private static final int MAX_BYTES = 100;
  private static final int SLUG_CHARACTERS = 60;

  /** Letters that do not decompose into an ASCII letter and an accent. */
  private static final String[] LETTERS = {
    "\u00df", "\u00e6", "\u00c6", "\u0153", "\u0152", "\u00f8", "\u00d8", "\u0111", "\u0110"
  };

  private static final String[] LETTERS_IN_ASCII = {
    "ss", "ae", "Ae", "oe", "Oe", "o", "O", "d", "D"
  };

  private StoryId() {}

  static boolean isSafe(String id) {
    return SAFE.matcher(id).matches()
        && !DEVICE.matcher(id).matches()
        && id.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
  }

  /** The id for a title: its words in lower-case ASCII, joined by hyphens. */
  static String slug(String title) {
    String ascii =
        StringUtils.stripAccents(StringUtils.replaceEach(title, LETTERS, LETTERS_IN_ASCII))
            .replaceAll("['\u2019]", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut =
        ascii.length() <= SLUG_CHARACTERS
            ? ascii
            : ascii.substring(0, SLUG_CHARACTERS + 1).replaceFirst("-[^-]*$|.$", "");
    return isSafe(cut) ? cut : cut.isEmpty() ? "idea" : "idea-" + cut;
  }

  /** Equal for ids that name the same folder on a file system that ignores case or normalises. */
  static String caseFolded(String id) {
    return Normalizer.normalize(id, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
