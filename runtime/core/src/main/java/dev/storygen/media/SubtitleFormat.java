package dev.storygen.media;

import dev.storygen.model.Subtitles;

/**
 * A subtitle file format, one class each. Implementations are found by {@link
 * java.util.ServiceLoader}, need a public constructor without parameters, and are safe for use by
 * several threads.
 */
public interface SubtitleFormat {

  /** The format's name in messages: {@code SubRip (SRT)}. */
  String name();

  /** The extension of its files, in lower case and without a dot: {@code srt}. */
  String extension();

  /**
   * Whether the content is in this format for sure, by a signature that no other format has. A
   * format without a signature returns false: its files are recognised by their extension.
   */
  boolean recognises(DecodedText text);

  /**
   * Parses a file.
   *
   * @param fileName for messages
   * @return the cues in the order of the file, with markup removed from their text, maybe none; and
   *     the faults that reading went on after
   * @throws UnreadableMediaException if nothing of the file can be read, naming the file, the line,
   *     its content and what was expected
   */
  ParsedSubtitles read(String fileName, DecodedText text) throws UnreadableMediaException;

  /** Whether {@code generate} writes subtitles in this format. The default is read-only. */
  default boolean writable() {
    return false;
  }

  /**
   * Formats subtitles as a file's text, to be stored as UTF-8.
   *
   * @throws UnsupportedOperationException unless {@link #writable()}
   */
  default String write(Subtitles subtitles) {
    throw new UnsupportedOperationException(name() + " is read-only");
  }
}
