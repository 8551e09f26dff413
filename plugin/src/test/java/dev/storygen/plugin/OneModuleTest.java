package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.junit.jupiter.api.Test;

class OneModuleTest {

  private static Optional<String> warning(
      MojoExecution.Source source, boolean needsProject, int modules) {
    MojoDescriptor goal = new MojoDescriptor();
    goal.setGoal("preflight");
    goal.setProjectRequired(needsProject);
    return OneModule.warning(new MojoExecution(goal, "default-cli", source), "stories", modules);
  }

  @Test
  void aGoalThatIsCalledByNameLeavesModulesOut() {
    assertThat(warning(MojoExecution.Source.CLI, false, 4))
        .contains(
            "storygen:preflight runs in stories only: of a build of 4 modules, Maven runs a goal"
                + " once that is called by name and needs no project. Name another module with -pl,"
                + " or bind the goal to a phase, so that it runs in each module.");
  }

  @Test
  void aBuildOfOneModuleLeavesNoneOut() {
    assertThat(warning(MojoExecution.Source.CLI, false, 1)).isEmpty();
  }

  @Test
  void aGoalOfAPhaseOrThatNeedsAProjectRunsInEachModule() {
    assertThat(warning(MojoExecution.Source.LIFECYCLE, false, 4)).isEmpty();
    assertThat(warning(MojoExecution.Source.CLI, true, 4)).isEmpty();
  }
}
