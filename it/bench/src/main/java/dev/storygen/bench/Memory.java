package dev.storygen.bench;

import dev.storygen.check.GateSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How much memory a worker takes that judges many stories. */
final class Memory {

  private static final int STORIES = 1000;
  private static final int HEAP = 512;

  private final Path folder;
  private final SampleStory story;

  Memory(Path folder, SampleStory story) {
    this.folder = folder;
    this.story = story;
  }

  void measure(Table table) throws IOException, InterruptedException {
    Path output = folder.resolve("many");
    StoryFolders.make(story, output, STORIES);
    Path log = folder.resolve("heap.log");
    Worker worker =
        new Worker(folder.resolve("memory"), List.of("-Xmx" + HEAP + "m", "-Xlog:gc:file=" + log));
    ResidentPeak resident = new ResidentPeak();
    double seconds =
        Clock.seconds(() -> worker.judge(output, GateSettings.defaults(), event -> resident.look()));
    table.line(
        String.format(Locale.ROOT, "verify, %,d stories, %d MiB of heap", STORIES, HEAP),
        String.format(Locale.ROOT, "all passed in %.1f s", seconds),
        HeapPeak.of(log) + " MiB heap",
        "all passed");
    resident.mebibytes().ifPresent(peak -> table.line("", "", peak + " MiB in all", ""));
  }
}
