package dev.storygen.plugin;

import dev.storygen.cache.CacheDirectory;
import dev.storygen.cache.CacheInventory;
import dev.storygen.event.Event.Diagnosis;
import dev.storygen.event.Events;
import dev.storygen.report.CacheText;
import dev.storygen.service.FailureMessages;
import dev.storygen.worker.Task;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.rtinfo.RuntimeInformation;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.eclipse.aether.RepositorySystem;

/**
 * Reports what is set up: versions, the machine, the provider of each kind of work and the origin
 * of its key, natives, voice, briefs. Findings never fail the build. Needs no project.
 */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true)
public final class DoctorMojo extends StoryMojo {

  /** Ten times what a video of a few minutes and its intermediate files need, in bytes. */
  private static final double LEAST_SPACE = 1e9;

  /** Whether to test the connections to the services, for at most 15 s each. */
  @Parameter(property = "storygen.doctor.connect", defaultValue = "false")
  private boolean connect;

  /** The folder of all that is kept; {@code ~/.cache/storygen} by default. */
  @Parameter(property = "storygen.cacheDirectory")
  private File cacheDirectory;

  /** Where stories are made, as for {@code generate}: what an engine needs counts offline. */
  @Parameter private PlexusConfiguration engine;

  @Inject private RuntimeInformation runtime;

  @Inject private RepositorySystem repositorySystem;

  @Override
  public String goal() {
    return "doctor";
  }

  @Override
  public String eventsFile() {
    return "doctor.jsonl";
  }

  @Override
  public RunParameters runParameters() {
    return runParameters(1, List.of());
  }

  @Override
  public Task task(GroupedProperties properties) {
    return new Task.Doctor(
        briefs(), pipelineSettings(properties), providerChoice(properties), connect);
  }

  /** Those that exist: the worker reports the providers whose keys are missing. */
  @Override
  public Map<String, String> keys(ServerKeys keys, Map<String, Map<String, String>> selected) {
    Map<String, String> found = new TreeMap<>();
    selected.forEach(
        (element, settings) -> {
          try {
            found.putAll(keys.variables(Map.of(element, settings)));
          } catch (IllegalArgumentException e) {
            getLog().warn(e.getMessage());
          }
        });
    return found;
  }

  /** Without it, the rest can still be reported. */
  @Override
  public void withoutWorker(MojoExecutionException reason) {
    List<Diagnosis> all = new ArrayList<>(ofMaven());
    all.add(
        found(
            "worker",
            false,
            reason.getMessage() + "\nProviders, natives and briefs were not looked at."));
    report(all);
  }

  @Override
  public void conclude(RunEvents events) {
    List<Diagnosis> all = new ArrayList<>(ofMaven());
    all.addAll(Events.of(events.ofRun(), Diagnosis.class));
    report(all);
  }

  /** Logs the findings, one line per subject, and how many need attention. */
  void report(List<Diagnosis> all) {
    int width = all.stream().mapToInt(one -> one.subject().length()).max().orElse(0);
    all.forEach(one -> say(one, width));
    long unhealthy = all.stream().filter(one -> !one.healthy()).count();
    getLog().info("");
    if (unhealthy == 0) {
      getLog().info("Nothing needs attention.");
    } else {
      getLog()
          .warn(
              unhealthy == 1 ? "1 thing needs attention." : unhealthy + " things need attention.");
    }
  }

  /** What the worker does not know. */
  private List<Diagnosis> ofMaven() {
    return List.of(
        found("storygen", true, String.valueOf(maven().plugin().getVersion())),
        found("Maven", true, runtime.getMavenVersion()),
        space(),
        cache(),
        offline(repositorySystem));
  }

  private Diagnosis cache() {
    CacheDirectory directory = maven().cache(cacheDirectory);
    try {
      CacheInventory kept = CacheInventory.of(directory);
      int results = kept.resultCount();
      return found(
          "cache",
          kept.damaged() == 0,
          "%s, %s in %s%s"
              .formatted(
                  results == 1 ? "1 result" : results + " results",
                  CacheText.size(kept.bytes()),
                  directory.root(),
                  kept.damaged() == 0
                      ? ""
                      : "; damaged: " + kept.damaged() + ", see storygen:cache"));
    } catch (IOException e) {
      return found(
          "cache",
          false,
          directory.root()
              + " cannot be read: "
              + FailureMessages.describe(e)
              + ". Set storygen.cacheDirectory, or storygen.cache=off.");
    }
  }

  /** Whether the other goals would find all that they run on in the local repository. */
  Diagnosis offline(RepositorySystem repositories) {
    WorkerClassPath classPath = maven().workerClassPath(repositories).offline();
    try {
      for (GoalClassPath one : classPaths().all()) {
        one.resolve(classPath, maven().plugin());
      }
      return found("offline", true, "mvn -o works: generate and verify need no download");
    } catch (MojoExecutionException e) {
      return found("offline", false, "mvn -o does not work: " + e.getMessage());
    }
  }

  private GoalClassPaths classPaths() {
    return new GoalClassPaths(maven(), briefs(), providers(), engine, natives());
  }

  private Diagnosis space() {
    File folder = storiesFolder();
    while (!folder.exists() && folder.getParentFile() != null) {
      folder = folder.getParentFile();
    }
    double bytes = folder.getUsableSpace();
    return found(
        "disk",
        bytes >= LEAST_SPACE,
        String.format(
            Locale.ROOT, "%.1f GB free for %s", bytes / 1e9, files().shown(storiesFolder())));
  }

  private static Diagnosis found(String subject, boolean healthy, String finding) {
    return new Diagnosis(Instant.EPOCH, subject, healthy, finding);
  }

  private void say(Diagnosis one, int width) {
    String gap = " ".repeat(width - one.subject().length() + 2);
    String indented = one.finding().replaceAll("\\R", "\n" + " ".repeat(width + 2));
    String line = one.subject() + gap + indented;
    for (String part : line.split("\n")) {
      if (one.healthy()) {
        getLog().info(part);
      } else {
        getLog().warn(part);
      }
    }
  }
}
