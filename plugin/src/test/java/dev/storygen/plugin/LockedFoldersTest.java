package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest(realRepositorySession = true)
class LockedFoldersTest {

  @TempDir private static Path folder;

  @Test
  @InjectMojo(goal = "generate")
  void generateLocksWhatItWrites(GenerateMojo mojo) {
    assertThat(mojo.lockedFolders())
        .isEqualTo(
            new LockedFolders(
                List.of(mojo.files().built("storygen"), mojo.files().stories(null)),
                Duration.ofMinutes(10)));
  }

  @Test
  @InjectMojo(goal = "ideas")
  @MojoParameter(name = "lockTimeout", value = "30s")
  void ideasLocksTheFolderOfItsEvents(IdeasMojo mojo) {
    assertThat(mojo.lockedFolders())
        .isEqualTo(LockedFolders.of("30", mojo.files().built("storygen")));
  }

  @Test
  @InjectMojo(goal = "verify")
  void verifyLocksAFolderOfStoriesOnlyIfAGoalHasLockedIt(VerifyMojo mojo) throws Exception {
    File run = mojo.files().built("storygen");

    assertThat(mojo.lockedFolders(folder.toFile()).folders()).containsExactly(run);

    Files.createFile(folder.resolve(".storygen.lock"));
    assertThat(mojo.lockedFolders(folder.toFile()).folders()).containsExactly(run, folder.toFile());
  }

  @Test
  @InjectMojo(goal = "doctor")
  void doctorRunsBesideOtherGoals(DoctorMojo mojo) {
    assertThat(mojo.lockedFolders()).isEqualTo(LockedFolders.none());
  }

  @Test
  void theTimeoutIsADuration() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LockedFolders.of("a while"))
        .withMessage(
            "<configuration><lockTimeout> is 'a while', but expected a time, as 30s, 500ms or"
                + " 2min.");
  }
}
