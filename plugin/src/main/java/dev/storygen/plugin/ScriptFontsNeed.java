package dev.storygen.plugin;

import dev.storygen.brief.BriefSource;
import dev.storygen.brief.Briefs;
import dev.storygen.model.BriefKey;
import dev.storygen.model.ScriptFontNeeds;
import dev.storygen.model.StoryBrief;
import dev.storygen.speech.Emoticons;
import java.io.IOException;

/** Whether briefs need the fonts of scripts that the bundled ones lack, which are large. */
final class ScriptFontsNeed {

  private ScriptFontsNeed() {}

  /** By title, tone, language and script of each brief that can be read. */
  static boolean of(BriefSource source) {
    try {
      return Briefs.parse(source).readable().stream().anyMatch(ScriptFontsNeed::of);
    } catch (IOException e) {
      return false; // the worker reports it
    }
  }

  private static boolean of(StoryBrief brief) {
    String script = brief.script().map(written -> Emoticons.remove(written.text())).orElse("");
    return ScriptFontNeeds.of(brief.delivery().language())
        || ScriptFontNeeds.of(brief.title())
        || ScriptFontNeeds.of(brief.idea().text(BriefKey.TONE))
        || ScriptFontNeeds.of(script);
  }
}
