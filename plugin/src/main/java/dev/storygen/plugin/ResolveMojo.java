package dev.storygen.plugin;

import dev.storygen.brief.BriefSource;
import dev.storygen.brief.ForeignKeys;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.eclipse.aether.RepositorySystem;

/**
 * Downloads all that the goals need with the configured providers, so that they work with {@code
 * mvn -o} afterwards: FFmpeg for this machine, the voice, the aligner, fonts, the clients of
 * services and the engine where one is selected, and what the briefs need. Needs no project.
 */
@Mojo(name = "resolve", requiresProject = false, threadSafe = true)
public final class ResolveMojo extends AbstractMojo {

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

  /** The folder of the briefs: what one of them needs is resolved, too, as fonts of its script. */
  @Parameter(property = "storygen.sourceDirectory", defaultValue = "${basedir}/src/main/storygen")
  private File sourceDirectory;

  /**
   * The provider of each kind of work, as for {@code generate}. Those of {@code <execution>}s of
   * the plugin are resolved, too.
   */
  @Parameter private PlexusConfiguration providers;

  /**
   * Where stories are made, as for {@code generate}. What an engine needs is resolved, too, also
   * that of an {@code <execution>} of the plugin.
   */
  @Parameter private PlexusConfiguration engine;

  /** {@code lgpl}, or {@code gpl} for FFmpeg with x264. */
  @Parameter(property = "storygen.natives", defaultValue = "lgpl")
  private String natives;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    GoalExecution.run("resolve", skip, getLog(), this::resolve);
  }

  private void resolve() throws MojoExecutionException, IOException {
    MavenContext maven =
        new MavenContext(project, session, plugin, execution, decrypter, baseDirectory, getLog());
    WorkerClassPath classPath = maven.workerClassPath(repositorySystem);
    List<GoalClassPath> all =
        new GoalClassPaths(maven, briefs(maven), providers, engine, natives).all();
    for (GoalClassPath one : all) {
      List<Path> files = one.resolve(classPath, plugin);
      getLog().info(line(one, files));
    }
    for (GoalClassPath one : all) {
      one.resolve(classPath.offline(), plugin);
    }
    getLog().info("These goals work with mvn -o now.");
  }

  /** Leniently: whether a brief may be used, the goals say that use it. */
  private BriefSource briefs(MavenContext maven) {
    return new BriefSource(
        sourceDirectory.toPath(),
        baseDirectory.toPath().toAbsolutePath(),
        maven.files().root(),
        true,
        ForeignKeys.IGNORE);
  }

  private static String line(GoalClassPath one, List<Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
    }
    return String.format(
        Locale.ROOT,
        "%s: %d jars, %.1f MB%s",
        one.goals(),
        files.size(),
        bytes / 1e6,
        one.gpl() ? ", with FFmpeg under the GPL" : "");
  }
}
