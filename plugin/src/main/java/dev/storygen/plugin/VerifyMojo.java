package dev.storygen.plugin;

import dev.storygen.check.GateSettings;
import dev.storygen.history.Regression;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.Event;
import dev.storygen.pipeline.StageProviders;
import dev.storygen.report.ConsoleSummary;
import dev.storygen.worker.Request;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Judges the media of every story folder, storygen's own or anyone's, and fails the build when they
 * are not good enough. Needs no project and no network service.
 */
@Mojo(
    name = "verify",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class VerifyMojo extends StorygenMojo implements StoryGoal {

  private static final String ARTEFACTS = "artefacts";
  private static final String REGRESSION = "regression";

  /** Other goals' groups, which one POM or command line may set for all goals, and artefacts. */
  private static final List<String> NO_LIMITS =
      Stream.concat(
              StageProviders.ROLES.stream(),
              Stream.of("video", "resilience", "budget", "doctor", ARTEFACTS, REGRESSION))
          .toList();

  /** Not within braces: {@code *.{wav,mp3}} is one glob. */
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*(?![^{]*})");

  /**
   * Limits and severities by check: {@code
   * <audio-bitrate><minimum>64</minimum><severity>warning</severity> </audio-bitrate>} or, for a
   * check's first limit, {@code <audio-bitrate>64</audio-bitrate>}. Also {@code
   * -Dstorygen.audio-bitrate.minimum=64}.
   */
  @Parameter private PlexusConfiguration checks;

  /** Only these checks; all where none is named. */
  @Parameter(property = "storygen.checks")
  private List<String> onlyChecks;

  /** Checks to leave out. */
  @Parameter(property = "storygen.skipChecks")
  private List<String> skipChecks;

  /** The artefacts that every story should have. */
  @Parameter(property = "storygen.require", defaultValue = "voiceover,script,subtitles,video")
  private List<String> require;

  /**
   * Where artefacts are looked for, by label, as comma-separated globs: {@code
   * <voiceover>speech.*</voiceover>}. Also {@code -Dstorygen.artefacts.voiceover=speech.*}.
   */
  @Parameter private Map<String, String> artefacts;

  /** Seconds that every voiceover should last; where it is not set, the story says. */
  @Parameter(property = "storygen.expectedDuration")
  private Double expectedDuration;

  /** Stories whose violations only warn. What could not be judged of them fails the build yet. */
  @Parameter(property = "storygen.knownBroken")
  private List<String> knownBroken;

  /** Whether a violation fails the build. What could not be judged fails it all the same. */
  @Parameter(property = "storygen.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /**
   * How much worse than usual a build may be: {@code maxSlowdown} (how often its usual median an
   * operation's median may be), {@code minSuccessRate} (percent of the build's operations), {@code
   * runs} (10; how many builds before say what is usual). Nothing is refused where neither of the
   * first two is set. Also {@code -Dstorygen.regression.maxSlowdown=1.5}.
   */
  @Parameter private Map<String, String> regression;

  @Override
  String goal() {
    return "verify";
  }

  /** The work is native: a compiler that thinks longer costs more than it saves. */
  @Override
  WorkerSetup setup(Request.Task task) {
    return new WorkerSetup(
        List.of("storygen-ffmpeg"), List.of("-XX:TieredStopAtLevel=1"), Map.of());
  }

  @Override
  Request.Task task(Path briefs, Path output, PropertyGroups properties) {
    regression(properties); // is refused before any work
    return new Request.Verify(
        briefs,
        output,
        new GateSettings(
            onlyChecks,
            skipChecks,
            limits(properties),
            require,
            patterns(properties.of(ARTEFACTS)),
            expectedDuration,
            knownBroken));
  }

  private Map<String, List<String>> patterns(Map<String, String> properties) {
    Map<String, String> all = new TreeMap<>(artefacts == null ? Map.of() : artefacts);
    all.putAll(properties);
    Map<String, List<String>> patterns = new TreeMap<>();
    all.forEach((label, globs) -> patterns.put(label, Arrays.asList(COMMA.split(globs.strip()))));
    return patterns;
  }

  private Map<String, Map<String, String>> limits(PropertyGroups properties) {
    Map<String, Map<String, String>> limits = new TreeMap<>();
    if (checks != null) {
      for (PlexusConfiguration check : evaluated(checks).getChildren()) {
        limits.put(check.getName(), values(check));
      }
    }
    properties
        .others(NO_LIMITS)
        .forEach(
            (check, values) ->
                limits.computeIfAbsent(check, name -> new TreeMap<>()).putAll(values));
    return limits;
  }

  private static Map<String, String> values(PlexusConfiguration check) {
    Map<String, String> values = new TreeMap<>();
    if (check.getChildCount() == 0) {
      values.put("value", check.getValue());
    }
    for (PlexusConfiguration limit : check.getChildren()) {
      values.put(limit.getName(), limit.getValue());
    }
    return values;
  }

  @Override
  boolean ready() throws MojoFailureException {
    return hasFolder(this);
  }

  @Override
  void conclude(List<Event> events, List<Event> own)
      throws IOException, MojoExecutionException, MojoFailureException {
    conclude(this, events, own);
  }

  @Override
  public File stories() {
    return outputDirectory();
  }

  @Override
  public String noStories(File folder) {
    return "There is no story in "
        + shown(folder)
        + ": each folder in it is one. Run storygen:generate first, point"
        + " -Dstorygen.outputDirectory at the folder above the stories, or set"
        + " <failIfNoStories>false</failIfNoStories>.";
  }

  @Override
  public Regression regression() {
    return regression(properties());
  }

  Regression regression(PropertyGroups properties) {
    return Regression.of(ProviderMojo.settings(REGRESSION, regression, properties));
  }

  @Override
  public List<ConsoleLine> lastWords(Metrics metrics, List<ConsoleLine> regressions) {
    List<ConsoleLine> lines = new ArrayList<>();
    regressions.forEach(line -> lines.add(failOnViolation ? line : line.atMost(LogLevel.WARNING)));
    lines.addAll(
        ConsoleSummary.ofVerify(
            metrics,
            knownBroken == null ? List.of() : knownBroken,
            places("Stories: " + shown(outputDirectory()))));
    return lines;
  }

  @Override
  public void judge(Metrics metrics, List<ConsoleLine> regressions)
      throws MojoExecutionException, MojoFailureException {
    List<String> worse =
        regressions.stream()
            .filter(line -> line.level() == LogLevel.ERROR)
            .map(ConsoleLine::text)
            .toList();
    Stream<String> all =
        Stream.concat(worse.stream(), ConsoleSummary.failedChecks(metrics).stream());
    String failures = "\n" + ConsoleSummary.firstFailures(all.toList());
    if (!(metrics.violations().isEmpty() && worse.isEmpty()) && failOnViolation) {
      throw new MojoFailureException(failures);
    }
    if (!metrics.unmeasured().isEmpty()) {
      throw new MojoExecutionException(failures);
    }
    if (metrics.checks().isEmpty() && failIfNoStories()) {
      throw new MojoFailureException(
          "There are stories in "
              + shown(outputDirectory())
              + ", but no check had anything to judge. Look at <onlyChecks>, <skipChecks>,"
              + " <require> and <artefacts>.");
    }
  }
}
