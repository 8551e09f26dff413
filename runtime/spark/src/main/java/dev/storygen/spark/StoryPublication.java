package dev.storygen.spark;

import com.fasterxml.jackson.databind.MappingIterator;
import dev.storygen.engine.StoryRun;
import dev.storygen.event.Envelope;
import dev.storygen.event.StoryEvent.FilesFound;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.Stage;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.StoryBrief;
import dev.storygen.pipeline.StoryCopy;
import dev.storygen.spark.task.PublishedStory;
import dev.storygen.spark.task.ResultStore;
import dev.storygen.spark.task.StoryTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings published stories to the project's folder of stories, where they lie as if they had been
 * made there, and says so.
 */
final class StoryPublication {

  private final StoryRun run;
  private final ResultStore store;
  private final Path fetched;

  /**
   * Publication of a run.
   *
   * @param fetched a folder for files on their way
   */
  StoryPublication(StoryRun run, ResultStore store, Path fetched) {
    this.run = run;
    this.store = store;
    this.fetched = fetched;
  }

  /** What is published of a task; empty for nothing. */
  Optional<PublishedStory> published(StoryTask task) throws IOException {
    return store.published(task.record());
  }

  /** Says that a story starts. */
  void started(StoryBrief brief) {
    run.events()
        .accept(
            new StoryStarted(
                run.clock().instant(),
                brief.id(),
                brief.title(),
                Stage.labels(brief.delivery().imagesGenerated())));
  }

  /** Says that a story ended without a result. */
  void failed(StoryBrief brief) {
    run.events().accept(new StoryFinished(run.clock().instant(), brief.id(), false));
  }

  /** Brings the files of a story, and says that it ended. */
  void bring(StoryTask task, PublishedStory story) throws IOException {
    Path folder = run.task().output().resolve(task.story());
    Path files = Files.createDirectories(fetched.resolve(task.story()));
    try {
      for (PublishedStory.ResultFile file : story.files()) {
        store.fetch(
            task.results() + "/" + story.attempt() + "/" + file.name(),
            file.sha256(),
            files.resolve(file.name()));
      }
      StoryCopy.copy(files, folder);
    } finally {
      for (PublishedStory.ResultFile file : story.files()) {
        Files.deleteIfExists(files.resolve(file.name()));
      }
      Files.deleteIfExists(files);
    }
    run.events()
        .accept(
            new FilesFound(
                run.clock().instant(),
                task.story(),
                StoryArtefacts.in(folder, Map.of()).labelled(run.request()::relative)));
    run.events().accept(new StoryFinished(run.clock().instant(), task.story(), true));
  }

  /** Says what an earlier run did for a story: nothing of that is done again. */
  void repeat(StoryTask task, PublishedStory story) throws IOException {
    String lines = store.read(task.events(story.attempt())).orElse("");
    try (MappingIterator<Envelope> all =
        Envelope.reader().readValues(lines.getBytes(StandardCharsets.UTF_8))) {
      while (all.hasNext()) {
        all.next().as(OperationFinished.class).ifPresent(this::repeat);
      }
    }
  }

  private void repeat(OperationFinished made) {
    if (made.success()) {
      Map<String, Object> metrics = new HashMap<>(made.metrics());
      metrics.put("cached", true);
      run.events()
          .accept(
              new OperationFinished(
                  run.clock().instant(),
                  made.story(),
                  made.stage(),
                  made.operation(),
                  made.provider(),
                  0,
                  true,
                  1,
                  null,
                  metrics,
                  List.of()));
    }
  }
}
