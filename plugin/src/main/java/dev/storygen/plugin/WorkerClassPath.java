package dev.storygen.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorPolicy;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * What a worker runs on, resolved as Maven resolves everything else: mirrors, credentials, offline
 * and the reactor just work. Only what a goal needs is asked for, and natives only for the machines
 * that it works on.
 */
final class WorkerClassPath {

  private static final String RUNTIME = "runtime";
  private static final String GROUP = "dev.storygen";
  private static final Set<String> WITH_NATIVES =
      Set.of(
          "org.bytedeco:ffmpeg",
          "org.bytedeco:javacpp",
          "org.lwjgl:lwjgl",
          "org.lwjgl:lwjgl-harfbuzz");

  private final RepositorySystem system;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> repositories;

  WorkerClassPath(
      RepositorySystem system,
      RepositorySystemSession session,
      List<RemoteRepository> repositories) {
    this.system = system;
    this.session = withoutTransitiveRepositories(session);
    this.repositories = repositories;
  }

  /**
   * Everything comes from the repositories of the build. POMs of dependencies name others: some are
   * gone, and Maven 4 rejects those with unresolved expressions, as in {@code
   * file://${project.basedir}/../lib/repo} of MaryTTS.
   */
  private static RepositorySystemSession withoutTransitiveRepositories(
      RepositorySystemSession session) {
    return new DefaultRepositorySystemSession(session)
        .setIgnoreArtifactDescriptorRepositories(true);
  }

  /**
   * The same without the network: has what the local repository has. What this Maven has read
   * before does not count.
   */
  WorkerClassPath offline() {
    RepositorySystemSession offline =
        new DefaultRepositorySystemSession(session)
            .setOffline(true)
            .setCache(new DefaultRepositoryCache());
    return new WorkerClassPath(system, offline, repositories);
  }

  /**
   * The jars of a worker.
   *
   * @param goal that it works for
   * @param modules artifact ids of the runtime's modules, and {@code group:artifact:version} of
   *     others
   * @param plugin gives the version, and the dependencies that a project adds to the plugin
   * @param gpl whether FFmpeg with its GPL parts, x264 among them, is wanted
   * @throws MojoExecutionException if a jar cannot be resolved or is damaged
   */
  List<Path> resolve(String goal, List<String> modules, PluginDescriptor plugin, boolean gpl)
      throws MojoExecutionException {
    return resolve(goal, modules, plugin, gpl, Platform.classifier());
  }

  /**
   * The same with the natives of a platform.
   *
   * @param platform as {@code linux-arm64}
   */
  List<Path> resolve(
      String goal, List<String> modules, PluginDescriptor plugin, boolean gpl, String platform)
      throws MojoExecutionException {
    CollectRequest request = new CollectRequest();
    request.setRepositories(repositories);
    for (String module : modules) {
      request.addDependency(
          runtime(
              module.contains(":")
                  ? new DefaultArtifact(module)
                  : new DefaultArtifact(GROUP, module, "jar", plugin.getVersion())));
    }
    List<Dependency> extras = extras(plugin);
    extras.forEach(request::addDependency);
    try {
      for (Artifact natives : natives(session(extras), request, gpl, platform)) {
        request.addDependency(runtime(natives));
      }
      DependencyRequest all = new DependencyRequest(request, null);
      List<Path> files =
          system.resolveDependencies(session(extras), all).getArtifactResults().stream()
              .map(ArtifactResult::getArtifact)
              .map(artifact -> artifact.getFile().toPath())
              .toList();
      DamagedJars.reject(files);
      return files;
    } catch (DependencyCollectionException | DependencyResolutionException e) {
      throw MissingArtifacts.failure(goal, e, session.isOffline());
    }
  }

  private static List<Dependency> extras(PluginDescriptor plugin) {
    return plugin.getPlugin() == null
        ? List.of()
        : plugin.getPlugin().getDependencies().stream().map(WorkerClassPath::runtime).toList();
  }

  /**
   * A POM that is missing is a failure: without it, all that its artifact depends on would be
   * missing in silence, as in a local repository that was filled in part. A jar that a project adds
   * need not have one.
   */
  private RepositorySystemSession session(List<Dependency> extras) {
    Set<String> jars =
        extras.stream().map(extra -> extra.getArtifact().toString()).collect(Collectors.toSet());
    return new DefaultRepositorySystemSession(session)
        .setArtifactDescriptorPolicy(
            (ignored, request) ->
                jars.contains(request.getArtifact().toString())
                    ? ArtifactDescriptorPolicy.IGNORE_ERRORS
                    : ArtifactDescriptorPolicy.IGNORE_INVALID);
  }

  private List<Artifact> natives(
      RepositorySystemSession strict, CollectRequest request, boolean gpl, String platform)
      throws DependencyCollectionException {
    List<Artifact> natives = new ArrayList<>();
    addNatives(system.collectDependencies(strict, request).getRoot(), gpl, platform, natives);
    return natives;
  }

  private static void addNatives(
      DependencyNode node, boolean gpl, String platform, List<Artifact> natives) {
    Artifact jar = node.getArtifact();
    if (jar != null
        && WITH_NATIVES.contains(jar.getGroupId() + ":" + jar.getArtifactId())
        && jar.getClassifier().isEmpty()) {
      natives.add(
          new DefaultArtifact(
              jar.getGroupId(),
              jar.getArtifactId(),
              classifier(jar, gpl, platform),
              "jar",
              jar.getVersion()));
    }
    node.getChildren().forEach(child -> addNatives(child, gpl, platform, natives));
  }

  private static String classifier(Artifact jar, boolean gpl, String platform) {
    if (jar.getGroupId().equals("org.lwjgl")) {
      return Platform.lwjglClassifier(platform);
    }
    return platform + (gpl && jar.getArtifactId().equals("ffmpeg") ? "-gpl" : "");
  }

  private static Dependency runtime(Artifact artifact) {
    return new Dependency(artifact, RUNTIME);
  }

  private static Dependency runtime(org.apache.maven.model.Dependency extra) {
    return runtime(
        new DefaultArtifact(
            extra.getGroupId(),
            extra.getArtifactId(),
            extra.getClassifier(),
            extra.getType(),
            extra.getVersion()));
  }
}
