package dev.storygen.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.engine.StoryRun;
import dev.storygen.model.Music;
import dev.storygen.model.Stage;
import dev.storygen.spark.task.ExecutorPlatform;
import dev.storygen.spark.task.InputFile;
import dev.storygen.spark.task.StoryTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTasksTest {

  @TempDir private Path folder;
  private ClusterProject project;

  @BeforeEach
  void writeBriefs() throws IOException {
    project = new ClusterProject(folder).brief("dog", "A dog.").brief("sea", "The sea.");
  }

  @Test
  void aStoryIsMadeOfItsOwnFilesAndThoseOfAll() throws IOException {
    Files.writeString(folder.resolve("briefs/pronunciations.yaml"), "Sea: see\n");
    Files.writeString(folder.resolve("briefs/prompts/script.txt"), "Write.");
    Files.createDirectories(folder.resolve("music/calm"));
    Files.writeString(folder.resolve("music/calm/waves.mp3"), "waves");
    project.music = Music.of(folder.resolve("music"));

    StoryTask task = dog();

    assertThat(task.inputs())
        .extracting(InputFile::path)
        .containsExactly(
            "briefs/dog.md",
            "briefs/prompts/script.txt",
            "briefs/pronunciations.yaml",
            "music/calm/waves.mp3");
    for (InputFile input : task.inputs()) {
      project.store().fetch(input.stored(), input.sha256(), folder.resolve("copy"));
      assertThat(folder.resolve("copy")).hasSameBinaryContentAs(folder.resolve(input.path()));
    }
  }

  @Test
  void theTaskNamesNoPathOfThisMachine() throws IOException {
    StoryTask task = dog();

    assertThat(task.request()).doesNotContain(folder.toString()).contains("\"stories\":[\"dog\"]");
    assertThat(task.output()).isEqualTo("root/target");
    assertThat(task.jars().names())
        .isEqualTo(Map.of(ExecutorPlatform.current(), List.of("worker.jar")));
  }

  @Test
  void theKeyIsOfWhatTheResultDependsOn() throws IOException {
    String key = dog().key();

    assertThat(key).matches("[0-9a-f]{64}").isEqualTo(dog().key());
    project.brief("sea", "Another sea.");
    assertThat(dog().key()).as("another story changed").isEqualTo(key);
    project.resilience = Map.of("maxRetries", "9");
    assertThat(dog().key()).as("calls are retried more often").isEqualTo(key);

    project.width = 360;
    String wider = dog().key();
    assertThat(wider).as("a setting").isNotEqualTo(key);
    project.brief("dog", "Another dog.");
    String other = dog().key();
    assertThat(other).as("the brief").isNotEqualTo(wider);
    Files.writeString(folder.resolve("worker.jar"), "other classes");
    assertThat(dog().key()).as("storygen").isNotEqualTo(other);
  }

  @Test
  void whatIsMadeAnewHasAKeyOfItsRun() throws IOException {
    project.forced = EnumSet.of(Stage.VOICE);
    StoryRun run = project.run();

    assertThat(project.tasks(run).of(run.briefs().get(0)).key())
        .isEqualTo(project.tasks(run).of(run.briefs().get(0)).key())
        .isNotEqualTo(dog().key());
  }

  @Test
  void filesOutsideOfTheProjectAreNotOnOtherMachines(@TempDir Path elsewhere) throws IOException {
    Path song = Files.writeString(elsewhere.resolve("song.mp3"), "la");
    project.music = Music.of(song);
    StoryRun run = project.run();

    assertThat(new SparkEngine().problems(run))
        .containsExactly(
            song
                + " is outside of "
                + folder
                + ", but the machines of a cluster get files of the project only. Move it into the"
                + " project.");
  }

  @Test
  void theDriverKeepsTheBudgetOfAll() throws IOException {
    project.budget = Map.of("tokens", "100");
    project.resilience = Map.of("requestsPerMinute", "60");

    assertThat(new SparkEngine().problems(project.run())).isEmpty();
    assertThat(dog().request())
        .contains("\"resilience\":{\"requestsPerMinute\":\"60\"},\"budget\":{},\"spent\":{}");
  }

  @Test
  void filesOfProvidersAreInputsWithWhatLiesBesideThem() throws IOException {
    Files.createDirectories(folder.resolve("voices"));
    for (String name : List.of("ann.onnx", "ann.onnx.json", "bob.onnx")) {
      Files.writeString(folder.resolve("voices").resolve(name), name);
    }
    project.providers =
        Map.of("voice", Map.of("name", "piper", "model", "voices/ann.onnx", "speaker", "voices"));

    assertThat(dog().inputs())
        .extracting(InputFile::path)
        .containsExactly("briefs/dog.md", "voices/ann.onnx", "voices/ann.onnx.json");
  }

  @Test
  void theMachinesOfAClusterShareResultsOfStagesWhichTheDriverKeepsWithinBounds()
      throws IOException {
    assertThat(project.store().cache()).contains(folder.resolve("target/.storygen/cache"));
    assertThat(dog().request()).contains("\"directory\":\"${storygen.cache}\"");
    assertThat(dog().request()).contains("\"bytes\":" + Long.MAX_VALUE);
  }

  private StoryTask dog() throws IOException {
    StoryRun run = project.run();
    return project.tasks(run).of(run.briefs().get(0));
  }
}
