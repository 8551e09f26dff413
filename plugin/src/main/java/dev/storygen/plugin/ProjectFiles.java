package dev.storygen.plugin;

import dev.storygen.model.Background;
import dev.storygen.model.Music;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Where a project has its files, and how they and it are called; also where there is no project.
 *
 * @param baseDirectory the project's, or the folder that Maven was called in
 */
record ProjectFiles(MavenProject project, MavenSession session, File baseDirectory) {

  /** A file of the build directory. Where there is no project, Maven leaves that unresolved. */
  File built(String name) {
    File build =
        isProject()
            ? new File(project.getBuild().getDirectory())
            : new File(baseDirectory, "target");
    return new File(build, name).getAbsoluteFile();
  }

  /**
   * The folder of the whole build: the one with {@code .mvn}, or else that Maven was called for, if
   * the project is within it; else the project's.
   */
  Path root() {
    Path project = baseDirectory.toPath().toAbsolutePath().normalize();
    File build = session.getRequest().getMultiModuleProjectDirectory();
    if (build == null) {
      return project;
    }
    Path root = build.toPath().toAbsolutePath().normalize();
    return project.startsWith(root) ? root : project;
  }

  /** The folder with one folder per story, as configured or else in the build directory. */
  File stories(File configured) {
    return configured == null ? built("storygen") : configured;
  }

  /**
   * The music that a parameter names: a word, or else a file or folder of the project.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  Music music(String written) {
    return Music.named(written)
        .orElseGet(() -> Music.of(named("storygen.music", written, Music.EXPECTED)));
  }

  /**
   * The background that a parameter names: a word, or else a file or folder of the project.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  Background background(String written) {
    return Background.named(written)
        .orElseGet(() -> Background.of(named("storygen.background", written, Background.EXPECTED)));
  }

  private Path named(String parameter, String written, String expected) {
    File file = new File(written.strip());
    File found = file.isAbsolute() ? file : new File(baseDirectory, written.strip());
    if (!found.exists()) {
      throw new IllegalArgumentException(
          "%s is '%s', but expected %s, relative to the project's folder. There is no %s."
              .formatted(parameter, written, expected, shown(found)));
    }
    return found.toPath().toAbsolutePath().normalize();
  }

  /**
   * The folder of the histories, as configured or else in the user's home. A user without an entry
   * in the system's user database, as in containers, has no home: Java calls it {@code ?}, which
   * would be a folder of the project.
   *
   * @param home as in {@code user.home}
   */
  File cache(File configured, String home) {
    if (configured != null) {
      return configured;
    }
    boolean hasHome = home != null && new File(home).isAbsolute();
    return hasHome ? new File(home, ".cache/storygen") : built("storygen-cache");
  }

  /**
   * A file as the user finds it: relative to the folder that Maven was called for. An embedded
   * Maven need not be called for any.
   */
  String shown(File file) {
    Path absolute = file.toPath().toAbsolutePath().normalize();
    if (session.getExecutionRootDirectory() == null) {
      return absolute.toString();
    }
    Path here = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
  }

  /** The project for tools, as {@code com.example:stories}. */
  String id() {
    return isProject() ? project.getGroupId() + ":" + project.getArtifactId() : folder();
  }

  /** The project for people. */
  String name() {
    return isProject() ? project.getName() : folder();
  }

  private boolean isProject() {
    return project.getFile() != null;
  }

  private String folder() {
    return baseDirectory.getAbsoluteFile().toPath().normalize().toFile().getName();
  }
}
