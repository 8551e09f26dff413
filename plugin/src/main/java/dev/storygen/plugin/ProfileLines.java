package dev.storygen.plugin;

import dev.storygen.check.ProfileChange;
import dev.storygen.model.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A profile as lines for a console. */
final class ProfileLines {

  private ProfileLines() {}

  /** What it is for, and a line per check that it changes. */
  static List<String> brief(Profile profile, List<ProfileChange> changes) {
    Map<String, List<String>> byCheck = new LinkedHashMap<>();
    for (ProfileChange change : changes) {
      byCheck
          .computeIfAbsent(change.check(), check -> new ArrayList<>())
          .add(change.setting() + " " + value(change));
    }
    List<String> lines = heading(profile, changes);
    byCheck.forEach((check, values) -> lines.add("  " + check + ": " + String.join(", ", values)));
    return lines;
  }

  /** What it is for, and each value with its own one of the check and its source. */
  static List<String> detailed(Profile profile, List<ProfileChange> changes) {
    List<String> lines = heading(profile, changes);
    for (ProfileChange change : changes) {
      lines.add(
          "  %s %s: %s instead of %s"
              .formatted(change.check(), change.setting(), change.after(), change.before()));
      if (!change.source().isEmpty()) {
        lines.add("      " + change.source());
      }
    }
    return lines;
  }

  /** The value alone, where the name of the limit says which side it is on. */
  private static String value(ProfileChange change) {
    return change.after().startsWith(change.setting() + " ")
        ? change.after().substring(change.setting().length() + 1)
        : change.after();
  }

  private static List<String> heading(Profile profile, List<ProfileChange> changes) {
    List<String> lines = new ArrayList<>();
    String date = profile.date().isEmpty() ? "" : " (" + profile.date() + ")";
    String purpose = profile.purpose().isEmpty() ? "" : ": " + profile.purpose();
    lines.add(profile.name() + date + purpose);
    profile.parent().ifPresent(parent -> lines.add("  extends " + parent.profile()));
    if (!profile.require().isEmpty()) {
      lines.add(
          profile.require().stream().collect(Collectors.joining(", ", "  requires only ", "")));
    }
    if (changes.isEmpty()) {
      lines.add("  changes nothing");
    }
    return lines;
  }
}
