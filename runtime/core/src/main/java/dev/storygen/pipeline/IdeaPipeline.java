package dev.storygen.pipeline;

import dev.storygen.brief.BriefFolder;
import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.IdeaWritten;
import dev.storygen.model.Potential;
import dev.storygen.model.Stage;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.provider.StoryWriter;
import dev.storygen.provider.TransientException;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.CpuScheduler;
import dev.storygen.service.ProviderResolver;
import dev.storygen.service.Resilience;
import dev.storygen.service.ResilienceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.io.FilenameUtils;

/** Gets ideas for stories from a provider, and writes each as a brief for people to review. */
public final class IdeaPipeline {

  /** The story id of its events. */
  private static final String EVENT_STORY = "ideas";

  private final ConfiguredProvider<StoryWriter> writer;
  private final ResilienceSettings settings;
  private final Map<String, Long> spent;
  private final Consumer<Event> events;
  private final Clock clock;

  /**
   * A pipeline with the configured text provider.
   *
   * @param spent what the build has used before, by label of {@link dev.storygen.provider.Resource}
   * @throws IllegalArgumentException if that provider cannot be configured
   */
  public IdeaPipeline(
      ProviderResolver resolver,
      ResilienceSettings settings,
      Map<String, Long> spent,
      Consumer<Event> events,
      Clock clock) {
    this(resolver.resolve(StoryWriter.class), settings, spent, events, clock);
  }

  IdeaPipeline(
      ConfiguredProvider<StoryWriter> writer,
      ResilienceSettings settings,
      Map<String, Long> spent,
      Consumer<Event> events,
      Clock clock) {
    this.writer = writer;
    this.settings = settings;
    this.spent = spent;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Gets ideas and writes them. Failures are emitted as events and not thrown; if the provider
   * fails, nothing is written.
   *
   * @param folder gets a new file for each idea
   * @param project the base of the files' paths in events
   */
  public void write(IdeaRequest request, Path folder, Path project) {
    Resilience resilience = new Resilience(settings, events, clock, List.of(), spent);
    try (CpuScheduler cpu = new CpuScheduler(1)) {
      StageRun stage =
          new StageRun(
              EVENT_STORY, Stage.IDEAS, 0, resilience, cpu, KeptResults.none(), events, clock);
      List<StoryIdea> ideas =
          stage.callProvider(
              "proposing",
              writer,
              (provider, calls) -> calls.call(meter -> useful(provider.ideas(request, meter))),
              all -> Map.of("ideas", all.size()));
      stage.run(
          "writing",
          "storygen",
          () -> written(ideas, folder, project),
          files -> Map.of("files", files));
    } catch (StageFailedException e) {
      // The stage has emitted the failure with its stack trace.
    }
  }

  private static List<StoryIdea> useful(List<StoryIdea> ideas) throws TransientException {
    if (ideas.isEmpty() || ideas.stream().anyMatch(idea -> idea.title().isBlank())) {
      throw TransientException.invalidResponse(
          ideas.isEmpty() ? "there is no idea in the answer." : "an idea has no title.");
    }
    return ideas;
  }

  private int written(List<StoryIdea> ideas, Path folder, Path project) throws IOException {
    BriefFolder briefs = BriefFolder.open(folder);
    for (StoryIdea idea : ideas) {
      Path file = briefs.add(idea);
      events.accept(
          new IdeaWritten(
              clock.instant(),
              FilenameUtils.removeExtension(file.getFileName().toString()),
              idea.title(),
              shown(file, project),
              idea.potential().map(Potential::overall).orElse(null)));
    }
    return ideas.size();
  }

  private static String shown(Path file, Path project) {
    Path absolute = file.toAbsolutePath().normalize();
    Path base = project.toAbsolutePath().normalize();
    return FilenameUtils.separatorsToUnix(
        (absolute.startsWith(base) ? base.relativize(absolute) : absolute).toString());
  }
}
