package dev.storygen.check.subtitle;

import dev.storygen.check.StoryFacts;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Artefact;
import dev.storygen.speech.ComparableWords;
import dev.storygen.speech.WordsFile;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The words that captions of a script should show. */
final class ShownScript {

  private ShownScript() {}

  /**
   * Those of the script. A narration has numbers as words, but captions show digits: where {@code
   * words.json} has the spoken words of the script, the words that it shows beside them.
   *
   * @throws UnreadableMediaException if the script has no word
   */
  static List<String> words(StoryFacts facts) throws IOException {
    List<String> script = ComparableWords.of(facts.script());
    if (script.isEmpty()) {
      throw new UnreadableMediaException(
          facts.file(Artefact.SCRIPT).getFileName() + " has no word, but expected a script");
    }
    List<WordsFile.TimedEntry> entries = entries(facts);
    List<String> spoken =
        ComparableWords.of(
            entries.stream().map(WordsFile.TimedEntry::spoken).collect(Collectors.joining(" ")));
    List<String> shown =
        ComparableWords.of(
            entries.stream().map(WordsFile.TimedEntry::word).collect(Collectors.joining(" ")));
    return script.equals(spoken) && !shown.isEmpty() ? shown : script;
  }

  /** Another check reports a {@code words.json} that cannot be read. */
  private static List<WordsFile.TimedEntry> entries(StoryFacts facts) throws IOException {
    if (!facts.has(Artefact.WORDS)) {
      return List.of();
    }
    try {
      return facts.words().words().stream()
          .filter(Objects::nonNull)
          .filter(entry -> entry.word() != null && entry.spoken() != null)
          .toList();
    } catch (UnreadableMediaException e) {
      return List.of();
    }
  }
}
