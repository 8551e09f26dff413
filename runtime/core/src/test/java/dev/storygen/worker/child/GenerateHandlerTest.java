package dev.storygen.worker.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.brief.BriefSource;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.EventOrigin;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.provider.Options;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateHandlerTest {

  private static final String UNDRAWN =
      " line 2: images is 'generate', but no image provider is configured. Configure one with"
          + " <providers><images><name>openai</name></images></providers> or"
          + " -Dstorygen.images=openai, or name files.";

  @TempDir private Path project;
  private final List<Event> events = new ArrayList<>();

  @BeforeEach
  void writeBriefs() throws IOException {
    Files.writeString(project.resolve("dog.yaml"), "title: Dog\nimages: generate\n");
    Files.writeString(project.resolve("sea.md"), "---\nimages: Generate\ntitle: Sea\n---\nWaves.");
    Files.writeString(project.resolve("train.yaml"), "title: Train\n");
  }

  @Test
  void picturesThatNobodyIsChosenToDrawAreRefusedBeforeAnyWork() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> generate())
        .withMessage("dog.yaml" + UNDRAWN + "\nsea.md" + UNDRAWN);
    assertThat(events).isEmpty();
  }

  @Test
  void onlyTheStoriesThatAreMadeCount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> generate("sea", "train"))
        .withMessage("sea.md" + UNDRAWN);
  }

  @Test
  void aLinkedFolderOfAStoryIsRefused() throws IOException {
    Path elsewhere = Files.createDirectories(project.resolve("elsewhere"));
    Path target = Files.createDirectories(project.resolve("target"));
    Files.createSymbolicLink(target.resolve("train"), elsewhere);
    Files.createSymbolicLink(target.resolve("sea"), Path.of("nowhere"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> generate("train"))
        .withMessage(
            "target/train is a link to "
                + elsewhere
                + ", but stories are not written through links. Delete the link, or set"
                + " storygen.allowOutside=true.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> generate("sea"))
        .withMessageStartingWith("target/sea is a link to nowhere, but ");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aFileThatCouldBeABriefGivesAWarning() throws IOException {
    Files.writeString(project.resolve("dog.txt"), "A dog.");

    assertThatIllegalArgumentException().isThrownBy(() -> generate("dog"));

    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            RunWarning.class,
            warning -> assertThat(warning.message()).startsWith("dog.txt is not read: "));
  }

  private void generate(String... stories) throws IOException {
    Task.Generate task =
        new Task.Generate(
            BriefSource.of(project, project),
            project.resolve("target"),
            PipelineSettings.defaults(),
            0,
            Task.ProviderChoice.embedded(),
            Task.CacheChoice.off());
    Request request =
        new Request(
            project,
            project.resolve("events.jsonl"),
            1,
            List.of(stories),
            EventOrigin.newRun("build"),
            Map.of(),
            task);
    new GenerateHandler(
            request,
            task,
            new Options.Environment(Map.of(), project, project),
            events::add,
            new ShutdownSequence(),
            Clock.systemUTC())
        .run();
  }
}
