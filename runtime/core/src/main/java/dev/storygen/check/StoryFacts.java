package dev.storygen.check;

import dev.storygen.media.ParsedSubtitles;
import dev.storygen.model.Artefact;
import dev.storygen.model.ExpectedDuration;
import dev.storygen.model.Subtitles;
import dev.storygen.speech.WordsFileReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The input of a check: a story's files, each read once for all checks, and the values of the
 * check's options. Every method that reads throws {@link
 * dev.storygen.media.UnreadableMediaException} if the file cannot be read and another {@link
 * IOException} if reading fails for another reason.
 */
public interface StoryFacts extends OptionValues {

  /** The file of an artefact that the check {@linkplain Check#artefacts() requires}. */
  Path file(Artefact artefact);

  /** Whether the story has a file of an artefact, which the check need not require. */
  boolean has(Artefact artefact);

  /** Size of an artefact's file in bytes. */
  long size(Artefact artefact) throws IOException;

  /**
   * A fact about a media file.
   *
   * @throws IllegalArgumentException if the check does not {@linkplain Check#facts declare} it
   */
  <T> T get(MediaFact<T> fact) throws IOException;

  /** The subtitles, and how they were read. */
  ParsedSubtitles parsedSubtitles() throws IOException;

  /** The cues of the subtitles. */
  default Subtitles subtitles() throws IOException {
    return parsedSubtitles().subtitles();
  }

  /** Recognises the speech of the story; for checks that are made on request. */
  Recogniser recogniser();

  /** What {@code words.json} says of the words; only where the story has one. */
  WordsFileReader words() throws IOException;

  /** The text of the script, trimmed. */
  String script() throws IOException;

  /** The language that the script should be in; empty where neither brief nor settings say. */
  Optional<Locale> language();

  /**
   * The expected duration of the voiceover: that of the configuration, else of the brief, else of
   * {@code words.json}, else of the subtitles; empty where none of them has one.
   */
  Optional<ExpectedDuration> expectedDuration() throws IOException;
}
