package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.IdeaWritten;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.worker.Task;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

@MojoTest(realRepositorySession = true)
class IdeasMojoTest {

  private final RecordingLog log = new RecordingLog();

  @Test
  @InjectMojo(goal = "ideas")
  @MojoParameter(name = "topic", value = "night trains")
  void fiveIdeasAreAskedForWhereNobodySaysHowMany(IdeasMojo mojo) {
    assertThat(topic(mojo)).isEqualTo(new IdeaRequest("night trains", 5, "", ""));
  }

  @Test
  @InjectMojo(goal = "ideas")
  @MojoParameter(name = "topic", value = "night trains")
  @MojoParameter(name = "count", value = "3")
  @MojoParameter(name = "tone", value = "dark")
  @MojoParameter(name = "theme", value = "trust")
  void toneAndThemeMayBeWishedFor(IdeasMojo mojo) {
    assertThat(topic(mojo)).isEqualTo(new IdeaRequest("night trains", 3, "dark", "trust"));
  }

  @Test
  @InjectMojo(goal = "ideas")
  @MojoParameter(name = "topic", value = "night trains")
  void itsWorkerNeedsOnlyTheTextProvider(IdeasMojo mojo) {
    Properties commandLine = new Properties();
    commandLine.setProperty("storygen.voice", "elevenlabs");
    Task.Ideas task = (Task.Ideas) mojo.task(new GroupedProperties(new Properties(), commandLine));

    assertThat(task.providers().settings()).isEmpty();
    assertThat(mojo.setup(task).artifactIds()).containsExactly("storygen-embedded");
  }

  @Test
  @InjectMojo(goal = "ideas")
  void withoutATopicNothingStarts(IdeasMojo mojo) {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(mojo::execute)
        .withMessage(
            "storygen.topic is not set: say what the stories are to be about, as"
                + " -Dstorygen.topic=\"night trains\".");
  }

  @Test
  @InjectMojo(goal = "ideas")
  @MojoParameter(name = "skip", value = "true")
  void aSkippedGoalSaysSoAndDoesNothing(IdeasMojo mojo) throws Exception {
    mojo.setLog(log);

    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO storygen:ideas is skipped (storygen.skip).");
  }

  @Test
  @InjectMojo(goal = "ideas")
  void whatWasWrittenAndWhatToDoNextIsSaid(IdeasMojo mojo) throws Exception {
    mojo.setLog(log);

    mojo.report(
        List.of(idea("night-train", 63.6), idea("sea", null), call(1200), call(34)),
        UnaryOperator.identity());

    assertThat(log.lines())
        .containsExactly(
            "INFO src/main/storygen/night-train.yaml  The night-train (potential 64)",
            "INFO src/main/storygen/sea.yaml          The sea",
            "INFO ",
            "INFO 2 ideas, for 1,234 tokens. Review them, then run mvn storygen:generate.");
  }

  @Test
  @InjectMojo(goal = "ideas")
  void aFailedCallFailsTheGoalWithItsMessage(IdeasMojo mojo) {
    Event failure =
        new StageFailed(Instant.EPOCH, "ideas", "ideas", "the key was refused.", "trace");

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(() -> mojo.report(List.of(failure), UnaryOperator.identity()))
        .withMessage("No idea was written: the key was refused.");
  }

  private static Event idea(String story, Double overall) {
    return new IdeaWritten(
        Instant.EPOCH, story, "The " + story, "src/main/storygen/" + story + ".yaml", overall);
  }

  private static Event call(long tokens) {
    return new CallFinished(
        Instant.EPOCH,
        "ideas",
        "ideas",
        "proposing",
        "localhost/chat",
        1,
        true,
        false,
        null,
        Map.of("inputTokens", tokens));
  }

  private static IdeaRequest topic(IdeasMojo mojo) {
    GroupedProperties properties = new GroupedProperties(new Properties(), new Properties());
    Task.Ideas task = (Task.Ideas) mojo.task(properties);
    return task.ideas();
  }
}
