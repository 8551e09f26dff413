package dev.storygen.check;

import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Waveform;
import java.nio.file.Path;

/** Receives the progress and the outcomes of one story's checks, on the thread that makes them. */
@FunctionalInterface
public interface CheckListener {

  /** The inspector is about to decode a file. */
  default void fileOpened(Path file) {}

  /** All that was to be measured of a file is known of its content, so that it is not decoded. */
  default void factsKept(Path file) {}

  /** What the voiceover sounds like is known; called once a story. */
  default void voiceoverDecoded(Waveform waveform) {}

  /** A check is done. */
  void checkDone(CheckOutcome outcome);
}
