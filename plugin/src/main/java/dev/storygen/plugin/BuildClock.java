package dev.storygen.plugin;

import dev.storygen.event.MonotonicClock;
import java.time.Instant;
import java.util.Map;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;

/** The clock that all goals and modules of a build share. */
final class BuildClock {

  private static final String KEY = BuildClock.class.getName();

  private BuildClock() {}

  /**
   * The clock of the build of a session. It is kept as values of the JDK: modules may have
   * different class loaders.
   */
  @SuppressWarnings("unchecked")
  static MonotonicClock of(RepositorySystemSession session) {
    SessionData build = session.getData();
    build.set(KEY, null, Map.entry(Instant.now(), System.nanoTime()));
    Map.Entry<Instant, Long> start = (Map.Entry<Instant, Long>) build.get(KEY);
    return MonotonicClock.of(start.getKey(), start.getValue());
  }
}
