package dev.storygen.worker.child;

import dev.storygen.brief.StoryFile;
import dev.storygen.cache.ContentIndex;
import dev.storygen.cache.FactStore;
import dev.storygen.check.GateBaseline;
import dev.storygen.check.KeptFacts;
import dev.storygen.check.QualityGate;
import dev.storygen.engine.VerifyEngine;
import dev.storygen.engine.VerifyRun;
import dev.storygen.event.EventSink;
import dev.storygen.event.StoryEvent.FilesFound;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.StorySettings;
import dev.storygen.pipeline.StoryManifest;
import dev.storygen.provider.MediaInspector;
import dev.storygen.provider.Options;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.service.FailureMessages;
import dev.storygen.worker.JudgedStory;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Judges stories in this process, several at a time. */
final class Judging implements VerifyEngine, AutoCloseable {

  private final Request request;
  private final Task.Verify task;
  private final QualityGate gate;
  private final MediaInspector inspector;
  private final CacheUse cache;
  private final FactStore facts;
  private final Recognition recognition;
  private final EventSink events;
  private final Clock clock;

  /**
   * What judges the stories of a task.
   *
   * @param settings of the checks
   * @param baseline empty for none
   * @throws IllegalArgumentException if a provider cannot be used
   */
  Judging(
      Request request,
      Task.Verify task,
      QualityGate settings,
      Options.Environment environment,
      Optional<GateBaseline> baseline,
      EventSink events,
      Clock clock)
      throws IOException {
    this.request = request;
    this.task = task;
    this.events = events;
    this.clock = clock;
    inspector = ProviderLoader.standard(MediaInspector.class);
    if (settings.inspectsMedia()) {
      inspector.description(); // fails if it cannot work here, before a story is blamed for it
    }
    cache = new CacheUse(task.cache(), events, clock);
    facts = cache.facts();
    ContentIndex contents = cache.contents();
    KeptFacts kept =
        settings.inspectsMedia()
            ? new KeptFacts(contents, facts, cache.checks(contents))
            : KeptFacts.none(); // to measure sizes and texts takes less time than to hash videos
    gate = baseline.map(it -> settings.with(it, contents)).orElse(settings).with(kept);
    recognition = Recognition.of(request, task, environment, cache, events, clock);
  }

  @Override
  public List<String> problems(VerifyRun run) {
    return List.of();
  }

  @Override
  public void verify(VerifyRun run) {
    judge(run.stories());
    if (facts.hasGrown() || recognition.isUsed()) {
      cache.clean();
    }
  }

  /** Judges stories. */
  void judge(List<JudgedStory> stories) {
    ParallelRunner.each(stories, request.threads(), this::judge);
  }

  private void judge(JudgedStory story) {
    Path folder = folder(story);
    VerdictPublisher publisher = publisher(story);
    try {
      QualityGate storyGate = gate.forStory(settings(folder, story));
      started(story, storyGate);
      judge(folder, storyGate, publisher);
    } catch (IOException | IllegalArgumentException e) {
      started(story, gate);
      gate.unmeasured(folder, unusable(story, e), request::relative, publisher);
    }
    publisher.storyDone();
  }

  private void judge(Path folder, QualityGate storyGate, VerdictPublisher publisher) {
    String story = folder.getFileName().toString();
    try {
      StoryArtefacts artefacts = storyGate.artefacts(folder);
      events.accept(new FilesFound(clock.instant(), story, artefacts.labelled(request::relative)));
      new StoryVerdict(artefacts, storyGate, inspector, recognition.of(story), request::relative)
          .publish(publisher, facts);
    } catch (IOException e) {
      storyGate.unreadable(folder, e, request::relative, publisher);
    }
  }

  /**
   * Reports a story that could not be judged.
   *
   * @param message why not, and what to do
   */
  void unmeasured(JudgedStory story, String message) {
    VerdictPublisher publisher = publisher(story);
    started(story, gate);
    gate.unmeasured(folder(story), message, request::relative, publisher);
    publisher.storyDone();
  }

  private void started(JudgedStory story, QualityGate storyGate) {
    events.accept(
        new StoryStarted(clock.instant(), story.id(), story.title(), storyGate.checkNames()));
  }

  private VerdictPublisher publisher(JudgedStory story) {
    return new VerdictPublisher(story.id(), events, clock, request::relative);
  }

  private Path folder(JudgedStory story) {
    return task.output().resolve(story.id());
  }

  private StorySettings settings(Path folder, JudgedStory story) throws IOException {
    return StoryFile.read(folder, request::relative)
        .over(story.settings())
        .over(StoryManifest.expected(folder));
  }

  private static String unusable(JudgedStory story, Exception e) {
    return "The settings of %s cannot be used, so that no check was made: %s"
        .formatted(
            story.id(),
            e instanceof IOException failed ? FailureMessages.describe(failed) : e.getMessage());
  }

  @Override
  public void close() throws IOException {
    recognition.close();
  }
}
