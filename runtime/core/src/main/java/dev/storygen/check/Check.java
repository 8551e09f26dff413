package dev.storygen.check;

import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.util.List;

/**
 * Measures one quality of a story. The gate holds the measurements against the limits and words the
 * result, so a new check is one class: what it needs, what it measures, which limits hold by
 * default and what to do when they do not. Found by {@link java.util.ServiceLoader}; safe for use
 * by many threads.
 */
public interface Check {

  /**
   * The name that users write, in kebab case: {@code audio-bitrate}. Also that of its page in
   * {@code docs/checks}.
   */
  String name();

  /** The artefacts that it cannot do without; the first is the one it judges. */
  List<Artefact> artefacts();

  /** The limits that hold where the user sets none, with their source in the check's Javadoc. */
  List<Limit> limits();

  /** Whether a violation fails the build where the user does not say. */
  default Severity severity() {
    return Severity.ERROR;
  }

  /**
   * Measures. A measurement that a limit bounds may be left out where the story gives no reason to
   * ask for it.
   *
   * @throws dev.storygen.media.UnreadableMediaException if a file of the story is at fault: a
   *     violation
   * @throws IOException if the tool is at fault: unmeasured
   */
  List<Measurement> measure(StoryFacts facts) throws IOException;

  /** What to do about a violation, a sentence in the user's own syntax. */
  String fix();
}
