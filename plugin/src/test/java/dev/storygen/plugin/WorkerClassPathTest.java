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
  void aMissingJarIsAnErrorThatNamesIt() {
    repositories.lacks("javacpp");

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> resolve(false))
        .withMessage("The worker's class path cannot be resolved: javacpp was not found");
  }

  private List<Path> resolve(boolean gpl) throws MojoExecutionException {
    return new WorkerClassPath(
            repositories.proxy(), new DefaultRepositorySystemSession(), List.of())
        .resolve(List.of("storygen-ffmpeg"), plugin, gpl);
  }
}
