package dev.storygen.plugin;

import dev.storygen.event.Event;
import dev.storygen.event.Events;
import dev.storygen.event.LoggedEvents;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.IdeaWritten;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.provider.Resource;
import dev.storygen.worker.Request;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Proposes stories on a topic and writes a brief of each into the folder of the briefs, for people
 * to review. Never overwrites a file. Needs no project.
 */
@Mojo(name = "ideas", requiresProject = false, threadSafe = true)
public final class IdeasMojo extends ProviderMojo {

  /** What the stories are to be about. Required. */
  @Parameter(property = "storygen.topic")
  private String topic;

  /** How many, 1 to 20. */
  @Parameter(property = "storygen.count", defaultValue = "5")
  private int count;

  /** The tone of all of them; where it is not set, each has one that suits it. */
  @Parameter(property = "storygen.tone")
  private String tone;

  /** The theme of all of them; where it is not set, each has one that suits it. */
  @Parameter(property = "storygen.theme")
  private String theme;

  @Override
  String goal() {
    return "ideas";
  }

  @Override
  String eventsFile() {
    return "ideas.jsonl";
  }

  @Override
  List<String> localModules() {
    return List.of("storygen-embedded");
  }

  @Override
  Request.Task task(Path briefs, Path output, GroupedProperties properties) {
    return new Request.Ideas(
        new IdeaRequest(topic, count, tone, theme), briefs, writing(crew(properties)));
  }

  /** Nobody but the writer is needed, nor their keys. */
  private static Request.ProviderChoice writing(Request.ProviderChoice crew) {
    Map<String, Map<String, String>> writer = new TreeMap<>(crew.settings());
    writer.keySet().retainAll(Set.of("text"));
    return new Request.ProviderChoice(writer, crew.resilience(), crew.budget(), crew.spent());
  }

  @Override
  boolean ready() {
    return true;
  }

  @Override
  void conclude(LoggedEvents events, List<Event> own) throws MojoFailureException {
    tell(own, file -> shown(new File(sourceDirectory(), new File(file).getName())));
  }

  /** Says what was written, and what to do next. */
  void tell(List<Event> events, UnaryOperator<String> shown) throws MojoFailureException {
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
