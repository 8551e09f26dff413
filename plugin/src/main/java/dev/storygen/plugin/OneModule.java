package dev.storygen.plugin;

import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;

/**
 * Whether a goal runs in one of several modules only: Maven runs a goal that is called by name and
 * needs no project once, and shows the other modules as skipped in a successful build.
 */
final class OneModule {

  private OneModule() {}

  /**
   * The warning that the other modules are left out.
   *
   * @param module where the goal runs
   * @param modules of the build
   */
  static Optional<String> warning(MojoExecution execution, String module, int modules) {
    boolean once =
        execution.getSource() == MojoExecution.Source.CLI
            && !execution.getMojoDescriptor().isProjectRequired();
    return once && modules > 1
        ? Optional.of(
            ("storygen:%s runs in %s only: of a build of %d modules, Maven runs a goal once that is"
                    + " called by name and needs no project. Name another module with -pl, or bind"
                    + " the goal to a phase, so that it runs in each module.")
                .formatted(execution.getGoal(), module, modules))
        : Optional.empty();
  }
}
