package dev.storygen.worker.child;

import dev.storygen.cache.FactStore;
import dev.storygen.check.QualityGate;
import dev.storygen.check.Recogniser;
import dev.storygen.event.RecordedEvents;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.provider.MediaInspector;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The verdict on a story: judged anew, unless nothing that it depends on has changed since an
 * earlier run. Then the events of that run are published again, which takes a fraction of the time:
 * a story has dozens of outcomes.
 *
 * @param recogniser of the story
 * @param pathText how an outcome names a file
 */
record StoryVerdict(
    StoryArtefacts artefacts,
    QualityGate gate,
    MediaInspector inspector,
    Recogniser recogniser,
    Function<Path, String> pathText) {

  /**
   * Publishes the verdict.
   *
   * @param verdicts of earlier runs
   */
  void publish(VerdictPublisher publisher, FactStore verdicts) {
    Optional<FactStore.Key> key = key();
    Optional<byte[]> known = key.flatMap(verdicts::find);
    if (known.isPresent()) {
      publisher.repeat(RecordedEvents.read(known.get()));
      gate.useMeasurements(artefacts, inspector);
      return;
    }
    boolean repeatable = gate.check(artefacts, inspector, recogniser, pathText, publisher);
    if (repeatable && key.isPresent() && key.equals(key())) {
      verdicts.store(key.get(), publisher.verdict().bytes());
    }
  }

  private Optional<FactStore.Key> key() {
    return gate.verdictKey(artefacts, inspector, pathText);
  }
}
