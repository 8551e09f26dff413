package dev.storygen.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storygen.cache.ContentIndex;
import dev.storygen.cache.FactStore;
import dev.storygen.cache.Turns;
import dev.storygen.media.Fact;
import dev.storygen.media.MeasuredFacts;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Artefact;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.StorySettings;
import dev.storygen.provider.MediaInspector;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The facts of media files, each measured once for all builds: a file is inspected only for facts
 * that are not known of its content. What the machine may have had a part in, as a time limit or a
 * lack of memory, is not kept. Safe for use by several threads.
 */
public final class KeptFacts {

  private final ContentIndex contents;
  private final FactStore store;
  private final Optional<String> code;
  private final Turns turns = new Turns();

  /**
   * The facts of a cache.
   *
   * @param contents tells the content of files
   * @param code the version of the checks of storygen, whose measurements are kept, too; empty if
   *     it is not known
   */
  public KeptFacts(ContentIndex contents, FactStore store, Optional<String> code) {
    this.contents = contents;
    this.store = store;
    this.code = code;
  }

  /** Facts that are measured each time. */
  public static KeptFacts none() {
    return new KeptFacts(ContentIndex.off(), FactStore.off(), Optional.empty());
  }

  /**
   * What the measurements of a story are kept by: the contents and names of all its files, and what
   * is expected of it. Empty if they are not kept, or if one of the files cannot be read.
   */
  Optional<FactStore.Key> key(
      StoryArtefacts artefacts, StorySettings expected, MediaInspector inspector) {
    if (code.isEmpty() || store.isOff()) {
      return Optional.empty();
    }
    StringBuilder content = new StringBuilder();
    for (Map.Entry<String, Path> file : files(artefacts).entrySet()) {
      Optional<FactStore.Key> key = key(inspector, file.getValue());
      if (key.isEmpty()) {
        return Optional.empty();
      }
      content.append(file.getKey()).append(' ').append(file.getValue().getFileName());
      content.append(' ').append(key.get()).append('\n');
    }
    content.append(expected.expectedDuration()).append(expected.language());
    return Optional.of(new FactStore.Key(content.toString(), code.orElseThrow()));
  }

  private static Map<String, Path> files(StoryArtefacts artefacts) {
    Map<String, Path> files = new LinkedHashMap<>();
    for (Artefact artefact : Artefact.values()) {
      artefacts.file(artefact).ifPresent(file -> files.put(artefact.label(), file));
    }
    for (Artefact artefact : Artefact.values()) {
      artefacts.others(artefact).forEach(file -> files.put(file.getFileName().toString(), file));
    }
    return files;
  }

  /** Where measurements are kept. */
  FactStore store() {
    return store;
  }

  /**
   * The facts of a file, as the inspector measures them.
   *
   * @param listener is told whether the file is decoded or its facts are known
   * @throws UnreadableMediaException if the file is not a media file
   * @throws IOException if the file cannot be read
   */
  MeasuredFacts of(MediaInspector inspector, Path file, Set<Fact<?>> facts, CheckListener listener)
      throws IOException {
    Optional<FactStore.Key> key = key(inspector, file);
    if (key.isEmpty()) {
      listener.fileOpened(file);
      return inspector.inspect(file, facts);
    }
    return inTurn(key.get(), () -> of(inspector, file, facts, listener, key.get()));
  }

  /** A content that several stories have is measured by the first, while the others wait. */
  private MeasuredFacts inTurn(FactStore.Key key, Turns.Work<MeasuredFacts, IOException> measuring)
      throws IOException {
    if (!store.findsWhatItKeeps()) {
      return measuring.run();
    }
    try {
      return turns.take(key.toString(), measuring);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private MeasuredFacts of(
      MediaInspector inspector,
      Path file,
      Set<Fact<?>> facts,
      CheckListener listener,
      FactStore.Key key)
      throws IOException {
    FactsDocument known =
        new FactsDocument(file.getFileName().toString(), facts, store.find(key, ObjectNode.class));
    if (known.missing().isEmpty()) {
      listener.factsKept(file);
      return known.facts();
    }
    listener.fileOpened(file);
    MeasuredFacts measured = measure(inspector, file, key, known);
    if (known.isEmpty()) {
      return measured;
    }
    return isUnchanged(inspector, file, key)
        ? measured.putAll(known.facts())
        : inspector.inspect(file, facts); // others are known of the file that was there before
  }

  /** Measures what is missing, and keeps it. */
  private MeasuredFacts measure(
      MediaInspector inspector, Path file, FactStore.Key key, FactsDocument known)
      throws IOException {
    try {
      MeasuredFacts measured = inspector.inspect(file, known.missing());
      if (measured.isCertain() && isUnchanged(inspector, file, key)) {
        store.store(key, known.with(measured));
      }
      return measured;
    } catch (UnreadableMediaException e) {
      if (e.isCertain() && isUnchanged(inspector, file, key)) {
        known.with(e).ifPresent(document -> store.store(key, document));
      }
      throw e;
    }
  }

  private boolean isUnchanged(MediaInspector inspector, Path file, FactStore.Key key) {
    return key(inspector, file).equals(Optional.of(key));
  }

  /** Empty if facts are not kept, or if the file cannot be read: the inspector says why. */
  private Optional<FactStore.Key> key(MediaInspector inspector, Path file) {
    Optional<String> fingerprint = store.isOff() ? Optional.empty() : inspector.fingerprint(file);
    if (fingerprint.isEmpty()) {
      return Optional.empty();
    }
    String measuredBy = inspector.name() + " " + inspector.revision() + ", " + fingerprint.get();
    try {
      return Optional.of(new FactStore.Key(contents.of(file).sha256(), measuredBy));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
