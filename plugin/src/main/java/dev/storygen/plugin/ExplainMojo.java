package dev.storygen.plugin;

import dev.storygen.check.Check;
import dev.storygen.check.CheckPages;
import dev.storygen.check.ProfileChange;
import dev.storygen.check.Profiles;
import dev.storygen.check.QualityGate;
import dev.storygen.model.Profile;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints the page of a check: what it measures and how, its limits, what to do about a violation,
 * and which profiles change it. Needs no project.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File baseDirectory;

  /** Skips the goal and logs that it is skipped. */
  @Parameter(property = "storygen.skip", defaultValue = "false")
  private boolean skip;

  /** The name of the check: {@code loudness}. */
  @Parameter(property = "storygen.check")
  private String check;

  /**
   * The profile whose limits, options and severities apply: {@code default}, {@code narration},
   * {@code shorts}, {@code tiktok}, {@code reels}, {@code audiobook}, {@code podcast}, {@code
   * broadcast}, {@code strict}, or a file of the project that ends in {@code .yaml}.
   */
  @Parameter(property = "storygen.profile")
  private String profile;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    GoalExecution.run("explain", skip, getLog(), () -> IndentedText.print(lines(), getLog()));
  }

  private List<String> lines() throws IOException {
    List<Check> checks = QualityGate.available();
    if (check == null || check.isBlank()) {
      throw new IllegalArgumentException(
          "storygen.check is not set, but expected the name of a check, as"
              + " -Dstorygen.check=loudness. There are: "
              + checks.stream().map(Check::name).sorted().collect(Collectors.joining(", "))
              + ".");
    }
    String page = new CheckPages(checks).page(check.strip());
    List<String> lines = new ArrayList<>(ConsoleMarkdown.lines(page));
    if (!page.contains("\n## Profiles\n")) {
      lines.addAll(ofProfiles(Profiles.builtIn(), checks));
    }
    if (profile != null && !Profiles.NAMES.contains(profile.strip())) {
      lines.addAll(ofProfiles(List.of(ProfileParameter.resolve(profile, baseDirectory)), checks));
    }
    return lines;
  }

  /** What profiles change that the page does not know of. */
  private List<String> ofProfiles(List<Profile> profiles, List<Check> checks) {
    List<String> changes =
        profiles.stream()
            .flatMap(one -> ProfileChange.of(one, checks).stream())
            .filter(change -> change.check().equals(check.strip()))
            .map(it -> "  %s %s: %s".formatted(it.profile(), it.setting(), it.after()))
            .toList();
    List<String> none = List.of("  " + names(profiles) + " does not change it");
    return Stream.of(List.of("", "Profiles", "--------"), changes.isEmpty() ? none : changes)
        .flatMap(List::stream)
        .toList();
  }

  private static String names(List<Profile> profiles) {
    return profiles.stream().map(Profile::name).collect(Collectors.joining(", "));
  }
}
