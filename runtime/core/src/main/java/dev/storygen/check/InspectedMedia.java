package dev.storygen.check;

import dev.storygen.media.Fact;
import dev.storygen.media.MeasuredFacts;
import dev.storygen.media.WaveformFact;
import dev.storygen.model.Artefact;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.Waveform;
import dev.storygen.provider.MediaInspector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The media files of one story. Each is inspected once, for the facts of all checks; a failure is
 * kept as well. For one thread.
 */
final class InspectedMedia {

  private final MediaInspector inspector;
  private final KeptFacts kept;
  private final CheckListener listener;
  private boolean certain = true;
  private final Map<Artefact, Memoized<MeasuredFacts>> files = new EnumMap<>(Artefact.class);

  /**
   * @param facts that the checks of the story need; their artefacts have files
   */
  InspectedMedia(
      StoryArtefacts artefacts,
      Set<MediaFact<?>> facts,
      MediaInspector inspector,
      KeptFacts kept,
      CheckListener listener) {
    this(inspector, kept, listener);
    Map<Artefact, Set<Fact<?>>> byArtefact = byArtefact(facts.stream());
    // Reports show it, and it costs little beside decoding.
    byArtefact.computeIfPresent(
        Artefact.VOICEOVER,
        (voiceover, needed) -> {
          needed.add(WaveformFact.DEFAULT);
          return needed;
        });
    add(artefacts, byArtefact);
  }

  private static Map<Artefact, Set<Fact<?>>> byArtefact(Stream<MediaFact<?>> facts) {
    return facts.collect(
        Collectors.groupingBy(
            MediaFact::artefact,
            () -> new EnumMap<>(Artefact.class),
            Collectors.mapping(MediaFact::fact, Collectors.toCollection(HashSet::new))));
  }

  private void add(StoryArtefacts artefacts, Map<Artefact, Set<Fact<?>>> facts) {
    facts.forEach(
        (artefact, needed) -> {
          Path file = artefacts.file(artefact).orElseThrow();
          files.put(artefact, new Memoized<>(() -> inspect(artefact, file, needed)));
        });
  }

  /**
   * The same media with another video.
   *
   * @param artefacts of that video
   * @param facts that the checks of it need
   */
  InspectedMedia withVideo(StoryArtefacts artefacts, Set<MediaFact<?>> facts, CheckListener other) {
    InspectedMedia same = new InspectedMedia(inspector, kept, other);
    same.files.putAll(files);
    same.files.keySet().removeIf(Artefact::isOfEachVideo);
    same.add(artefacts, byArtefact(facts.stream().filter(it -> it.artefact().isOfEachVideo())));
    return same;
  }

  private InspectedMedia(MediaInspector inspector, KeptFacts kept, CheckListener listener) {
    this.inspector = inspector;
    this.kept = kept;
    this.listener = listener;
  }

  <T> T get(MediaFact<T> fact) throws IOException {
    if (!files.containsKey(fact.artefact())) {
      throw new IllegalArgumentException("no check declares the fact " + fact);
    }
    return files.get(fact.artefact()).get().get(fact.fact());
  }

  /** Whether the same files give the same facts everywhere. */
  boolean isCertain() {
    return certain;
  }

  private MeasuredFacts inspect(Artefact artefact, Path file, Set<Fact<?>> facts)
      throws IOException {
    MeasuredFacts measured = kept.of(inspector, file, facts, listener);
    certain &= measured.isCertain();
    if (artefact == Artefact.VOICEOVER) {
      measured
          .find(WaveformFact.DEFAULT)
          .map(Waveform::bounded)
          .ifPresent(listener::voiceoverDecoded);
    }
    return measured;
  }
}
