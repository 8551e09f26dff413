package dev.storygen.check;

import dev.storygen.media.AudioFacts;
import dev.storygen.media.VideoFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Subtitles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What checks may look at: a story's files, each read once however many checks ask. Every method
 * that reads throws {@link dev.storygen.media.UnreadableMediaException} where the file is at fault
 * and another {@link IOException} where the tool is.
 */
public interface StoryFacts {

  /** The file of an artefact that the check {@linkplain Check#artefacts() needs}. */
  Path file(Artefact artefact);

  /** Bytes of an artefact's file. */
  long size(Artefact artefact) throws IOException;

  /** The voiceover, decoded. */
  AudioFacts voiceover() throws IOException;

  /** The video, read. */
  VideoFacts video() throws IOException;

  /** The cues of the subtitles. */
  Subtitles subtitles() throws IOException;

  /** The text of the script, trimmed. */
  String script() throws IOException;

  /**
   * How long the voiceover should last by the user's word, by {@code words.json} or by the
   * subtitles; else empty.
   */
  Optional<ExpectedDuration> expectedDuration() throws IOException;
}
