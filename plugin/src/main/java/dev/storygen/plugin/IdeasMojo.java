package dev.storygen.plugin;

import dev.storygen.event.Event;
import dev.storygen.event.Events;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.IdeaWritten;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.provider.ProviderKind;
import dev.storygen.provider.Resource;
import dev.storygen.worker.Task;
import java.io.File;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Proposes stories on a topic and writes a brief of each into the folder of the briefs, for review.
 * Never overwrites a file. Needs no project.
 */
@Mojo(name = "ideas", requiresProject = false, threadSafe = true)
public final class IdeasMojo extends WorkerMojo implements ProviderGoal {

  /** The topic of the stories. Required. */
  @Parameter(property = "storygen.topic")
  private String topic;

  /** The number of stories, 1 to 20. */
  @Parameter(property = "storygen.count", defaultValue = "5")
  private int count;

  /** The tone of all stories; by default one that suits each. */
  @Parameter(property = "storygen.tone")
  private String tone;

  /** The theme of all stories; by default one that suits each. */
  @Parameter(property = "storygen.theme")
  private String theme;

  /**
   * The provider of each kind of work: {@code <text>}, {@code <voice>}, {@code <transcription>},
   * {@code <images>}, each with {@code <name>} ({@code embedded}), the provider's settings and
   * {@code <fallback>}. Also {@code -Dstorygen.voice=elevenlabs}, {@code
   * -Dstorygen.text.model=gpt-4o}, {@code -Dstorygen.voice.fallback=embedded}. A property that
   * selects another provider than the POM drops the settings of the POM's provider.
   */
  @Parameter private PlexusConfiguration providers;

  /**
   * Retries, timeouts, limits and circuit breaker of services: {@code maxRetries}, {@code
   * baseDelay}, {@code maxDelay}, {@code jitter}, {@code maxRetryAfter}, {@code failureThreshold},
   * {@code breakerTimeout}, {@code breakerPatience}, {@code callTimeout}, {@code stageTimeout},
   * {@code maxConcurrent}, {@code requestsPerMinute}. Also {@code
   * -Dstorygen.resilience.maxRetries=5}.
   */
  @Parameter private Map<String, String> resilience;

  /**
   * The maximum usage of services by the build: {@code tokens}, {@code characters}, {@code images}.
   * Also {@code -Dstorygen.budget.tokens=100000}.
   */
  @Parameter private Map<String, String> budget;

  /**
   * How long to wait for another build that uses the output directory: {@code 30s}, {@code 10min};
   * {@code 0} fails at once.
   */
  @Parameter(property = "storygen.lockTimeout", defaultValue = "10min")
  private String lockTimeout;

  @Override
  public String goal() {
    return "ideas";
  }

  @Override
  public String eventsFile() {
    return "ideas.jsonl";
  }

  @Override
  public Set<ProviderKind> kinds() {
    return EnumSet.of(ProviderKind.TEXT);
  }

  @Override
  public LockedFolders lockedFolders() {
    return LockedFolders.of(lockTimeout, files().built("storygen"));
  }

  @Override
  public Task task(GroupedProperties properties) {
    return new Task.Ideas(
        new IdeaRequest(topic, count, tone, theme),
        briefs(),
        new ProviderParameters(providers, resilience, budget).choice(kinds(), properties, maven()));
  }

  @Override
  public void conclude(RunEvents events) throws MojoFailureException {
    report(
        events.ofRun(),
        file -> files().shown(new File(sourceDirectory(), new File(file).getName())));
  }

  /** Logs what was written, and what to do next. */
  void report(List<Event> events, UnaryOperator<String> shown) throws MojoFailureException {
    List<IdeaWritten> ideas = Events.of(events, IdeaWritten.class);
    int width = ideas.stream().mapToInt(idea -> shown.apply(idea.file()).length()).max().orElse(0);
    for (IdeaWritten idea : ideas) {
      getLog().info(line(idea, padded(shown.apply(idea.file()), width)));
    }
    for (StageFailed failure : Events.of(events, StageFailed.class)) {
      throw new MojoFailureException(
          (ideas.isEmpty() ? "No idea was written: " : "Not all ideas were written: ")
              + failure.error());
    }
    long tokens = Events.of(events, CallFinished.class).stream().mapToLong(IdeasMojo::tokens).sum();
    String used = tokens == 0 ? "" : String.format(Locale.ROOT, ", for %,d tokens", tokens);
    getLog().info("");
    getLog()
        .info(
            (ideas.size() == 1 ? "1 idea" : ideas.size() + " ideas")
                + used
                + ". Review them, then run mvn storygen:generate.");
  }

  private static String line(IdeaWritten idea, String file) {
    String potential =
        idea.overall() == null
            ? ""
            : String.format(Locale.ROOT, " (potential %.0f)", idea.overall());
    return "%s  %s%s".formatted(file, idea.title(), potential);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static long tokens(CallFinished call) {
    return call.used() == null
        ? 0
        : call.used().getOrDefault(Resource.INPUT_TOKENS.label(), 0L)
            + call.used().getOrDefault(Resource.OUTPUT_TOKENS.label(), 0L);
  }
}
