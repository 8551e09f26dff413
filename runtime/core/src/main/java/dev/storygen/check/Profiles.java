package dev.storygen.check;

import dev.storygen.brief.ProfileFile;
import dev.storygen.model.CheckSetting;
import dev.storygen.model.Profile;
import dev.storygen.model.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The profiles: storygen's own, which are data files beside this class, and those of a project,
 * which are files that end in {@code .yaml}.
 */
public final class Profiles {

  /** The profile of a user who names none; it changes nothing. */
  public static final String DEFAULT = "default";

  /** The names of storygen's own, in the order in which they are listed. */
  public static final List<String> NAMES =
      List.of(
          DEFAULT,
          "narration",
          "shorts",
          "tiktok",
          "reels",
          "audiobook",
          "podcast",
          "broadcast",
          "strict");

  private final Function<Path, String> pathText;

  /**
   * @param pathText how messages name a file
   */
  public Profiles(Function<Path, String> pathText) {
    this.pathText = pathText;
  }

  /** Storygen's own, each with what it extends. */
  public static List<Profile> builtIn() {
    Profiles profiles = new Profiles(Path::toString);
    return NAMES.stream().map(name -> profiles.resolve(name, Path.of(""), "a profile")).toList();
  }

  /**
   * A profile with the settings of those that it extends before its own.
   *
   * @param written the name of a profile, or a file
   * @param folder that a file is relative to
   * @param place where the name is written, as messages begin: {@code storygen.profile}
   * @throws IllegalArgumentException naming the place or the file and line, and what was expected
   */
  public Profile resolve(String written, Path folder, String place) {
    return resolve(written.strip(), folder, place, new ArrayList<>());
  }

  private Profile resolve(String written, Path folder, String place, List<String> extending) {
    boolean isFile = isFile(written);
    Path file = isFile ? folder.resolve(written).normalize() : null;
    Profile own = isFile ? read(file, written, place) : builtIn(written, place);
    if (extending.contains(own.name())) {
      throw new IllegalArgumentException(
          "%s: extends is '%s', which extends this file again: %s. Remove one extends."
              .formatted(place, written, String.join(" > ", extending) + " > " + own.name()));
    }
    extending.add(own.name());
    Path base = isFile ? Objects.requireNonNullElse(file.getParent(), folder) : folder;
    return own.parent()
        .map(it -> over(own, resolve(it.profile(), base, it.place(), extending)))
        .orElse(own);
  }

  /** Whether the name of a profile is that of a file. */
  static boolean isFile(String written) {
    return written.endsWith(".yaml") || written.endsWith(".yml");
  }

  private Profile read(Path file, String written, String place) {
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(
          "%s: there is no profile '%s': looked for %s. Correct the path or write the file."
              .formatted(place, written, pathText.apply(file)));
    }
    try {
      return ProfileFile.read(file, pathText.apply(file));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s: the profile '%s' cannot be read: %s".formatted(place, written, e.getMessage()), e);
    }
  }

  private static Profile builtIn(String name, String place) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "%s: there is no profile '%s', but expected one of %s, or a file that ends in .yaml.%s"
              .formatted(place, name, String.join(", ", NAMES), Suggestion.of(name, NAMES)));
    }
    try (InputStream in = Profiles.class.getResourceAsStream("profiles/" + name + ".yaml")) {
      return ProfileFile.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Profile over(Profile own, Profile parent) {
    List<CheckSetting> checks = new ArrayList<>(parent.checks());
    checks.addAll(own.checks());
    Map<String, String> sources = new HashMap<>(parent.sources());
    sources.putAll(own.sources());
    return new Profile(
        own.name(),
        own.purpose(),
        own.date(),
        Optional.of(own.parent().orElseThrow()),
        own.require().isEmpty() ? parent.require() : own.require(),
        checks,
        sources);
  }
}
