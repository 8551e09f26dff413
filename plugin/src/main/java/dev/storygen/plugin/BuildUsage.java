package dev.storygen.plugin;

import dev.storygen.event.EventHandler;
import dev.storygen.event.StoryEvent.CallFinished;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;

/**
 * What the goals of a build, of all its modules, have used of what services charge for: the budget
 * is the build's.
 */
final class BuildUsage implements EventHandler {

  private static final String KEY = BuildUsage.class.getName();

  private final ConcurrentMap<String, Long> used;

  private BuildUsage(ConcurrentMap<String, Long> used) {
    this.used = used;
  }

  /** That of the build that a session is of. Each module may have a class loader of its own. */
  @SuppressWarnings("unchecked")
  static BuildUsage of(RepositorySystemSession session) {
    SessionData build = session.getData();
    build.set(KEY, null, new ConcurrentHashMap<String, Long>());
    return new BuildUsage((ConcurrentMap<String, Long>) build.get(KEY));
  }

  /** By label of {@link dev.storygen.provider.Resource}. */
  Map<String, Long> used() {
    return Map.copyOf(used);
  }

  @Override
  public void on(CallFinished call) {
    if (call.used() != null) {
      call.used().forEach((resource, amount) -> used.merge(resource, amount, Long::sum));
    }
  }
}
