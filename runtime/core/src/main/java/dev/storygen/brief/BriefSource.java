package dev.storygen.brief;

import java.nio.file.Path;
import org.apache.commons.io.FilenameUtils;

/**
 * Where the briefs of a project are, and what they may contain.
 *
 * @param folder of the briefs; need not exist
 * @param project the folder that the paths in messages, and possibly those of images, are relative
 *     to
 * @param root the folder that all files of briefs lie in: the project's, or that of a build of
 *     several modules above it
 * @param allowOutside whether files may lie outside of {@code root}
 * @param foreignKeys what to do with keys of other tools
 */
public record BriefSource(
    Path folder, Path project, Path root, boolean allowOutside, ForeignKeys foreignKeys) {

  /** The briefs of a project of one module, with the defaults for all else. */
  public static BriefSource of(Path folder, Path project) {
    return new BriefSource(folder, project, project, false, ForeignKeys.FAIL);
  }

  /** The briefs of another folder, under the same rules. */
  public BriefSource in(Path other) {
    return new BriefSource(other, project, root, allowOutside, foreignKeys);
  }

  /** A file as messages name it: relative to the project if it is within it. */
  public String relative(Path file) {
    Path base = project.toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    return FilenameUtils.separatorsToUnix(shown.toString());
  }
}
