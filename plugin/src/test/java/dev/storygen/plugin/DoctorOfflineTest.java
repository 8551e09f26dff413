package dev.storygen.plugin;

import static dev.storygen.plugin.ProvidersFixture.OF_SERVICES;
import static org.apache.maven.api.plugin.testing.MojoExtension.setVariableValueToObject;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.rtinfo.RuntimeInformation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code doctor} says of the cache, and of a build without the network. */
@MojoTest(realRepositorySession = true)
class DoctorOfflineTest {

  private final RecordingLog log = new RecordingLog();
  private final FakeRepositorySystem repositories = new FakeRepositorySystem();

  @TempDir private Path folder;

  private DoctorMojo prepared(DoctorMojo mojo) throws Exception {
    mojo.setLog(log);
    setVariableValueToObject(mojo, "cacheDirectory", folder.toFile());
    setVariableValueToObject(mojo, "repositorySystem", repositories.proxy());
    setVariableValueToObject(mojo, "runtime", (RuntimeInformation) new FixedRuntime());
    return mojo;
  }

  /** Maven's version. */
  private static final class FixedRuntime implements RuntimeInformation {

    @Override
    public String getMavenVersion() {
      return "3.9.9";
    }

    @Override
    public boolean isMavenVersion(String range) {
      return false;
    }
  }

  @BeforeEach
  void nothingIsResolvedYet() {
    assertThat(repositories.resolved()).isEmpty();
  }

  @Test
  @InjectMojo(goal = "doctor")
  void aFullLocalRepositoryNeedsNoNetwork(DoctorMojo mojo) throws Exception {
    assertThat(prepared(mojo).offline(repositories.proxy()).finding())
        .isEqualTo("mvn -o works: generate and verify need no download");
  }

  @Test
  @InjectMojo(goal = "doctor", pom = OF_SERVICES)
  void theClientsOfSelectedServicesCount(DoctorMojo mojo) throws Exception {
    repositories.lacksOffline("storygen-remote");

    assertThat(prepared(mojo).offline(repositories.proxy()).finding())
        .startsWith("mvn -o does not work: storygen:generate needs an artifact that the local")
        .contains("\n  dev.storygen:storygen-remote:jar:")
        .endsWith(
            "\nRun mvn storygen:resolve once without -o, with the same properties. It brings all"
                + " that generate and verify need; mvn -o works afterwards.");
  }

  @Test
  @InjectMojo(goal = "doctor")
  void whatABriefNeedsCounts(DoctorMojo mojo) throws Exception {
    Files.writeString(folder.resolve("lamp.md"), "---\ntitle: The 故 Lamp\n---\n\nOnce.");
    setVariableValueToObject(mojo, "sourceDirectory", folder.toFile());
    repositories.lacksOffline("storygen-text");

    assertThat(prepared(mojo).offline(repositories.proxy()).finding())
        .startsWith("mvn -o does not work: storygen:generate needs an artifact that the local")
        .contains("\n  dev.storygen:storygen-text:jar:");
  }

  @Test
  @InjectMojo(goal = "doctor")
  void withoutAWorkerTheRestIsStillReported(DoctorMojo mojo) throws Exception {
    prepared(mojo).withoutWorker(new MojoExecutionException("A jar is missing."));

    assertThat(log.lines())
        .contains(
            "INFO Maven     3.9.9",
            "INFO cache     0 results, 0 B in " + folder,
            "INFO offline   mvn -o works: generate and verify need no download",
            "WARN worker    A jar is missing.",
            "WARN           Providers, natives and briefs were not looked at.")
        .last()
        .isEqualTo("WARN 1 thing needs attention.");
  }
}
