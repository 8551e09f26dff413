package dev.storygen.plugin;

import dev.storygen.event.Event;
import dev.storygen.event.Event.Diagnosis;
import dev.storygen.event.Events;
import dev.storygen.event.LoggedEvents;
import dev.storygen.worker.Request;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.rtinfo.RuntimeInformation;

/**
 * Says what is set up: versions, the machine, who does each part of the work and where its key
 * comes from, natives, voice, briefs. What it finds never fails the build. Needs no project.
 */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true)
public final class DoctorMojo extends ProviderMojo {

  /** A video of a few minutes and what it is made of take a tenth of that. */
  private static final double LEAST_SPACE = 1e9;

  /** Whether to try the ways to the services, for 15 s each at the most. */
  @Parameter(property = "storygen.doctor.connect", defaultValue = "false")
  private boolean connect;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor descriptor;

  @Inject private RuntimeInformation maven;

  @Override
  String goal() {
    return "doctor";
  }

  @Override
  String eventsFile() {
    return "doctor.jsonl";
  }

  @Override
  List<String> localModules() {
    return List.of("storygen-ffmpeg", "storygen-embedded");
  }

  @Override
  Request.Task task(Path briefs, Path output, GroupedProperties properties) {
    return new Request.Doctor(briefs, crew(properties), connect);
  }

  /** Those that can be had: the worker reports whose key is missing. */
  @Override
  Map<String, String> keys(ServerKeys keys, Map<String, Map<String, String>> providers) {
    Map<String, String> found = new TreeMap<>();
    providers.forEach(
        (role, settings) -> {
          try {
            found.putAll(keys.variables(Map.of(role, settings)));
          } catch (IllegalArgumentException e) {
            getLog().warn(e.getMessage());
          }
        });
    return found;
  }

  @Override
  boolean ready() {
    return true;
  }

  @Override
  void conclude(LoggedEvents events, List<Event> own) {
    List<Diagnosis> all = new ArrayList<>(own());
    all.addAll(Events.of(own, Diagnosis.class));
    tell(all);
  }

  /** Says what was found, a line a subject, and how much of it needs attention. */
  void tell(List<Diagnosis> all) {
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

  /** What Maven knows better than the worker. */
  private List<Diagnosis> own() {
    return List.of(
        found("storygen", true, String.valueOf(descriptor.getVersion())),
        found("Maven", true, maven.getMavenVersion()),
        space());
  }

  private Diagnosis space() {
    File there = outputDirectory();
    while (!there.exists() && there.getParentFile() != null) {
      there = there.getParentFile();
    }
    double bytes = there.getUsableSpace();
    return found(
        "disk",
        bytes >= LEAST_SPACE,
        String.format(Locale.ROOT, "%.1f GB free for %s", bytes / 1e9, shown(outputDirectory())));
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
