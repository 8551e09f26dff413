package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.check.GateSettings;
import dev.storygen.worker.Task;
import java.util.Properties;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;

/** What {@code verify} makes of {@code storygen.profile} and {@code storygen.maxWarnings}. */
@MojoTest(realRepositorySession = true)
class ProfileParameterTest {

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "profile", value = "podcast")
  void theProfilesSettingsAndItsArtefactsReachTheGate(VerifyMojo mojo) {
    GateSettings settings = settings(mojo);

    assertThat(settings.require()).containsExactly("voiceover");
    assertThat(settings.profile())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.source()).isEqualTo("profile podcast"));
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "profile", value = "podcast")
  @MojoParameter(name = "require", value = "voiceover,script")
  void whatTheUserRequiresHoldsOverTheProfile(VerifyMojo mojo) {
    assertThat(settings(mojo).require()).containsExactly("voiceover", "script");
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "profile", value = "shrots")
  void aProfileThatThereIsNotIsRefusedBeforeAnyWork(VerifyMojo mojo) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(mojo))
        .withMessageStartingWith("storygen.profile: there is no profile 'shrots', but expected")
        .withMessageEndingWith("Did you mean 'shorts'?");
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "maxWarnings", value = "-1")
  void aNegativeNumberOfWarningsIsRefusedBeforeAnyWork(VerifyMojo mojo) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(mojo))
        .withMessage("storygen.maxWarnings is -1, but expected 0 or more, or nothing.");
  }

  private static GateSettings settings(VerifyMojo mojo) {
    GroupedProperties none = new GroupedProperties(new Properties(), new Properties());
    return ((Task.Verify) mojo.task(none)).settings();
  }
}
