package dev.storygen.plugin;

import static org.apache.maven.api.plugin.testing.MojoExtension.getVariableValueFromObject;
import static org.apache.maven.api.plugin.testing.MojoExtension.setVariableValueToObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.history.History;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsFold;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class MetricsMojoTest {

  private static final Instant START = Instant.parse("2026-11-22T08:30:00Z");

  private final RecordingLog log = new RecordingLog();

  @TempDir private Path folder;

  @Test
  @InjectMojo(goal = "metrics")
  void theRunOfTheMetricsFileIsSummedUp(MetricsMojo mojo) throws Exception {
    Path file = folder.resolve("metrics.json");
    metrics().write(file);
    setVariableValueToObject(mojo, "metricsFile", file.toFile());
    mojo.setLog(log);

    mojo.execute();

    assertThat(log.lines())
        .contains("INFO Operations: 1, 1 succeeded, 0 failed, success rate 100 %")
        .last()
        .isEqualTo(
            "INFO voice.synthesis      1       0   2.50 s  2.50 s  2.50 s  2.50 s  2.50 s  100.0 %");
  }

  @Test
  @InjectMojo(goal = "metrics")
  void namesSteerNoTerminal(MetricsMojo mojo) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("metrics.json"),
            """
            {"schemaVersion": 1, "operations": [
              {"story": "a", "stage": "vo\\u001bice", "operation": "x", "success": true}]}
            """);
    setVariableValueToObject(mojo, "metricsFile", file.toFile());
    mojo.setLog(log);

    mojo.execute();

    assertThat(log.lines()).noneMatch(line -> line.contains("\u001b"));
    assertThat(log.lines()).last().asString().contains("vo", "ice.x");
  }

  @Test
  @InjectMojo(goal = "metrics")
  @MojoParameter(name = "runs", value = "20")
  void theLastBuildsOfTheHistoryAreSummedUp(MetricsMojo mojo) throws Exception {
    setVariableValueToObject(mojo, "cacheDirectory", folder.toFile());
    mojo.setLog(log);
    History history = historyOf(mojo);
    history.store(new History.BuildId(START, "1"), metrics());
    history.store(new History.BuildId(START, "2"), metrics());

    mojo.execute();

    assertThat(log.lines())
        .contains("INFO Stories:    2 in 2 runs, 2 passed, 0 failed")
        .last()
        .isEqualTo("INFO voice.synthesis      2       0   2.50 s  2.50 s  2.50 s  5.00 s  100.0 %");
  }

  @Test
  @InjectMojo(goal = "metrics")
  void withoutMetricsItSaysWhatToDo(MetricsMojo mojo) throws Exception {
    Path file = folder.resolve("metrics.json");
    setVariableValueToObject(mojo, "metricsFile", file.toFile());

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(mojo::execute)
        .withMessage(
            "There is no "
                + file
                + ". Run storygen:generate or storygen:verify first, or point"
                + " -Dstorygen.metricsFile at the metrics of a run.");
  }

  @Test
  @InjectMojo(goal = "metrics")
  @MojoParameter(name = "runs", value = "3")
  void withoutHistoryItSaysWhatToDo(MetricsMojo mojo) throws Exception {
    setVariableValueToObject(mojo, "cacheDirectory", folder.toFile());

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(mojo::execute)
        .withMessage(
            "There is no build in "
                + historyOf(mojo).folder()
                + ". Run storygen:generate or storygen:verify first, or point"
                + " -Dstorygen.cacheDirectory at the folder where builds are kept.");
  }

  @Test
  @InjectMojo(goal = "metrics")
  void whatIsNoMetricsFileIsAnError(MetricsMojo mojo) throws Exception {
    Path file = Files.writeString(folder.resolve("metrics.json"), "{\"schemaVersion\": 99}");
    setVariableValueToObject(mojo, "metricsFile", file.toFile());

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(mojo::execute)
        .withMessageStartingWith(file + ": schemaVersion is 99, but expected 1.");
  }

  @Test
  @InjectMojo(goal = "metrics")
  @MojoParameter(name = "runs", value = "-1")
  void fewerThanNoRunsAreAnError(MetricsMojo mojo) {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(mojo::execute)
        .withMessage("storygen.runs is -1, but expected 1 or more, or 0 for the last run.");
  }

  @Test
  @InjectMojo(goal = "metrics")
  @MojoParameter(name = "skip", value = "true")
  void aSkippedGoalSaysSo(MetricsMojo mojo) throws Exception {
    mojo.setLog(log);

    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO storygen:metrics is skipped (storygen.skip).");
  }

  private History historyOf(MetricsMojo mojo) throws Exception {
    MavenProject project = (MavenProject) getVariableValueFromObject(mojo, "project");
    ProjectFiles files = new ProjectFiles(project, null, Path.of("").toFile());
    return ProjectHistory.of(folder.toFile(), files, log);
  }

  private static Metrics metrics() {
    return MetricsFold.of(
        List.of(
            new RunStarted(START, "generate", List.of("a"), false),
            new StoryStarted(START, "a", null, List.of()),
            new OperationFinished(
                START, "a", "voice", "synthesis", "embedded", 2.5, true, 1, null, Map.of()),
            new StoryFinished(START, "a", true),
            new RunFinished(START.plusSeconds(3))));
  }
}
