package dev.storygen.media;

import com.ibm.icu.lang.UCharacter;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionStyle;
import dev.storygen.model.Cue;
import dev.storygen.model.PictureFormat;
import dev.storygen.model.Subtitles;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.io.FilenameUtils;

/**
 * Writes Advanced SubStation Alpha in the look of the captions, for editors. A word that the video
 * shows on a box has the accent colour instead, as the format has no box for a part of a line.
 *
 * @param look of the captions; {@link CaptionStyle#NONE} is written as {@code plain}
 * @param accent the colour of spoken words where the look has none, as {@code #FFD84D}
 * @param format of the video
 * @param language of the captions
 */
public record AssWriter(CaptionLook look, String accent, PictureFormat format, Locale language) {

  /** The format's font size is the height of a line: DejaVu's is 1.164 em. */
  private static final double LINE_HEIGHT = 1.164;

  private static final double OUTLINE = 0.085;

  /** How much larger the spoken word of {@link CaptionStyle#POP} is. */
  private static final double GROWN = 1.14;

  /** Widths in DejaVu Sans Condensed Bold: of a space, and of letters on average, in em. */
  private static final double SPACE = 0.31;

  private static final double LETTER = 0.55;

  private static final String HEADER =
      """
      [Script Info]
      ScriptType: v4.00+
      PlayResX: %d
      PlayResY: %d
      WrapStyle: 0
      ScaledBorderAndShadow: yes
      YCbCr Matrix: TV.709

      [V4+ Styles]
      Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, \
      Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, \
      Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
      Style: %s,%s,%d,%s,%s,%s,%s,-1,0,0,0,100,100,0,0,%d,%d,0,5,%d,%d,0,1

      [Events]
      Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
      """;

  /** The text of the file. */
  public String text(Subtitles subtitles) {
    StringBuilder file = new StringBuilder(header());
    for (Cue cue : subtitles.cues()) {
      long start = centiseconds(cue.start());
      long end = Math.max(start + 1, centiseconds(cue.end()));
      file.append("Dialogue: 0,%s,%s,%s,,0,0,0,,".formatted(time(start), time(end), style()));
      file.append(
          "{\\pos(%d,%d)}"
              .formatted(format.width() / 2, Math.round(format.height() * look.centre(format))));
      file.append(cue.words().isEmpty() ? escaped(cue.text()) : words(cue)).append('\n');
    }
    return file.toString();
  }

  private String header() {
    double size = Math.min(format.width(), format.height()) * look.size();
    String text = colour(look.colour());
    String lit = colour(look.accent().orElse(accent));
    boolean karaoke = look.style() == CaptionStyle.KARAOKE;
    long margin = Math.round(format.width() * (1 - look.width(format)) / 2);
    return HEADER.formatted(
        format.width(),
        format.height(),
        style(),
        font(),
        Math.round(size * LINE_HEIGHT),
        karaoke ? lit : text,
        karaoke ? text : lit,
        colour(look.outline()),
        colour(look.outline()),
        look.style() == CaptionStyle.BOX ? 3 : 1,
        Math.max(1, Math.round(size * OUTLINE)),
        margin,
        margin);
  }

  private String style() {
    return look.style() == CaptionStyle.NONE ? CaptionStyle.PLAIN.label() : look.style().label();
  }

  private String font() {
    return look.fontFile()
        .map(Path::getFileName)
        .map(name -> FilenameUtils.removeExtension(name.toString()).replace(',', ' '))
        .orElse("DejaVu Sans Condensed");
  }

  private String words(Cue cue) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cue.words().size(); i++) {
      text.append(i == 0 || cue.words().get(i).glued() ? "" : space(cue, i))
          .append(timed(cue, i))
          .append(escaped(cue.words().get(i).text()));
    }
    return text.toString();
  }

  /** What lights a word while it is spoken. */
  private String timed(Cue cue, int word) {
    if (look.style() == CaptionStyle.KARAOKE) {
      double start = cue.words().get(word).start();
      return "{\\k%d}".formatted(centiseconds(end(cue, word)) - centiseconds(start));
    }
    if (!look.style().lightsWords()) {
      return "";
    }
    boolean pop = look.style() == CaptionStyle.POP;
    double grown = 1 + growth(cue, word) / width(cue, word);
    String lit = "\\1c" + colour(look.accent().orElse(accent)) + (pop ? scale(grown, grown) : "");
    String unlit = "\\1c" + colour(look.colour()) + (pop ? scale(1, 1) : "");
    return "{" + unlit + whileSpoken(cue, word, lit, unlit) + "}";
  }

  /**
   * The space before a word: as wide as in the video, and narrower while a word beside it is
   * larger, so that the others stay about where they are.
   */
  private String space(Cue cue, int word) {
    if (look.style() != CaptionStyle.POP) {
      return " ";
    }
    String usual = narrowed(0);
    return "{"
        + usual
        + whileSpoken(cue, word - 1, narrowed(growth(cue, word - 1) / 2), usual)
        + whileSpoken(cue, word, narrowed(growth(cue, word) / 2), usual)
        + "} ";
  }

  private String narrowed(double ems) {
    return scale(look.style().wordSpacing() - ems / SPACE, 1);
  }

  /** How much wider a word is while it is spoken, in em: its spaces keep their usual width. */
  private double growth(Cue cue, int word) {
    boolean glued =
        cue.words().get(word).glued()
            || word + 1 < cue.words().size() && cue.words().get(word + 1).glued();
    double room = glued ? 0 : 2 * (look.style().wordSpacing() - 1) * SPACE;
    return Math.min((GROWN - 1) * width(cue, word), room);
  }

  private static double width(Cue cue, int word) {
    String text = cue.words().get(word).text();
    return LETTER * Math.max(1, text.codePointCount(0, text.length()));
  }

  /**
   * Tags that hold while a word is spoken; times count from the start of the cue. A change at 0
   * would be gradual.
   */
  private static String whileSpoken(Cue cue, int word, String tags, String otherwise) {
    long from = Math.max(0, Math.round((cue.words().get(word).start() - cue.start()) * 1000));
    long to = Math.max(from + 1, Math.round((end(cue, word) - cue.start()) * 1000));
    String start = from == 0 ? tags : "\\t(%d,%d,%s)".formatted(from, from, tags);
    return start + "\\t(%d,%d,%s)".formatted(to, to, otherwise);
  }

  /** When the next word is spoken, or else the cue ends. */
  private static double end(Cue cue, int word) {
    return word + 1 < cue.words().size() ? cue.words().get(word + 1).start() : cue.end();
  }

  /** Factors on width and height. */
  private static String scale(double width, double height) {
    return "\\fscx%d\\fscy%d".formatted(Math.round(100 * width), Math.round(100 * height));
  }

  /** The format has no escapes: braces and backslashes would be commands. */
  private String escaped(String text) {
    String cased = look.upperCase() ? UCharacter.toUpperCase(language, text) : text;
    return CueLines.withoutBlankLines(cased)
        .replace('{', '(')
        .replace('}', ')')
        .replace('\\', '/')
        .replace("\n", "\\N");
  }

  /** {@code #RRGGBB} as {@code &H00BBGGRR}. */
  private static String colour(String rgb) {
    return "&H00" + rgb.substring(5) + rgb.substring(3, 5) + rgb.substring(1, 3);
  }

  private static long centiseconds(double seconds) {
    return Math.round(seconds * 100);
  }

  private static String time(long centiseconds) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d.%02d",
        centiseconds / 360_000,
        centiseconds / 6000 % 60,
        centiseconds / 100 % 60,
        centiseconds % 100);
  }
}
