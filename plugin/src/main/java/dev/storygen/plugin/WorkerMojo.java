package dev.storygen.plugin;

import dev.storygen.brief.BriefSource;
import dev.storygen.brief.ForeignKeys;
import java.io.File;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/**
 * The parameters that all goals with a worker process have. Maven sets fields of the mojo's class
 * and its superclasses only; so parameters that only some of the goals have are declared by each of
 * them, and the goals share behaviour by composition.
 */
abstract class WorkerMojo extends AbstractMojo implements Goal {

  @Inject private RepositorySystem repositorySystem;

  @Inject private SettingsDecrypter decrypter;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File baseDirectory;

  /** Skips the goal and logs that it is skipped. */
  @Parameter(property = "storygen.skip", defaultValue = "false")
  private boolean skip;

  /** The folder of the briefs. */
  @Parameter(property = "storygen.sourceDirectory", defaultValue = "${basedir}/src/main/storygen")
  private File sourceDirectory;

  /**
   * Whether briefs, their images and prompts may lie outside of the project, as links to other
   * folders do.
   */
  @Parameter(property = "storygen.allowOutside", defaultValue = "false")
  private boolean allowOutside;

  /** Keys of other tools in briefs, such as {@code author}: {@code fail} or {@code ignore}. */
  @Parameter(property = "storygen.foreignKeys", defaultValue = "fail")
  private String foreignKeys;

  /** Arguments of the worker's JVM, such as {@code -Xmx2g}. */
  @Parameter(property = "storygen.argLine", defaultValue = "")
  private String argLine;

  /** {@code auto} shows a footer on a terminal; {@code plain} prints lines only. */
  @Parameter(property = "storygen.console", defaultValue = "auto")
  private String console;

  /** The folder of the daily logs; {@code target/storygen/logs} by default. */
  @Parameter(property = "storygen.logDirectory")
  private File logDirectory;

  /** How many months to keep the compressed logs of past months; at least 1. */
  @Parameter(property = "storygen.logMonths", defaultValue = "12")
  private int logMonths;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    MavenContext maven = maven();
    GoalRunner runner =
        new GoalRunner(
            maven,
            new WorkerProcessFactory(maven, repositorySystem, argLine),
            new RunOutput(maven, console, logDirectory, logMonths));
    GoalExecution.run(goal(), skip, getLog(), () -> runner.run(this));
  }

  public final MavenContext maven() {
    return new MavenContext(
        project, session, plugin, execution, decrypter, baseDirectory, getLog());
  }

  final File sourceDirectory() {
    return sourceDirectory;
  }

  /** Where the briefs are, and what they may contain. */
  final BriefSource briefs() {
    return new BriefSource(
        sourceDirectory.toPath(),
        baseDirectory.toPath().toAbsolutePath(),
        files().root(),
        allowOutside,
        ForeignKeys.of(foreignKeys));
  }

  final ProjectFiles files() {
    return maven().files();
  }
}
