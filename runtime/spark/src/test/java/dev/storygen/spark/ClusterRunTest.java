package dev.storygen.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.engine.StoryRun;
import dev.storygen.event.Events;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.spark.task.PublishedStory;
import dev.storygen.spark.task.PublishedStory.ResultFile;
import dev.storygen.spark.task.ResultStore;
import dev.storygen.spark.task.StoryOutcome;
import dev.storygen.spark.task.StoryOutcome.End;
import dev.storygen.spark.task.StoryTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterRunTest {

  private static final String EVENT =
      """
      {"event":"OperationFinished","at":"1970-01-01T00:00:00.000Z","story":"%s","stage":"script",\
      "operation":"writing","provider":"brief","durationSeconds":2.5,"success":true,"attempts":2,\
      "metrics":{"words":2},"reasons":["none is kept"],"build":"b","run":"r","worker":"w",\
      "sequence":1}
      """;

  private static final String MANIFEST = "{\"schemaVersion\":1,\"files\":{\"%s\":\"IMAGES\"}}";

  @TempDir private Path folder;
  private ClusterProject project;

  /** The stories that an executor was asked for. */
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void writeBriefs() throws IOException {
    project = new ClusterProject(folder).brief("dog", "A dog.").brief("sea", "The sea.");
  }

  @Test
  void publishedStoriesLieAsIfTheyHadBeenMadeHere() throws IOException {
    complete(this::publish);

    assertThat(folder.resolve("target/dog/script.txt")).hasContent("dog by attempt 1");
    assertThat(folder.resolve("target/sea/script.txt")).hasContent("sea by attempt 1");
    assertThat(finished()).containsExactlyInAnyOrder("dog true", "sea true");
    assertThat(folder.resolve("fetched")).isEmptyDirectory();
  }

  @Test
  void whatIsPublishedIsNotMadeAgain() throws IOException {
    complete(this::publish);
    project.events.clear();
    asked.clear();
    project.brief("sea", "Another sea.");

    complete(this::publish);

    assertThat(asked).containsExactly("sea");
    assertThat(finished()).containsExactlyInAnyOrder("dog true", "sea true");
    assertThat(Events.of(project.events, OperationFinished.class))
        .singleElement()
        .satisfies(
            again -> {
              assertThat(again.story()).isEqualTo("dog");
              assertThat(again.metrics()).isEqualTo(Map.of("words", 2, "cached", true));
              assertThat(again.durationSeconds()).isZero();
            });
  }

  @Test
  void aStoryThatTakesItsExecutorAlongIsGivenUpAndTheOthersGoOn() throws IOException {
    complete(
        task -> {
          if (task.story().equals("dog")) {
            asked.add("dog");
            throw new IllegalStateException(
                "Job aborted due to stage failure: Task 0 in stage 0.0 failed 1 times, most recent"
                    + " failure: Lost task 0.0 in stage 0.0 (TID 0) (host executor 0):"
                    + " ExecutorLostFailure (executor 0 exited caused by one of the running tasks)"
                    + " Reason: Command exited with code 137\n"
                    + "Driver stacktrace:");
          }
          return publish(task);
        });

    assertThat(asked).containsOnly("dog", "sea").filteredOn("dog"::equals).hasSize(3);
    assertThat(finished()).containsExactlyInAnyOrder("dog false", "sea true");
    assertThat(Events.of(project.events, StageFailed.class))
        .extracting(StageFailed::error)
        .containsExactly(
            "The story was attempted 3 times on the cluster, the last time by executor (none):"
                + " executor lost: Command exited with code 137");
  }

  @Test
  void whatFailedOnAnExecutorIsToldWithoutTheNumbersOfSpark() throws IOException {
    complete(
        task -> {
          throw new IllegalStateException(
              "Job aborted due to stage failure: Task 0 in stage 0.0 failed 1 times, most recent"
                  + " failure: Lost task 0.0 in stage 0.0 (TID 0) (127.0.0.1 executor 0):"
                  + " java.nio.file.FileSystemException: /work: No space left on device\n"
                  + "\tat java.base/sun.nio.fs.UnixException");
        });

    assertThat(Events.of(project.events, StageFailed.class))
        .extracting(StageFailed::error)
        .containsOnly(
            "The story was attempted 3 times on the cluster, the last time by executor (none):"
                + " java.nio.file.FileSystemException: /work: No space left on device");
  }

  @Test
  void aLostAttemptIsMadeGood() throws IOException {
    complete(
        task -> {
          if (asked.isEmpty()) {
            asked.add("lost");
            throw new IllegalStateException("lost");
          }
          return publish(task);
        });

    assertThat(finished()).containsExactlyInAnyOrder("dog true", "sea true");
  }

  @Test
  void anExecutorThatCannotWorkSaysWhy() throws IOException {
    complete(task -> new StoryOutcome(End.UNABLE, "The executor on host has no memory."));

    assertThat(finished()).containsExactlyInAnyOrder("dog false", "sea false");
    assertThat(Events.of(project.events, StageFailed.class))
        .extracting(StageFailed::error)
        .containsOnly("The executor on host has no memory.");
    assertThat(folder.resolve("target/dog")).doesNotExist();
  }

  @Test
  void anExecutorOfAnotherVersionEndsTheRun() {
    assertThatThrownBy(() -> complete(task -> new StoryOutcome(End.UNFIT, "It has Spark 3.5.")))
        .isInstanceOf(IOException.class)
        .hasMessage("It has Spark 3.5.");
  }

  @Test
  void aFileOfTheUserIsNotReplacedAndTheOthersGoOn() throws IOException {
    Files.createDirectories(folder.resolve("target/dog"));
    Files.writeString(folder.resolve("target/dog/image-1.png"), "mine");

    complete(task -> publish(task, "image-1.png"));

    assertThat(finished()).containsExactlyInAnyOrder("dog false", "sea true");
    assertThat(folder.resolve("target/dog/image-1.png")).hasContent("mine");
    assertThat(Events.of(project.events, StageFailed.class))
        .singleElement()
        .extracting(StageFailed::error)
        .asString()
        .endsWith(
            "image-1.png was not written by storygen and is not replaced. Move it to another"
                + " folder, or delete it.");
  }

  @Test
  void aDriverThatWasStoppedEndsTheRun() {
    assertThatThrownBy(
            () ->
                complete(
                    task -> {
                      throw new UncheckedIOException(new IOException("The cluster ended the run."));
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("The cluster ended the run.");
  }

  @Test
  void aFolderThatIsNotSharedIsTold() {
    assertThatThrownBy(() -> complete(task -> new StoryOutcome(End.PUBLISHED, "")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("although an executor put them there. Is it a folder that all");
  }

  private void complete(Cluster cluster) throws IOException {
    StoryRun run = project.run();
    new ClusterRun(
            run,
            project.tasks(run),
            new Attempts(run.events(), run.clock(), Map.of(), List.of(), project.limits(run)),
            new StoryPublication(run, project.store(), folder.resolve("fetched")),
            cluster)
        .complete();
  }

  /** As an executor does. */
  private StoryOutcome publish(StoryTask task) throws IOException {
    return publish(task, "script.txt");
  }

  private StoryOutcome publish(StoryTask task, String name) throws IOException {
    asked.add(task.story());
    ResultStore store = project.store();
    Path file =
        Files.writeString(folder.resolve(task.story() + ".made"), task.story() + " by attempt 1");
    Path manifest =
        Files.writeString(folder.resolve(task.story() + ".manifest"), MANIFEST.formatted(name));
    store.write(task.events("1"), EVENT.formatted(task.story()).getBytes());
    store.publish(
        task.record(),
        new PublishedStory(
            "1", List.of(put(task, file, name), put(task, manifest, "manifest.json"))));
    return new StoryOutcome(End.PUBLISHED, "");
  }

  private ResultFile put(StoryTask task, Path file, String name) throws IOException {
    String sha256 = project.store().put(file, task.results() + "/1/" + name);
    return new ResultFile(name, sha256, Files.size(file));
  }

  private List<String> finished() {
    return project.events.stream()
        .filter(StoryFinished.class::isInstance)
        .map(StoryFinished.class::cast)
        .map(story -> story.story() + " " + story.success())
        .toList();
  }
}
