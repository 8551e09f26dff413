package dev.storygen.plugin;

import dev.storygen.check.Profiles;
import dev.storygen.model.Profile;
import java.io.File;
import java.nio.file.Path;

/** The parameter {@code storygen.profile}. */
final class ProfileParameter {

  private ProfileParameter() {}

  /**
   * The profile with what it extends.
   *
   * @param written a name, or a file that is relative to {@code project}; null for the default
   * @throws IllegalArgumentException if there is no such profile, or its file is wrong
   */
  static Profile resolve(String written, File project) {
    Path folder = project.toPath().toAbsolutePath().normalize();
    String named = written == null || written.isBlank() ? Profiles.DEFAULT : written;
    return new Profiles(file -> shown(folder, file)).resolve(named, folder, "storygen.profile");
  }

  private static String shown(Path folder, Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path relative = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
    return relative.toString().replace('\\', '/');
  }
}
