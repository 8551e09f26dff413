package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.junit.jupiter.api.Test;

/** The messages of class paths that cannot be resolved. */
class MissingArtifactsTest {

  private static ArtifactResult missing(String coordinates, String reason) {
    Artifact artifact = new DefaultArtifact(coordinates);
    return new ArtifactResult(new ArtifactRequest(artifact, List.of(), null))
        .addException(new ArtifactNotFoundException(artifact, null, reason, null));
  }

  /** Of a POM, as Maven wraps it. */
  private static DependencyCollectionException missingPom(Exception cause) {
    ArtifactDescriptorResult descriptor =
        new ArtifactDescriptorResult(new ArtifactDescriptorRequest());
    descriptor.addException(cause);
    CollectResult result = new CollectResult(new CollectRequest());
    result.addException(new ArtifactDescriptorException(descriptor));
    return new DependencyCollectionException(result);
  }

  @Test
  void aMissingPomIsNamed() {
    ArtifactResolutionException pom =
        new ArtifactResolutionException(
            List.of(missing("de.dfki.mary:marytts:pom:5.2.1", "Cannot access central")));

    assertThat(MissingArtifacts.failure("preflight", missingPom(pom), true))
        .hasMessage(
            """
            storygen:preflight needs an artifact that the local repository does not have, and \
            Maven is offline (-o):
              de.dfki.mary:marytts:pom:5.2.1
            Run mvn storygen:resolve once without -o, with the same properties. It brings all \
            that generate and verify need; mvn -o works afterwards.""");
  }

  @Test
  void aMissingParentOfAPomIsNamed() {
    ArtifactResolutionException parent =
        new ArtifactResolutionException(
            List.of(missing("com.example:parent:pom:1", "Connection refused.")));

    assertThat(
            MissingArtifacts.failure(
                "doctor", missingPom(new IllegalStateException("no parent", parent)), false))
        .hasMessage(
            """
            storygen:doctor needs an artifact that cannot be downloaded (Connection refused):
              com.example:parent:pom:1
            Check the network, <mirrors> and <proxies> of settings.xml, then run mvn \
            storygen:resolve once. It brings all that generate and verify need; mvn -o works \
            afterwards.""");
  }

  @Test
  void manyAreCounted() {
    List<ArtifactResult> results =
        IntStream.range(10, 23)
            .mapToObj(i -> missing("com.example:a" + i + ":jar:1", "gone"))
            .toList();
    DependencyResult result =
        new DependencyResult(new DependencyRequest()).setArtifactResults(results);

    assertThat(
            MissingArtifacts.failure(
                    "generate",
                    new DependencyResolutionException(result, new IllegalStateException("gone")),
                    true)
                .getMessage()
                .lines())
        .hasSize(13)
        .startsWith(
            "storygen:generate needs 13 artifacts that the local repository does not have, and"
                + " Maven is offline (-o):",
            "  com.example:a10:jar:1")
        .contains("  com.example:a19:jar:1", "  and 3 more")
        .doesNotContain("  com.example:a20:jar:1");
  }

  @Test
  void aFailureOfAnotherKindIsQuoted() {
    DependencyCollectionException loop =
        new DependencyCollectionException(
            new CollectResult(new CollectRequest()), "Too many\n nodes.");

    assertThat(MissingArtifacts.failure("verify", loop, true))
        .hasMessage(
            """
            storygen:verify needs artifacts that cannot be resolved: Too many nodes
            Run mvn storygen:resolve once without -o, with the same properties. It brings all \
            that generate and verify need; mvn -o works afterwards.""");
  }
}
