package dev.storygen.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of checks under one name: what a platform or a kind of media asks for.
 *
 * @param name {@code shorts}, or the file of a profile of the project as messages name it
 * @param purpose what it is for, a phrase; empty where the file does not say
 * @param date when its values were last compared with their sources, {@code 2026-11-27}; empty
 *     where the file does not say
 * @param parent the profile that it extends
 * @param require labels of the artefacts that every story should have; empty for those of the
 *     parent, or the default
 * @param checks its settings, in order: a later one takes precedence
 * @param sources where values come from, by the name of a check or by {@code check.setting}
 */
public record Profile(
    String name,
    String purpose,
    String date,
    Optional<Parent> parent,
    List<String> require,
    List<CheckSetting> checks,
    Map<String, String> sources) {

  /**
   * The profile that another one extends.
   *
   * @param profile its name or file, as written
   * @param place where that is written, as messages begin: {@code team.yaml line 3}
   */
  public record Parent(String profile, String place) {}

  public Profile {
    require = List.copyOf(require);
    checks = List.copyOf(checks);
    sources = Map.copyOf(sources);
  }

  /** The source of a setting's value; empty where the file does not say. */
  public String sourceOf(CheckSetting setting) {
    String whole = sources.getOrDefault(setting.check(), "");
    return sources.getOrDefault(setting.check() + "." + setting.name(), whole);
  }
}
