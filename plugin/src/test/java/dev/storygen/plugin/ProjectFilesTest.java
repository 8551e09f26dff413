package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectFilesTest {

  @TempDir private File folder;

  @Test
  void theHistoriesAreInTheHome() {
    File home = new File(folder, "home");

    assertThat(files().cache(null, home.getPath())).isEqualTo(new File(home, ".cache/storygen"));
  }

  @Test
  void aConfiguredFolderIsTaken() {
    File configured = new File(folder, "histories");

    assertThat(files().cache(configured, "?")).isEqualTo(configured);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"?", "", "home/me"})
  void withoutAHomeTheHistoriesAreInTheBuildFolder(String home) {
    assertThat(files().cache(null, home)).isEqualTo(new File(folder, "target/storygen-cache"));
  }

  private ProjectFiles files() {
    return new ProjectFiles(new MavenProject(), null, folder);
  }
}
