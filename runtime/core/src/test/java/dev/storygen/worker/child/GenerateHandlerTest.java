package dev.storygen.worker.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.event.Event;
import dev.storygen.event.EventOrigin;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.Options;
import dev.storygen.provider.VideoFormat;
import dev.storygen.worker.Request;
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
      ": images is 'generate', but no image provider is configured. Configure one with"
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

  private void generate(String... stories) throws IOException {
    Request.Generate task =
        new Request.Generate(
            project,
            project.resolve("target"),
            new PipelineSettings(3, false, false, AudioTarget.defaults(), VideoFormat.vertical()),
            0,
            Request.ProviderChoice.embedded());
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
            new Options.Environment(Map.of(), project),
            events::add,
            new ShutdownSequence(),
            Clock.systemUTC())
        .run();
  }
}
