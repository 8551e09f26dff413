package dev.storygen.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What one story has on disk.
 *
 * @param story its id
 * @param folder where its files are
 * @param files the artefacts that are there
 */
public record StoryArtefacts(String story, Path folder, Map<Artefact, Path> files) {

  /** By pattern; those of the artefacts and of the user are few. */
  private static final Map<String, PathMatcher> MATCHERS = new ConcurrentHashMap<>();

  private static final String ONLY = "only:";

  public StoryArtefacts {
    files = Map.copyOf(files);
  }

  /**
   * Looks a story's artefacts up by name.
   *
   * @param patterns where to look instead of {@link Artefact#patterns()}; artefacts left out keep
   *     theirs
   * @throws IOException if the folder cannot be listed
   */
  public static StoryArtefacts in(Path folder, Map<Artefact, List<String>> patterns)
      throws IOException {
    List<Path> present = filesOf(folder);
    Map<Artefact, Path> found = new EnumMap<>(Artefact.class);
    for (Artefact artefact : Artefact.values()) {
      patterns.getOrDefault(artefact, artefact.patterns()).stream()
          .flatMap(pattern -> match(pattern, present).stream())
          .findFirst()
          .ifPresent(file -> found.put(artefact, file));
    }
    return new StoryArtefacts(folder.getFileName().toString(), folder, found);
  }

  /** The file of an artefact, if it is there. */
  public Optional<Path> file(Artefact artefact) {
    return Optional.ofNullable(files.get(artefact));
  }

  /**
   * The files by label of their artefact.
   *
   * @param path how files are written down
   */
  public Map<String, String> labelled(Function<Path, String> path) {
    Map<String, String> labelled = new TreeMap<>();
    files.forEach((artefact, file) -> labelled.put(artefact.label(), path.apply(file)));
    return labelled;
  }

  /**
   * What is in the place of an artefact, but is no file: {@code voiceover.mp3} and {@code a
   * directory}; empty if there is nothing.
   *
   * @param patterns where the artefact is looked for
   */
  public static Optional<Map.Entry<Path, String>> obstacle(Path folder, List<String> patterns) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> others =
          entries
              .filter(entry -> !name(entry).startsWith("."))
              .filter(entry -> !Files.isRegularFile(entry) || leaves(folder, entry))
              .sorted()
              .toList();
      return patterns.stream()
          .map(pattern -> pattern.startsWith(ONLY) ? pattern.substring(ONLY.length()) : pattern)
          .flatMap(pattern -> match(pattern, others).stream())
          .findFirst()
          .map(entry -> Map.entry(entry, kind(entry)));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // the folder cannot be listed, which is reported elsewhere
    }
  }

  private static String kind(Path entry) {
    boolean link = Files.isSymbolicLink(entry);
    if (link && Files.notExists(entry)) {
      return "a link to a file that does not exist";
    }
    if (link && Files.isRegularFile(entry)) {
      return "a link to a file outside of its folder";
    }
    String kind = Files.isDirectory(entry) ? "a directory" : "a pipe, socket or device";
    return link ? "a link to " + kind : kind;
  }

  private static Optional<Path> match(String pattern, List<Path> present) {
    boolean only = pattern.startsWith(ONLY);
    String glob = folded(only ? pattern.substring(ONLY.length()) : pattern);
    PathMatcher matcher =
        MATCHERS.computeIfAbsent(glob, it -> FileSystems.getDefault().getPathMatcher("glob:" + it));
    List<Path> matches =
        present.stream().filter(file -> matcher.matches(Path.of(folded(name(file))))).toList();
    return only && matches.size() != 1 ? Optional.empty() : matches.stream().findFirst();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> counts(file) && !leaves(folder, file)).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A link that leads out of the story's folder: its target is no part of the story. */
  private static boolean leaves(Path folder, Path file) {
    if (!Files.isSymbolicLink(file)) {
      return false;
    }
    try {
      return !file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return true; // it leads nowhere that can be seen
    }
  }

  /** A hidden file is somebody's temporary one: what a killed process left is no artefact. */
  private static boolean counts(Path file) {
    return Files.isRegularFile(file) && !name(file).startsWith(".");
  }
}
