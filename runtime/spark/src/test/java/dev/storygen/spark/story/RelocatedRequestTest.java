package dev.storygen.spark.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.brief.BriefSource;
import dev.storygen.event.EventOrigin;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelocatedRequestTest {

  private static final Path HERE = Path.of("/home/me/stories").toAbsolutePath();
  private static final Path THERE = Path.of("/executor/attempt-1").toAbsolutePath();

  @Test
  void pathsMeanTheSameOnAnotherMachine() throws IOException {
    Map<Path, String> folders = new LinkedHashMap<>();
    folders.put(HERE.resolve("target/cache"), RelocatedRequest.CACHE);
    folders.put(HERE, RelocatedRequest.ROOT);

    String json = RelocatedRequest.relocated(request(), folders).toString();
    Request there =
        new RelocatedRequest(json).at(THERE, Path.of("/executor/cache").toAbsolutePath());

    assertThat(json).doesNotContain("/home/me/stories/", "/home/me/stories\"");
    Task.Generate task = (Task.Generate) there.task();
    assertThat(there.project()).isEqualTo(THERE.resolve("root/module"));
    assertThat(there.events()).isEqualTo(THERE.resolve("events.jsonl"));
    assertThat(task.briefs().root()).isEqualTo(THERE.resolve("root"));
    assertThat(task.output()).isEqualTo(THERE.resolve("root/target/stories"));
    assertThat(task.providers().settings().get("text").get("file"))
        .isEqualTo(THERE.resolve("root/words.txt").toString().replace('\\', '/'));
    assertThat(task.providers().settings().get("text").get("note")).isEqualTo("/home/me/storiesX");
    assertThat(task.settings()).isEqualTo(PipelineSettings.defaults());
  }

  private static Request request() {
    Task.ProviderChoice providers =
        new Task.ProviderChoice(
            Map.of("text", Map.of("file", HERE + "/words.txt", "note", "/home/me/storiesX")),
            Map.of(),
            Map.of(),
            Map.of());
    return new Request(
        HERE.resolve("module"),
        Path.of(RelocatedRequest.FOLDER, "events.jsonl"),
        1,
        List.of("dog"),
        EventOrigin.newRun("build"),
        Map.of(),
        new Task.Generate(
            BriefSource.of(HERE.resolve("src"), HERE),
            HERE.resolve("target/stories"),
            PipelineSettings.defaults(),
            1,
            providers,
            Task.CacheChoice.off()));
  }
}
