package dev.storygen.cache;

import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * The last runs of the stories of a project, a small file each. They only explain: a file that is
 * damaged counts as none.
 */
public final class LastRuns {

  private final CacheLayout layout;
  private final CacheMode mode;
  private final String project;
  private final UsedEntries used;
  private final Clock clock;

  LastRuns(CacheLayout layout, CacheMode mode, String project, UsedEntries used, Clock clock) {
    this.layout = layout;
    this.mode = mode;
    this.project = project;
    this.used = used;
    this.clock = clock;
  }

  /** The last run of a story; without results if none is known. */
  public LastRun read(String story) {
    String name = project + " " + story;
    if (mode != CacheMode.OFF) {
      try {
        LastRun run = Json.mapper().readValue(Files.readAllBytes(file(name)), LastRun.class);
        if (run != null
            && run.schemaVersion() == LastRun.SCHEMA_VERSION
            && name.equals(run.story())
            && run.results().values().stream().allMatch(LastRuns::isWhole)) {
          return run;
        }
      } catch (IOException | IllegalArgumentException | NullPointerException e) {
        // There is none, or it is damaged. That a cache cannot be read is said for its results.
      }
    }
    return LastRun.unknown(name);
  }

  private static boolean isWhole(LastRun.Result result) {
    return result != null && result.key() != null && result.inputs() != null;
  }

  /**
   * Keeps what a run of a story used, if this build keeps results.
   *
   * @param last what {@link #read} returned
   * @param results of the run; of others, those of the last run stay
   * @throws IOException if it cannot be written
   */
  public void write(LastRun last, Map<String, LastRun.Result> results) throws IOException {
    if (!mode.writes() || results.isEmpty()) {
      return;
    }
    Map<String, LastRun.Result> all = new TreeMap<>(last.results());
    all.putAll(results);
    if (all.equals(last.results())) {
      CacheLayout.touch(file(last.story()), clock);
      return;
    }
    LastRun run = new LastRun(LastRun.SCHEMA_VERSION, last.story(), all);
    layout.write(
        used.id(),
        temporary -> {
          Files.write(temporary, Json.mapper().writeValueAsBytes(run));
          return file(run.story());
        });
  }

  private Path file(String story) {
    return layout.story(Blob.of(story.getBytes(StandardCharsets.UTF_8)).sha256());
  }
}
