package dev.storygen.check.subtitle;

import dev.storygen.check.StoryFacts;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Artefact;
import dev.storygen.model.Cue;
import dev.storygen.model.Quantity;
import dev.storygen.model.ShownText;
import java.io.IOException;
import java.util.List;

/** The cues of a story with a visible character: what people see of its subtitles. */
final class VisibleCues {

  private static final int LONGEST_QUOTE = 40;

  private VisibleCues() {}

  /**
   * In the order of the file.
   *
   * @throws UnreadableMediaException if there is none
   */
  static List<Cue> of(StoryFacts facts) throws IOException {
    List<Cue> cues =
        facts.subtitles().cues().stream().filter(cue -> ShownText.visible(cue.text())).toList();
    if (cues.isEmpty()) {
      throw new UnreadableMediaException(
          facts.file(Artefact.SUBTITLES).getFileName()
              + " has no cue with text, but expected at least one");
    }
    return cues;
  }

  /** A cue as messages show it: {@code 1.5 s 'Hello'}. */
  static String text(Cue cue) {
    return Quantity.seconds(cue.start()) + " " + quote(cue.text());
  }

  /** A text as messages show it. */
  static String quote(String text) {
    String line = text.replace('\n', ' ');
    int end = Math.min(line.length(), LONGEST_QUOTE);
    end -= end > 0 && Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
    return "'" + line.substring(0, end) + (end < line.length() ? "…'" : "'");
  }
}
