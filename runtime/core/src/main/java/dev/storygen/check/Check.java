package dev.storygen.check;

import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Measures one property of a story. The gate compares the measurements with the limits and builds
 * the outcome, so a new check is one class: the artefacts that it needs, its default limits, what
 * it measures, and the fix. Found by {@link java.util.ServiceLoader}; safe for use by many threads.
 */
public interface Check {

  /** The name that users write, in kebab case: {@code audio-bitrate}; also that of its page. */
  String name();

  /** The artefacts that it requires; the first is the one that outcomes and messages name. */
  List<Artefact> artefacts();

  /**
   * The artefacts that it requires with the values of its options in force.
   *
   * @param options the values in force
   */
  default List<Artefact> artefacts(OptionValues options) {
    return artefacts();
  }

  /** The default limits; their source is in the check's Javadoc or on its page. */
  List<Limit> limits();

  /** The settings that change how it measures, at their defaults. */
  default List<CheckOption> options() {
    return List.of();
  }

  /**
   * The facts about media files that it measures with. {@link StoryFacts#get} has no others: the
   * gate asks for the facts of all checks when it reads a file, which it does once. A fact about an
   * artefact that the check does not require is measured where the story {@linkplain StoryFacts#has
   * has} the file.
   *
   * @param options the values in force, which a fact may depend on
   */
  default Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of();
  }

  /** The default severity of a violation. */
  default Severity severity() {
    return Severity.ERROR;
  }

  /**
   * Measures. A measurement that a limit bounds may be left out where it does not apply to the
   * story.
   *
   * @return none at all where the check does not apply to the story: it has no outcome then
   * @throws dev.storygen.media.UnreadableMediaException if a file of the story cannot be read: the
   *     outcome is violated
   * @throws IOException if measuring fails for another reason: the outcome is unmeasured
   */
  List<Measurement> measure(StoryFacts facts) throws IOException;

  /**
   * Whose file a measurement judges. A check that judges several files, each by itself, says so:
   * the outcome names the file that is wrong.
   */
  default Artefact judged(String measurement, OptionValues options) {
    return artefacts(options).get(0);
  }

  /** What to do about a violation: a sentence that names settings as users write them. */
  String fix();

  /**
   * What to do about a violation in the file of an artefact that it {@linkplain #judged judges}.
   */
  default String fix(Artefact judged) {
    return fix();
  }
}
