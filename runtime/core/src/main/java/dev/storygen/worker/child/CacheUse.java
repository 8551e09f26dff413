package dev.storygen.worker.child;

import dev.storygen.brief.BriefSource;
import dev.storygen.cache.CacheCleaner;
import dev.storygen.cache.CacheMode;
import dev.storygen.cache.ContentIndex;
import dev.storygen.cache.FactStore;
import dev.storygen.cache.ResultCache;
import dev.storygen.check.Check;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.service.FailureMessages;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** The use of a cache by a run. */
record CacheUse(Task.CacheChoice cache, Consumer<Event> events, Clock clock) {

  /** The contents of files. */
  ContentIndex contents() {
    return new ContentIndex(cache.directory(), cache.mode(), cache.strict(), clock);
  }

  /**
   * The version of storygen's checks and of Java; empty if nothing is kept or they are in no jar.
   */
  Optional<String> checks(ContentIndex contents) {
    if (cache.mode() == CacheMode.OFF) {
      return Optional.empty();
    }
    try {
      Path jar = Path.of(Check.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(jar)
          ? Optional.of("checks " + contents.of(jar).sha256() + ", Java " + Runtime.version())
          : Optional.empty();
    } catch (IOException | URISyntaxException e) {
      return Optional.empty(); // they measure each time
    }
  }

  /** The facts of contents. */
  FactStore facts() {
    return new FactStore(cache.directory(), cache.mode(), clock, this::warn);
  }

  /** The results of stages, for stories whose folders are in this one; to be closed. */
  ResultCache results(Request request, BriefSource briefs, Path output) {
    return new ResultCache(
        cache.directory(),
        cache.mode(),
        request.origin().build(),
        project(briefs, output),
        clock,
        this::warn);
  }

  /** Two executions of a goal may have stories of the same id, in a folder each. */
  private String project(BriefSource briefs, Path output) {
    return cache.project() + " " + briefs.relative(output);
  }

  /** Keeps the cache within its bounds, if it has any: that lists all that is in it. */
  void clean() {
    if (cache.mode().writes() && !cache.bounds().areNone()) {
      try {
        new CacheCleaner(cache.directory(), clock).clean(cache.bounds());
      } catch (IOException e) {
        warn("The cache could not be cleaned: " + FailureMessages.describe(e) + ".");
      }
    }
  }

  private void warn(String warning) {
    events.accept(new RunWarning(clock.instant(), warning));
  }
}
