package dev.storygen.plugin;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** What a class path lacks, and what to do. */
final class MissingArtifacts {

  /** The user resolves all at once: the message need not have all. */
  private static final int NAMED = 10;

  private static final String FIX =
      " It brings all that generate and verify need; mvn -o works afterwards.";

  private final Set<String> names = new TreeSet<>();
  private String reason = "";

  private MissingArtifacts() {}

  /**
   * The failure of a goal.
   *
   * @param goal that needs the class path: {@code generate}
   * @param offline whether Maven is
   */
  static MojoExecutionException failure(String goal, RepositoryException e, boolean offline) {
    MissingArtifacts missing = new MissingArtifacts();
    missing.add(e);
    MojoExecutionException failure = new MojoExecutionException(missing.message(goal, e, offline));
    failure.addSuppressed(e); // of a cause, Maven adds the message to ours
    return failure;
  }

  private String message(String goal, RepositoryException e, boolean offline) {
    String what =
        names.isEmpty()
            ? "artifacts that cannot be resolved: " + line(e.getMessage())
            : count() + (offline ? offline() : online()) + list();
    String fix =
        offline
            ? "Run mvn storygen:resolve once without -o, with the same properties."
            : "Check the network, <mirrors> and <proxies> of settings.xml, then run mvn"
                + " storygen:resolve once.";
    return "storygen:" + goal + " needs " + what + "\n" + fix + FIX;
  }

  private String count() {
    return names.size() == 1 ? "an artifact " : names.size() + " artifacts ";
  }

  private static String offline() {
    return "that the local repository does not have, and Maven is offline (-o):";
  }

  private String online() {
    return "that cannot be downloaded (" + reason + "):";
  }

  private String list() {
    String shown = names.stream().limit(NAMED).collect(Collectors.joining("\n  ", "\n  ", ""));
    int more = names.size() - NAMED;
    return more > 0 ? shown + "\n  and " + more + " more" : shown;
  }

  private void add(Throwable failure) {
    if (failure instanceof DependencyResolutionException e && e.getResult() != null) {
      add(e.getResult().getArtifactResults());
    } else if (failure instanceof ArtifactResolutionException e && e.getResults() != null) {
      add(e.getResults());
    } else if (failure instanceof DependencyCollectionException e && e.getResult() != null) {
      e.getResult().getExceptions().forEach(this::add);
    } else if (failure instanceof ArtifactDescriptorException e && e.getResult() != null) {
      e.getResult().getExceptions().forEach(this::add);
    }
    if (names.isEmpty() && failure.getCause() != null) {
      add(failure.getCause());
    }
  }

  private void add(List<ArtifactResult> results) {
    for (ArtifactResult result : results) {
      Artifact artifact = result.getRequest().getArtifact();
      if (!result.isResolved() && artifact != null && !isLocal(artifact)) {
        names.add(artifact.toString());
        result.getExceptions().stream().findFirst().ifPresent(this::addReason);
      }
    }
  }

  /** Of the system scope. */
  private static boolean isLocal(Artifact artifact) {
    return artifact.getProperty(ArtifactProperties.LOCAL_PATH, null) != null;
  }

  private void addReason(Exception e) {
    if (reason.isEmpty()) {
      reason = line(e.getMessage());
    }
  }

  private static String line(String message) {
    String text = message == null ? "no reason given" : message.strip().replaceAll("\\s+", " ");
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
