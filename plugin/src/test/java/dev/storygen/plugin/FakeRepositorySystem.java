package dev.storygen.plugin;

import java.io.File;
import java.lang.reflect.Proxy;
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

/** Has every jar that it is asked for; the runtime's modules need FFmpeg. */
final class FakeRepositorySystem {

  private List<String> asked = List.of();
  private String missing = "";
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
                case "resolveDependencies" -> resolve((DependencyRequest) arguments[1]);
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

  void lacks(String artifactId) {
    missing = artifactId;
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

  private DependencyResult resolve(DependencyRequest request) throws DependencyResolutionException {
    List<Artifact> artifacts =
        request.getCollectRequest().getDependencies().stream()
            .map(dependency -> dependency.getArtifact())
            .toList();
    asked = artifacts.stream().map(Artifact::toString).toList();
    if (asked.stream().anyMatch(coordinates -> coordinates.contains(":" + missing + ":"))) {
      throw new DependencyResolutionException(
          new DependencyResult(request), new IllegalStateException(missing + " was not found"));
    }
    return new DependencyResult(request)
        .setArtifactResults(artifacts.stream().map(FakeRepositorySystem::resolved).toList());
  }

  private static ArtifactResult resolved(Artifact artifact) {
    return new ArtifactResult(new ArtifactRequest())
        .setArtifact(artifact.setFile(new File(artifact.getArtifactId() + ".jar")));
  }
}
