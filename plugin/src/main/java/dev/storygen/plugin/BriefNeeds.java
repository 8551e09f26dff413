package dev.storygen.plugin;

import dev.storygen.brief.BriefSource;
import dev.storygen.brief.Briefs;
import dev.storygen.model.BriefKey;
import dev.storygen.model.ScriptFontNeeds;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.ProviderModule;
import dev.storygen.speech.Emoticons;
import java.io.IOException;
import java.util.List;

/**
 * What briefs need on the class path beside the modules of the providers. Briefs that cannot be
 * read need nothing: the worker reports them.
 *
 * @param scriptFonts whether one needs the fonts of scripts that the bundled ones lack, which are
 *     large: by title, tone, language or script
 * @param voices the models of speakers that are artefacts, as {@code group:artifact:version}
 */
record BriefNeeds(boolean scriptFonts, List<String> voices) {

  static final BriefNeeds NONE = new BriefNeeds(false, List.of());

  static BriefNeeds of(BriefSource source) {
    try {
      List<StoryBrief> briefs = Briefs.parse(source).readable();
      return new BriefNeeds(
          briefs.stream().anyMatch(BriefNeeds::needsFonts),
          briefs.stream()
              .flatMap(brief -> brief.delivery().voices().values().stream())
              .map(BriefNeeds::model)
              .filter(ProviderModule::isArtefact)
              .distinct()
              .sorted()
              .toList());
    } catch (IOException e) {
      return NONE; // the worker reports it
    }
  }

  /** Without the speaker of the model. */
  private static String model(String voice) {
    int speaker = voice.indexOf('#');
    return speaker < 0 ? voice : voice.substring(0, speaker);
  }

  private static boolean needsFonts(StoryBrief brief) {
    String script = brief.script().map(written -> Emoticons.remove(written.text())).orElse("");
    return ScriptFontNeeds.of(brief.delivery().language())
        || ScriptFontNeeds.of(brief.title())
        || ScriptFontNeeds.of(brief.idea().text(BriefKey.TONE))
        || ScriptFontNeeds.of(script);
  }
}
