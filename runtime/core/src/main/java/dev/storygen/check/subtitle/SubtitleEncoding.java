package dev.storygen.check.subtitle;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.CheckOption;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.ParsedSubtitles;
import dev.storygen.model.Artefact;
import dev.storygen.model.Cue;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The characters of the subtitles are those that were written: none was lost, and none became
 * several because a program took UTF-8 for another encoding.
 */
@AutoService(Check.class)
public final class SubtitleEncoding implements Check {

  static final CheckOption STRICT =
      CheckOption.of("strict", "1: an encoding other than UTF-8 counts, too", 0, "", 0, 1);

  private static final String FAULTS = "number of characters in a wrong encoding";
  private static final String OTHER = "encodings other than UTF-8";

  /** How programs show the second and third byte of UTF-8 that they take for Windows-1252. */
  private static final String TRAILS =
      "\u0080\u0081\u008D\u008F\u0090\u009D\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030"
          + "\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161"
          + "\u203A\u0153\u017E\u0178";

  @Override
  public String name() {
    return "subtitle-encoding";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.SUBTITLES);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("maximum", FAULTS, 0, ""), Limit.atMost("other", OTHER, 0, ""));
  }

  @Override
  public List<CheckOption> options() {
    return List.of(STRICT);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    ParsedSubtitles file = facts.parsedSubtitles();
    long wrong = 0;
    String first = "";
    for (Cue cue : file.subtitles().cues()) {
      long before = wrong;
      wrong += wrong(cue.text());
      first = before == 0 && wrong > 0 ? "first in " + VisibleCues.quote(cue.text()) : first;
    }
    boolean utf8 = file.encoding().equals(StandardCharsets.UTF_8);
    boolean counts = !utf8 && (facts.option(STRICT) >= 0.5 || file.format().equals("WebVTT"));
    String encoding = file.encoding().name() + (file.guessed() ? ", guessed" : "");
    return List.of(
        Measurement.of(FAULTS, wrong, "").with(first),
        Measurement.of(OTHER, counts ? 1 : 0, "").with(encoding));
  }

  /** Replacement characters, and UTF-8 that was read as Windows-1252 and written again. */
  private static long wrong(String text) {
    long wrong = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lead =
          c == '\u00C3' || c == '\u00C2' || c == '\u00E2' || c == '\u00D0' || c == '\u00D1';
      if (c == '\uFFFD' || (lead && i + 1 < text.length() && trail(c, text, i + 1))) {
        wrong++;
      }
    }
    return wrong;
  }

  private static boolean trail(char lead, String text, int index) {
    boolean first = trail(text.charAt(index));
    return lead == '\u00E2'
        ? first && index + 1 < text.length() && trail(text.charAt(index + 1))
        : first;
  }

  private static boolean trail(char c) {
    return (c >= '\u0080' && c <= '\u00BF' && c != '\u00A0' && c != '\u00BB' && c != '\u00AB')
        || TRAILS.indexOf(c) >= 0;
  }

  @Override
  public String fix() {
    return "Write the file as UTF-8 from its source or set <checks><subtitle-encoding>.";
  }
}
