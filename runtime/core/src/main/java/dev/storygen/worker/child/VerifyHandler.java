package dev.storygen.worker.child;

import dev.storygen.brief.BaselineFile;
import dev.storygen.brief.Briefs;
import dev.storygen.brief.StoryFile;
import dev.storygen.cache.ContentIndex;
import dev.storygen.cache.FactStore;
import dev.storygen.check.Check;
import dev.storygen.check.GateBaseline;
import dev.storygen.check.KeptFacts;
import dev.storygen.check.QualityGate;
import dev.storygen.check.Recogniser;
import dev.storygen.event.Event.BaselineRead;
import dev.storygen.event.EventSink;
import dev.storygen.event.StoryEvent.FilesFound;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.log.DailyLog;
import dev.storygen.model.BaselineEntry;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StorySettings;
import dev.storygen.pipeline.StoryManifest;
import dev.storygen.provider.MediaInspector;
import dev.storygen.provider.Options;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.service.FailureMessages;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carries out {@code verify}: checks every story folder. */
record VerifyHandler(
    Request request,
    Task.Verify task,
    Options.Environment environment,
    EventSink events,
    Clock clock)
    implements RequestHandler {

  @Override
  public void run() throws IOException {
    QualityGate judging = QualityGate.load(task.settings());
    MediaInspector inspector = ProviderLoader.standard(MediaInspector.class);
    if (judging.inspectsMedia()) {
      inspector.description(); // fails if it cannot work here, before a story is blamed for it
    }
    Map<String, StoryBrief> briefs =
        Briefs.read(task.briefs()).stream()
            .collect(Collectors.toMap(StoryBrief::id, Function.identity()));
    List<Path> all = folders();
    if (!all.isEmpty()) { // otherwise the problem is that there are no stories
      StorySelection.requireKnown(
          "storygen.knownBroken", all, VerifyHandler::story, task.settings().knownBroken());
    }
    JudgedStories judged = JudgedStories.of(request, task, all, briefs);
    List<Path> folders = judged.folders();
    Optional<GateBaseline> baseline = baseline(all);
    CacheUse cache = new CacheUse(task.cache(), events, clock);
    FactStore facts = cache.facts();
    ContentIndex contents = cache.contents();
    KeptFacts kept = new KeptFacts(contents, facts, cache.checks(contents));
    QualityGate gate = baseline.map(it -> judging.with(it, contents)).orElse(judging).with(kept);
    Recognition recognition = Recognition.of(request, task, environment, cache, events, clock);
    events.accept(
        request.started(clock.instant(), folders.stream().map(VerifyHandler::story).toList()));
    judged.selected(clock.instant()).ifPresent(events);
    baseline.ifPresent(it -> events.accept(read(it)));
    try (recognition) {
      ParallelRunner.each(
          folders,
          request.threads(),
          folder ->
              check(
                  folder,
                  gate,
                  new Sources(inspector, recognition.of(story(folder)), facts),
                  Optional.ofNullable(briefs.get(story(folder)))));
    }
    if (facts.hasGrown() || recognition.isUsed()) {
      cache.clean();
    }
  }

  /** The baseline; none where its default file is missing. */
  private Optional<GateBaseline> baseline(List<Path> all) throws IOException {
    Task.BaselineChoice choice = task.baseline();
    if (choice == null) {
      return Optional.empty();
    }
    boolean present = Files.exists(choice.file());
    if (!present && !choice.required() && !choice.accepting()) {
      return Optional.empty();
    }
    List<BaselineEntry> entries =
        !present && choice.accepting()
            ? List.of()
            : BaselineFile.read(
                choice.file(),
                relative(choice.file()),
                QualityGate.available().stream().map(Check::name).toList());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return Optional.of(new GateBaseline(entries, choice.folder(), today, choice.accepting(), all));
  }

  private BaselineRead read(GateBaseline baseline) {
    return new BaselineRead(clock.instant(), relative(task.baseline().file()), baseline.keys());
  }

  /**
   * What the checks of a story measure with.
   *
   * @param verdicts of earlier runs
   */
  private record Sources(MediaInspector inspector, Recogniser recogniser, FactStore verdicts) {}

  private void check(Path folder, QualityGate gate, Sources sources, Optional<StoryBrief> brief) {
    String story = story(folder);
    String title = brief.map(StoryBrief::title).orElse(null);
    VerdictPublisher publisher = new VerdictPublisher(story, events, clock, this::relative);
    try {
      QualityGate storyGate = gate.forStory(settings(folder, brief));
      events.accept(new StoryStarted(clock.instant(), story, title, storyGate.checkNames()));
      check(folder, storyGate, sources, publisher);
    } catch (IOException | IllegalArgumentException e) {
      events.accept(new StoryStarted(clock.instant(), story, title, gate.checkNames()));
      gate.unmeasured(folder, unusable(story, e), this::relative, publisher);
    }
    publisher.storyDone();
  }

  private void check(Path folder, QualityGate gate, Sources sources, VerdictPublisher publisher) {
    try {
      StoryArtefacts artefacts = gate.artefacts(folder);
      events.accept(
          new FilesFound(clock.instant(), story(folder), artefacts.labelled(this::relative)));
      new StoryVerdict(artefacts, gate, sources.inspector(), sources.recogniser(), this::relative)
          .publish(publisher, sources.verdicts());
    } catch (IOException e) {
      gate.unreadable(folder, e, this::relative, publisher);
    }
  }

  private StorySettings settings(Path folder, Optional<StoryBrief> brief) throws IOException {
    return StoryFile.read(folder, this::relative)
        .over(brief.map(StorySettings::of).orElseGet(StorySettings::none))
        .orFormats(StoryManifest.formats(folder));
  }

  private static String unusable(String story, Exception e) {
    return "The settings of %s cannot be used, so that no check was made: %s"
        .formatted(
            story,
            e instanceof IOException failed ? FailureMessages.describe(failed) : e.getMessage());
  }

  /** The folders directly below the output, except hidden ones and the folder of the logs. */
  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(task.output())) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(task.output())) {
      return children
          .filter(Files::isDirectory)
          .filter(folder -> !story(folder).startsWith(".") && !hasLogs(folder))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A folder that cannot be listed may be a story: its checks report why it cannot be judged. */
  private static boolean hasLogs(Path folder) {
    try {
      return DailyLog.isLogFolder(folder);
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static String story(Path folder) {
    return folder.getFileName().toString();
  }

  private String relative(Path file) {
    return request.relative(file);
  }
}
