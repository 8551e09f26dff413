package dev.storygen.plugin;

import java.io.File;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.graph.DefaultDependencyNode;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;

/** Has every jar that it is asked for; the runtime's modules need FFmpeg. */
final class FakeRepositorySystem {

  private final List<List<String>> resolved = new ArrayList<>();
  private List<String> asked = List.of();
  private List<String> missing = List.of();
  private boolean onlyOffline;
  private boolean ignoresRepositories = true;

  RepositorySystem proxy() {
    return (RepositorySystem)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {RepositorySystem.class},
            (proxy, method, arguments) -> {
              ignoresRepositories &=
                  ((RepositorySystemSession) arguments[0]).isIgnoreArtifactDescriptorRepositories();
              return switch (method.getName()) {
                case "collectDependencies" -> collect((CollectRequest) arguments[1]);
                case "resolveDependencies" ->
                    resolve(
                        (RepositorySystemSession) arguments[0], (DependencyRequest) arguments[1]);
                default -> throw new UnsupportedOperationException(method.getName());
              };
            });
  }

  /** Whether all requests ignored the repositories that POMs of dependencies name. */
  boolean ignoresRepositoriesOfDependencies() {
    return ignoresRepositories;
  }

  /** What was asked to be resolved, as coordinates. */
  List<String> asked() {
    return asked;
  }

  /** What was asked each time. */
  List<List<String>> resolved() {
    return resolved;
  }

  void lacks(String... artifactIds) {
    missing = List.of(artifactIds);
  }

  void lacksOffline(String... artifactIds) {
    lacks(artifactIds);
    onlyOffline = true;
  }

  private static CollectResult collect(CollectRequest request) {
    DefaultDependencyNode module =
        new DefaultDependencyNode(request.getDependencies().get(0).getArtifact());
    module.setChildren(List.of(node("org.bytedeco:ffmpeg:8.0"), node("org.bytedeco:javacpp:1.5")));
    DefaultDependencyNode root = new DefaultDependencyNode((Artifact) null);
    root.setChildren(List.of(module, node("com.example:ffmpeg:1.0")));
    return new CollectResult(request).setRoot(root);
  }

  private static DependencyNode node(String coordinates) {
    return new DefaultDependencyNode(new DefaultArtifact(coordinates));
  }

  private DependencyResult resolve(RepositorySystemSession session, DependencyRequest request)
      throws DependencyResolutionException {
    List<Artifact> artifacts =
        request.getCollectRequest().getDependencies().stream()
            .map(dependency -> dependency.getArtifact())
            .toList();
    asked = artifacts.stream().map(Artifact::toString).toList();
    resolved.add(asked);
    boolean lacks = session.isOffline() || !onlyOffline;
    DependencyResult result =
        new DependencyResult(request)
            .setArtifactResults(
                artifacts.stream()
                    .map(
                        artifact ->
                            lacks && missing.contains(artifact.getArtifactId())
                                ? absent(artifact)
                                : resolved(artifact))
                    .toList());
    if (!result.getArtifactResults().stream().allMatch(ArtifactResult::isResolved)) {
      throw new DependencyResolutionException(result, new IllegalStateException("not found"));
    }
    return result;
  }

  private static ArtifactResult absent(Artifact artifact) {
    ArtifactResult result = new ArtifactResult(new ArtifactRequest(artifact, List.of(), null));
    String message = "Could not find artifact " + artifact + " in central (https://repo.example)";
    return result.addException(new ArtifactNotFoundException(artifact, null, message, null));
  }

  private static ArtifactResult resolved(Artifact artifact) {
    return new ArtifactResult(new ArtifactRequest())
        .setArtifact(artifact.setFile(new File(artifact.getArtifactId() + ".jar")));
  }
}
