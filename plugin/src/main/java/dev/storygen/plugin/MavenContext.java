package dev.storygen.plugin;

import dev.storygen.cache.CacheDirectory;
import dev.storygen.event.MonotonicClock;
import dev.storygen.history.History;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.ControlCharacters;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.eclipse.aether.RepositorySystem;

/**
 * Maven's objects for one execution of a goal, and what follows from them alone.
 *
 * @param baseDirectory the project's, or the folder that Maven was called in
 */
record MavenContext(
    MavenProject project,
    MavenSession session,
    PluginDescriptor plugin,
    MojoExecution execution,
    SettingsDecrypter decrypter,
    File baseDirectory,
    Log log) {

  ProjectFiles files() {
    return new ProjectFiles(project, session, baseDirectory);
  }

  /** The properties of the POM and of the command line. */
  GroupedProperties properties() {
    return new GroupedProperties(project.getProperties(), session.getUserProperties());
  }

  /** The versions that the build runs on, by name. */
  Map<String, String> environment() {
    String maven = session.getSystemProperties().getProperty("maven.version");
    Map<String, String> environment = new TreeMap<>(Map.of("storygen", plugin.getVersion()));
    if (maven != null) {
      environment.put("maven", maven);
    }
    return environment;
  }

  /** What the workers of the build run on. */
  WorkerClassPath workerClassPath(RepositorySystem system) {
    return new WorkerClassPath(
        system, session.getRepositorySession(), project.getRemotePluginRepositories());
  }

  /** The usage of services in the build. */
  BuildUsage usage() {
    return BuildUsage.of(session.getRepositorySession());
  }

  /** The clock of the build, in UTC. */
  MonotonicClock clock() {
    return BuildClock.of(session.getRepositorySession());
  }

  /** The earlier builds of the project. */
  History history(File cacheDirectory) {
    return ProjectHistory.of(cacheDirectory, files(), log);
  }

  /** The folder of all that is kept; null for the default. */
  CacheDirectory cache(File cacheDirectory) {
    return new CacheDirectory(
        files().cache(cacheDirectory, System.getProperty("user.home")).toPath());
  }

  /** The folder of kept results; null for the default. */
  Path results(File cacheDirectory) {
    return cache(cacheDirectory).results();
  }

  /** A tree of elements with the values of properties that other goals set; null for null. */
  PlexusConfiguration evaluate(PlexusConfiguration elements) {
    return elements == null
        ? null
        : new LateExpressions(new PluginParameterExpressionEvaluator(session, execution))
            .in(elements);
  }

  /** Logs a line, without control characters. */
  void print(ConsoleLine line) {
    String text = ControlCharacters.line(line.text());
    switch (line.level()) {
      case INFO -> log.info(text);
      case WARNING -> log.warn(text);
      case ERROR -> log.error(text);
    }
  }
}
