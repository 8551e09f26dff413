package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkerClassPathTest {

  private final FakeRepositorySystem repositories = new FakeRepositorySystem();
  private final PluginDescriptor plugin = new PluginDescriptor();

  @BeforeEach
  void version() {
    plugin.setVersion("0.2");
  }

  @Test
  void theRuntimeIsOfThePluginsVersionAndItsNativesOfThisMachine() throws Exception {
    assertThat(resolve(false))
        .containsExactly(
            Path.of("storygen-ffmpeg.jar"), Path.of("ffmpeg.jar"), Path.of("javacpp.jar"));
    assertThat(repositories.asked())
        .containsExactly(
            "dev.storygen:storygen-ffmpeg:jar:0.2",
            "org.bytedeco:ffmpeg:jar:" + Platform.classifier() + ":8.0",
            "org.bytedeco:javacpp:jar:" + Platform.classifier() + ":1.5");
  }

  @Test
  void repositoriesOfDependenciesAreIgnored() throws Exception {
    resolve(false);

    assertThat(repositories.ignoresRepositoriesOfDependencies()).isTrue();
  }

  @Test
  void onlyFfmpegHasGplNatives() throws Exception {
    resolve(true);

    assertThat(repositories.asked())
        .contains(
            "org.bytedeco:ffmpeg:jar:" + Platform.classifier() + "-gpl:8.0",
            "org.bytedeco:javacpp:jar:" + Platform.classifier() + ":1.5");
  }

  @Test
  void machinesOfAnotherPlatformGetNativesOfTheirs() throws Exception {
    classPath().resolve("generate", List.of("storygen-ffmpeg"), plugin, true, "linux-arm64");

    assertThat(repositories.asked())
        .containsExactly(
            "dev.storygen:storygen-ffmpeg:jar:0.2",
            "org.bytedeco:ffmpeg:jar:linux-arm64-gpl:8.0",
            "org.bytedeco:javacpp:jar:linux-arm64:1.5");
  }

  @Test
  void whatAProjectAddsToThePluginIsTheWorkersToo() throws Exception {
    Dependency check = new Dependency();
    check.setGroupId("com.example");
    check.setArtifactId("speech-rate-check");
    check.setVersion("1.0");
    plugin.setPlugin(new Plugin());
    plugin.getPlugin().addDependency(check);

    resolve(false);

    assertThat(repositories.asked()).contains("com.example:speech-rate-check:jar:1.0");
  }

  @Test
  void aJarThatCannotBeDownloadedIsNamedWithTheReasonAndTheFix() {
    repositories.lacks("storygen-ffmpeg");

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> resolve(false))
        .withMessage(
            """
            storygen:generate needs an artifact that cannot be downloaded (Could not find artifact \
            dev.storygen:storygen-ffmpeg:jar:0.2 in central (https://repo.example)):
              dev.storygen:storygen-ffmpeg:jar:0.2
            Check the network, <mirrors> and <proxies> of settings.xml, then run mvn \
            storygen:resolve once. It brings all that generate and verify need; mvn -o works \
            afterwards.\
            """);
  }

  @Test
  void whereMavenIsOfflineAllThatIsMissingIsNamed() {
    repositories.lacksOffline("ffmpeg", "javacpp");
    String natives = Platform.classifier();

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(
            () ->
                classPath().offline().resolve("verify", List.of("storygen-ffmpeg"), plugin, false))
        .withMessage(
            """
            storygen:verify needs 2 artifacts that the local repository does not have, and Maven \
            is offline (-o):
              org.bytedeco:ffmpeg:jar:%s:8.0
              org.bytedeco:javacpp:jar:%s:1.5
            Run mvn storygen:resolve once without -o, with the same properties. It brings all \
            that generate and verify need; mvn -o works afterwards.\
            """
                .formatted(natives, natives));
  }

  private WorkerClassPath classPath() {
    return new WorkerClassPath(
        repositories.proxy(), new DefaultRepositorySystemSession(), List.of());
  }

  private List<Path> resolve(boolean gpl) throws MojoExecutionException {
    return classPath().resolve("generate", List.of("storygen-ffmpeg"), plugin, gpl);
  }
}
