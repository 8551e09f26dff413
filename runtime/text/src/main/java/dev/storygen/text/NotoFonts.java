package dev.storygen.text;

import com.google.auto.service.AutoService;
import dev.storygen.ffmpeg.draw.ScriptFonts;
import dev.storygen.ffmpeg.draw.ShapingFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Noto fonts that Robolectric publishes with Android's others, shaped by HarfBuzz, and for
 * letters that they lack those of the machine.
 */
@AutoService(ScriptFonts.class)
public final class NotoFonts implements ScriptFonts {

  private static final String FOLDER = "/fonts/";
  private static final String CHINESE = "NotoSansCJK-Bold.ttc";
  private static final String EMOJI = "NotoColorEmoji.ttf";

  /** Bytes: larger than any font of one file, CJK included. */
  private static final long MAX_SIZE = 64L << 20;

  /** The names of fonts that are not called as their scripts are. */
  private static final Map<UnicodeScript, String> NAMES =
      Map.of(
          UnicodeScript.ARABIC, "NotoNaskhArabic",
          UnicodeScript.NKO, "NotoSansNKo",
          UnicodeScript.SYRIAC, "NotoSansSyriacEstrangela",
          UnicodeScript.YI, "NotoSansYi");

  private final Map<String, Optional<ShapingFont>> fonts = new ConcurrentHashMap<>();
  private final SystemFonts installed;

  /** With the fonts of this machine. */
  public NotoFonts() {
    this(SystemFonts.ofThisMachine());
  }

  NotoFonts(SystemFonts installed) {
    this.installed = installed;
  }

  @Override
  public Optional<ShapingFont> fontOf(int codePoint, Locale language) throws IOException {
    try {
      for (String file : files(codePoint)) {
        int face = file.equals(CHINESE) ? face(UnicodeScript.of(codePoint), language) : 0;
        Optional<ShapingFont> font =
            fonts.computeIfAbsent(file + ":" + face, key -> load(file, face));
        if (font.isPresent() && font.get().hasGlyph(codePoint)) {
          return font;
        }
      }
      return Character.isLetterOrDigit(codePoint) ? installed.fontOf(codePoint) : Optional.empty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public ShapingFont open(Path file) throws IOException {
    if (Files.size(file) > MAX_SIZE) {
      throw new IOException(file + " is larger than 64 MiB");
    }
    return read(file.toString(), Files.readAllBytes(file));
  }

  @Override
  public ShapingFont read(String name, byte[] font) throws IOException {
    return read(name, font, 0);
  }

  /** In the order in which they are tried. */
  private static List<String> files(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> List.of(CHINESE);
      case COMMON, INHERITED, LATIN, GREEK, CYRILLIC ->
          List.of(EMOJI, CHINESE, "NotoSansSymbols-Regular-Subsetted.ttf");
      default -> {
        String name = NAMES.getOrDefault(script, "NotoSans" + title(script));
        yield List.of(name + "-Bold.ttf", name + "-Regular.ttf", name + "-VF.ttf");
      }
    };
  }

  /** {@code CANADIAN_ABORIGINAL} as {@code CanadianAboriginal}. */
  private static String title(UnicodeScript script) {
    StringBuilder name = new StringBuilder();
    for (String word : script.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  /**
   * The faces of the collection are those of Japanese, Korean, and simplified and traditional
   * Chinese.
   */
  private static int face(UnicodeScript script, Locale language) {
    if (script == UnicodeScript.HANGUL) {
      return 1;
    }
    boolean traditional =
        language.getScript().equals("Hant")
            || List.of("TW", "HK", "MO").contains(language.getCountry())
                && !language.getScript().equals("Hans");
    return switch (language.getLanguage()) {
      case "ko" -> 1;
      case "zh", "yue" -> traditional || language.getLanguage().equals("yue") ? 3 : 2;
      default -> script == UnicodeScript.HAN && !language.getLanguage().equals("ja") ? 2 : 0;
    };
  }

  private static Optional<ShapingFont> load(String file, int face) {
    try (InputStream in = NotoFonts.class.getResourceAsStream(FOLDER + file)) {
      return in == null ? Optional.empty() : Optional.of(read(file, in.readAllBytes(), face));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ShapingFont read(String name, byte[] font, int face) throws IOException {
    try {
      return HarfBuzzFont.read(name, font, face);
    } catch (LinkageError e) {
      throw new IOException(
          "HarfBuzz, which shapes the text of this script, cannot be loaded on this machine ("
              + e.getMessage()
              + ")",
          e);
    }
  }
}
