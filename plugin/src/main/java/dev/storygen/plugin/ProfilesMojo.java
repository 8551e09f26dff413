package dev.storygen.plugin;

import dev.storygen.check.Check;
import dev.storygen.check.ProfileChange;
import dev.storygen.check.Profiles;
import dev.storygen.check.QualityGate;
import dev.storygen.model.Profile;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lists the profiles: what each is for, its date, and what it changes. With {@code
 * storygen.profile}, that one with the source of each value. Needs no project.
 */
@Mojo(name = "profiles", requiresProject = false, threadSafe = true)
public final class ProfilesMojo extends AbstractMojo {

  private static final String ALL = "all";

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File baseDirectory;

  /** Skips the goal and logs that it is skipped. */
  @Parameter(property = "storygen.skip", defaultValue = "false")
  private boolean skip;

  /** The profile to show, with the source of each value; {@code all}, the default, lists all. */
  @Parameter(property = "storygen.profile")
  private String profile;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    GoalExecution.run("profiles", skip, getLog(), () -> IndentedText.print(lines(), getLog()));
  }

  private List<String> lines() {
    List<Check> checks = QualityGate.available();
    if (profile != null && !profile.equals(ALL)) {
      Profile one = ProfileParameter.resolve(profile, baseDirectory);
      return ProfileLines.detailed(one, ProfileChange.of(one, checks));
    }
    List<String> lines = new ArrayList<>();
    for (Profile one : Profiles.builtIn()) {
      lines.addAll(ProfileLines.brief(one, ProfileChange.of(one, checks)));
      lines.add("");
    }
    lines.add("mvn storygen:profiles -Dstorygen.profile=shorts shows the source of each value;");
    lines.add("mvn storygen:verify -Dstorygen.profile=shorts applies a profile.");
    return lines;
  }
}
