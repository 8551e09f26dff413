package dev.storygen.pipeline;

import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.media.StoryFiles;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.Stage;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Voiceover;
import dev.storygen.provider.Shot;
import dev.storygen.service.AdmissionController;
import dev.storygen.service.CpuScheduler;
import dev.storygen.service.Resilience;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.service.ServiceNeed;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Produces stories. Safe for use by several threads, one story each. */
public final class Pipeline implements AutoCloseable {

  private final StageProviders providers;
  private final PipelineSettings settings;
  private final Consumer<Event> events;
  private final Clock clock;
  private final Resilience resilience;
  private final AdmissionController admission;
  private final CpuScheduler cpu;
  private final StageCache cache;
  private final AtomicLong priorities = new AtomicLong();
  private final Set<StoryFiles> inFlight = ConcurrentHashMap.newKeySet();

  /**
   * A pipeline that emits to {@code events} from any thread.
   *
   * @param cores threads for CPU-bound work, from 1
   * @param cache of results; it stays open
   * @param forced stages that are made anew, whatever earlier builds kept
   */
  public Pipeline(
      StageProviders providers,
      PipelineSettings settings,
      ResilienceSettings resilience,
      int cores,
      ResumeState past,
      ResultCache cache,
      Set<Stage> forced,
      Consumer<Event> events,
      Clock clock) {
    this.providers = providers;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
    this.resilience = new Resilience(resilience, events, clock, past.events(), past.spent());
    this.admission = new AdmissionController(this.resilience, events, clock);
    this.cpu = new CpuScheduler(cores);
    this.cache =
        new StageCache(
            cache, forced, warning -> events.accept(new RunWarning(clock.instant(), warning)));
  }

  /** The priority of the next story. Stories start in this order, so each has to be used. */
  public long nextPriority() {
    return priorities.getAndIncrement();
  }

  /**
   * Produces a story. Failures are emitted as events and not thrown.
   *
   * @param priority of {@link #nextPriority}
   * @param folder of the story's files; the files of an earlier run are replaced
   * @return whether every stage succeeded
   */
  public boolean produce(long priority, StoryBrief brief, Path folder) throws InterruptedException {
    StoryFiles files = new StoryFiles(folder);
    KeptResults kept = new KeptResults(cache, cache.explanations(brief.id()));
    StoryOutput output = new StoryOutput(files);
    StoryContext story =
        new StoryContext(
            providers.ableTo(brief),
            settings,
            brief,
            files,
            output,
            stage ->
                new StageRun(brief.id(), stage, priority, resilience, cpu, kept, events, clock));
    try (AdmissionController.Permit permit =
        admission.acquire(priority, brief.id(), needs(brief))) {
      return produce(story, permit);
    } finally {
      cache.store(kept.explanations());
    }
  }

  private boolean produce(StoryContext story, AdmissionController.Permit permit) {
    StoryBrief brief = story.brief();
    ScriptStages words = new ScriptStages(story);
    MediaStages media = new MediaStages(story);
    events.accept(
        new StoryStarted(
            clock.instant(),
            brief.id(),
            brief.title(),
            Stage.labels(brief.delivery().imagesGenerated())));
    boolean success = false;
    inFlight.add(story.files());
    try {
      Script script = words.script();
      Narration narration = words.revise(script);
      permit.releaseAfter(Stage.REVISE);
      try (ParallelStage<List<Path>> images = media.images(narration)) {
        Voiceover voiceover = media.voice(narration);
        permit.releaseAfter(Stage.VOICE);
        Subtitles subtitles = media.subtitles(narration, voiceover);
        List<Shot> shots = media.shots(images.result(), narration, voiceover);
        permit.releaseAfter(Stage.IMAGES);
        media.video(narration, voiceover, subtitles, shots);
      }
      story.output().complete();
      success = true;
    } catch (StageFailedException e) {
      story.output().discard(e.stage()); // the stage has emitted the failure with its stack trace
    } finally {
      story.files().deleteTemporaries();
      inFlight.remove(story.files());
      events.accept(new StoryFinished(clock.instant(), brief.id(), success));
    }
    return success;
  }

  /** The providers in the order of their stages, each with the last stage that needs it. */
  private List<ServiceNeed> needs(StoryBrief brief) {
    List<ServiceNeed> needs =
        new ArrayList<>(
            List.of(
                new ServiceNeed(Stage.REVISE, providers.writer()),
                new ServiceNeed(Stage.VOICE, providers.synthesizer()),
                new ServiceNeed(Stage.VOICE, providers.aligner())));
    if (brief.delivery().imagesGenerated()) {
      providers
          .imageGenerator()
          .ifPresent(images -> needs.add(new ServiceNeed(Stage.IMAGES, images)));
    }
    return needs;
  }

  /**
   * Deletes the temporary files of the stories in progress, before the process exits. A file that
   * is still being written is never moved to its final name.
   */
  public void deleteTemporaries() {
    inFlight.forEach(StoryFiles::deleteTemporaries);
  }

  @Override
  public void close() {
    cpu.close();
  }
}
