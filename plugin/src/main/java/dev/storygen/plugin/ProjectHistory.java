package dev.storygen.plugin;

import dev.storygen.history.History;
import java.io.File;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/** Finds the history of the project that a goal runs for. */
final class ProjectHistory {

  private static final String ID = ProjectHistory.class.getName();

  private ProjectHistory() {}

  /**
   * By the project's coordinates or, where there is none, by the folder that Maven was called in.
   *
   * @param cacheDirectory the folder of the histories; null for the default
   */
  static History of(File cacheDirectory, ProjectFiles files, Log log) {
    MavenProject project = files.project();
    Path cache = files.cache(cacheDirectory, System.getProperty("user.home")).toPath();
    return project.getFile() == null
        ? History.ofFolder(cache, files.baseDirectory().toPath(), log::warn)
        : History.ofProject(cache, project.getGroupId(), project.getArtifactId(), log::warn);
  }

  /** The same for all goals of a build, and for no other build that began with it. */
  static History.BuildId build(MavenSession session) {
    SessionData data = session.getRepositorySession().getData();
    data.set(ID, null, UUID.randomUUID().toString().substring(0, 8));
    return new History.BuildId(
        session.getRequest().getStartTime().toInstant(), (String) data.get(ID));
  }
}
