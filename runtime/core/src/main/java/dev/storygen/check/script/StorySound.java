package dev.storygen.check.script;

import dev.storygen.check.StoryFacts;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Artefact;
import dev.storygen.speech.ComparableWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The file in which the script of a story is heard. */
final class StorySound {

  private StorySound() {}

  /** The voiceover, else the video; empty where the story has neither. */
  static Optional<Path> of(StoryFacts facts) {
    return Stream.of(Artefact.VOICEOVER, Artefact.VIDEO)
        .filter(facts::has)
        .findFirst()
        .map(facts::file);
  }

  /**
   * The script that should be heard.
   *
   * @throws UnreadableMediaException if it has no word
   */
  static String script(StoryFacts facts) throws IOException {
    String script = facts.script();
    if (ComparableWords.of(script).isEmpty()) {
      throw new UnreadableMediaException(
          facts.file(Artefact.SCRIPT).getFileName() + " has no word, but expected a script");
    }
    return script;
  }
}
