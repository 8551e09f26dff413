package dev.storygen.plugin;

import dev.storygen.event.EventHandler;
import dev.storygen.event.StoryEvent.CallFinished;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;

/**
 * The amounts that services charge for, summed over all goals and modules of a build, which share
 * the budget.
 */
final class BuildUsage implements EventHandler {

  private static final String KEY = BuildUsage.class.getName();

  private final ConcurrentMap<String, Long> used;

  private BuildUsage(ConcurrentMap<String, Long> used) {
    this.used = used;
  }

  /**
   * The usage of the build of a session, kept with it: modules may have different class loaders.
   */
  @SuppressWarnings("unchecked")
  static BuildUsage of(RepositorySystemSession session) {
    SessionData build = session.getData();
    build.set(KEY, null, new ConcurrentHashMap<String, Long>());
    return new BuildUsage((ConcurrentMap<String, Long>) build.get(KEY));
  }

  /** The amounts by label of {@link dev.storygen.provider.Resource}. */
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
