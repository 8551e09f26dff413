package dev.storygen.metrics;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.EventHandler;
import dev.storygen.event.StoryEvent.FactsReused;
import dev.storygen.event.StoryEvent.FilesFound;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.event.StoryEvent.TextOmitted;
import dev.storygen.event.StoryEvent.VoiceUncertain;
import dev.storygen.event.StoryEvent.VoiceoverDecoded;
import dev.storygen.model.Omission;
import dev.storygen.model.Waveform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Computes the runs of goals and the stories from events. */
final class StoryMetricsFold implements EventHandler {

  private static final String GENERATE = "generate";

  private final Map<String, StoryState> stories = new TreeMap<>();
  private final List<GoalState> goals = new ArrayList<>();
  private final List<WorkerCrash> crashes = new ArrayList<>();
  private Map<String, String> environment = Map.of();

  private static final class GoalState {

    private final String name;
    private final Instant start;
    private Instant last;
    private boolean finished;

    GoalState(RunStarted run) {
      name = run.goal();
      start = run.at();
      last = start;
    }

    GoalRun run() {
      return new GoalRun(name, start, seconds(start, last), finished);
    }
  }

  private static final class StoryState {

    private final String name;
    private String title;
    private Instant start;
    private Instant end;
    private Boolean made;
    private Map<String, String> files;
    private Waveform waveform;
    private final Map<String, List<Omission>> omissions = new TreeMap<>();
    private final List<String> voiceDoubts = new ArrayList<>();
    private Boolean mediaCached;
    private String executor;

    StoryState(String name) {
      this.name = name;
    }

    void started(StoryStarted event, boolean generating) {
      title = event.title() == null ? title : event.title();
      mediaCached = null;
      if (generating || start == null || made == null) {
        start = event.at();
        end = null;
        executor = event.executor();
      }
      if (generating) {
        made = false;
        files = null;
        waveform = null;
        omissions.clear();
        voiceDoubts.clear();
      }
    }

    void finished(StoryFinished event, boolean generating) {
      end = end == null ? event.at() : end;
      if (generating) {
        made = event.success();
      }
    }

    /** Ends with the run in which it started, if it has not ended. */
    void abandoned(Instant last) {
      end = end == null ? last : end;
    }

    StoryRun run(Instant last) {
      Instant ended = end == null ? last : end;
      return new StoryRun(
          name,
          title,
          start,
          seconds(start, ended),
          made,
          files,
          waveform,
          omissions,
          voiceDoubts,
          mediaCached,
          executor);
    }
  }

  @Override
  public void accept(Event event) {
    EventHandler.super.accept(event);
    if (!goals.isEmpty()) {
      goal().last = event.at();
    }
  }

  @Override
  public void on(StoryStarted story) {
    story(story.story()).started(story, isGenerating());
  }

  @Override
  public void on(StoryFinished story) {
    story(story.story()).finished(story, isGenerating());
  }

  @Override
  public void on(FilesFound found) {
    story(found.story()).files = found.files();
  }

  @Override
  public void on(VoiceoverDecoded voiceover) {
    story(voiceover.story()).waveform = voiceover.waveform();
  }

  @Override
  public void on(FactsReused reused) {
    story(reused.story()).mediaCached = true;
  }

  @Override
  public void on(TextOmitted omitted) {
    story(omitted.story())
        .omissions
        .computeIfAbsent(omitted.stage(), stage -> new ArrayList<>())
        .addAll(omitted.omissions());
  }

  @Override
  public void on(VoiceUncertain voice) {
    story(voice.story()).voiceDoubts.add(voice.reason());
  }

  @Override
  public void on(WorkerDied death) {
    crashes.add(new WorkerCrash(death.at(), death.cause(), death.stories()));
  }

  @Override
  public void on(RunFinished run) {
    if (!goals.isEmpty()) {
      goal().finished = true;
    }
  }

  @Override
  public void on(RunStarted run) {
    environment = run.environment() == null ? Map.of() : run.environment();
    boolean continues = run.resumed() && !goals.isEmpty();
    if (run.goal().equals(GENERATE) && !run.resumed()) {
      stories.clear();
      goals.clear();
      crashes.clear();
    }
    if (continues && !goal().finished && goal().name.equals(run.goal())) {
      return; // the next worker of the same run
    }
    if (!goals.isEmpty()) {
      stories.values().forEach(story -> story.abandoned(goal().last));
    }
    goals.add(new GoalState(run));
  }

  private boolean isGenerating() {
    return !goals.isEmpty() && goal().name.equals(GENERATE);
  }

  private GoalState goal() {
    return goals.get(goals.size() - 1);
  }

  private StoryState story(String name) {
    return stories.computeIfAbsent(name, StoryState::new);
  }

  List<GoalRun> goals() {
    return goals.stream().map(GoalState::run).toList();
  }

  List<StoryRun> stories() {
    Instant last = goals.isEmpty() ? null : goal().last;
    return stories.values().stream()
        .filter(story -> story.start != null)
        .map(story -> story.run(last))
        .toList();
  }

  /** Stories none of whose media was decoded to judge them. */
  long judgedFromCache() {
    return stories.values().stream().filter(story -> story.mediaCached != null).count();
  }

  List<WorkerCrash> crashes() {
    return crashes;
  }

  Map<String, String> environment() {
    return environment;
  }

  /** Between two times of the same build's clock; 0 if a changed log has them in reverse. */
  private static double seconds(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMillis() / 1000.0);
  }
}
