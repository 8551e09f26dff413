package dev.storygen.pipeline;

import dev.storygen.event.Event;
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

/** Makes stories. Safe for use by many threads, a story each. */
public final class Pipeline implements AutoCloseable {

  private final StageProviders crew;
  private final PipelineSettings settings;
  private final Consumer<Event> events;
  private final Clock clock;
  private final Resilience resilience;
  private final AdmissionController admission;
  private final CpuScheduler cores;
  private final AtomicLong turns = new AtomicLong();
  private final Set<StoryFiles> inFlight = ConcurrentHashMap.newKeySet();

  /**
   * A pipeline that tells {@code events}, from any thread, what happens.
   *
   * @param cores how many stories may keep a core busy at once
   */
  public Pipeline(
      StageProviders crew,
      PipelineSettings settings,
      ResilienceSettings patience,
      int cores,
      ResumeState past,
      Consumer<Event> events,
      Clock clock) {
    this.crew = crew;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
    this.resilience = new Resilience(patience, events, clock, past.events(), past.spent());
    this.admission =
        new AdmissionController(
            resilience, patience.breakerPatience(), past.events(), events, clock);
    this.cores = new CpuScheduler(cores);
  }

  /** The turn of the next story; stories begin in this order, so each has to be used. */
  public long nextTurn() {
    return turns.getAndIncrement();
  }

  /**
   * Makes a story. What goes wrong is told by the events and not thrown.
   *
   * @param turn of {@link #nextTurn}
   * @param folder where its files go; those of an earlier run are replaced
   * @return whether every stage did its work
   */
  public boolean produce(long turn, StoryBrief brief, Path folder) throws InterruptedException {
    StoryFiles files = new StoryFiles(folder);
    StoryStages stages =
        new StoryStages(
            crew,
            settings,
            brief,
            files,
            stage -> new StageRun(brief.id(), stage, turn, resilience, cores, events, clock));
    try (AdmissionController.Permit ticket = admission.enter(turn, brief.id(), needs(brief))) {
      return produce(brief, files, stages, ticket);
    }
  }

  private boolean produce(
      StoryBrief brief, StoryFiles files, StoryStages stages, AdmissionController.Permit ticket) {
    events.accept(
        new StoryStarted(
            clock.instant(),
            brief.id(),
            brief.title(),
            Stage.labels(brief.delivery().imagesGenerated())));
    boolean success = false;
    inFlight.add(files);
    try {
      Script script = stages.script();
      Narration narration = stages.revise(script);
      ticket.passed(Stage.REVISE);
      Voiceover voiceover = stages.voice(narration);
      ticket.passed(Stage.VOICE);
      Subtitles subtitles = stages.subtitles(narration, voiceover);
      ticket.passed(Stage.SUBTITLES);
      List<Shot> shots =
          brief.delivery().imagesGenerated()
              ? stages.images(narration, subtitles)
              : Shot.sharing(brief.delivery().images(), voiceover.duration());
      ticket.passed(Stage.IMAGES);
      stages.video(voiceover, subtitles, shots);
      success = true;
    } catch (StageFailedException e) {
      // The stage's own event has told of it, with the stack trace.
    } finally {
      files.forgetTemporaries();
      inFlight.remove(files);
      events.accept(new StoryFinished(clock.instant(), brief.id(), success));
    }
    return success;
  }

  /** Who is needed, in order, and up to which stage. */
  private List<ServiceNeed> needs(StoryBrief brief) {
    List<ServiceNeed> needs =
        new ArrayList<>(
            List.of(
                new ServiceNeed(Stage.REVISE, crew.writer()),
                new ServiceNeed(Stage.VOICE, crew.synthesizer()),
                new ServiceNeed(Stage.SUBTITLES, crew.aligner())));
    if (brief.delivery().imagesGenerated()) {
      crew.illustrator().ifPresent(part -> needs.add(new ServiceNeed(Stage.IMAGES, part)));
    }
    return needs;
  }

  /**
   * Takes out the temporary files of the stories in flight: for a process that is about to end. A
   * file whose making goes on meanwhile has lost its name, and never gets its final one.
   */
  public void forgetTemporaries() {
    inFlight.forEach(StoryFiles::forgetTemporaries);
  }

  @Override
  public void close() {
    cores.close();
  }
}
