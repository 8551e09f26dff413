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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;

/**
 * What one story has on disk.
 *
 * @param story its id
 * @param folder where its files are
 * @param files the artefacts that are there
 * @param otherVideos the same story in other formats, as {@code video-landscape.mp4}
 * @param otherThumbnails those of other videos, as {@code thumbnail-landscape.png}
 */
public record StoryArtefacts(
    String story,
    Path folder,
    Map<Artefact, Path> files,
    List<Path> otherVideos,
    List<Path> otherThumbnails) {

  /** By pattern; those of the artefacts and of the user are few. */
  private static final Map<String, PathMatcher> MATCHERS = new ConcurrentHashMap<>();

  private static final String ONLY = "only:";

  private static final Pattern OTHER_VIDEO =
      Pattern.compile("video-[^.]+\\.(?:mp4|mov|mkv|webm|m4v)");

  private static final Pattern OTHER_THUMBNAIL =
      Pattern.compile("thumbnail-[^.]+\\.(?:png|jpe?g|webp)");

  public StoryArtefacts {
    files = Map.copyOf(files);
    otherVideos = List.copyOf(otherVideos);
    otherThumbnails = List.copyOf(otherThumbnails);
  }

  /** A story with one video at most. */
  public StoryArtefacts(String story, Path folder, Map<Artefact, Path> files) {
    this(story, folder, files, List.of(), List.of());
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
    return new StoryArtefacts(
        folder.getFileName().toString(),
        folder,
        found,
        others(present, OTHER_VIDEO, found.get(Artefact.VIDEO)),
        others(present, OTHER_THUMBNAIL, found.get(Artefact.THUMBNAIL)));
  }

  private static List<Path> others(List<Path> present, Pattern names, Path first) {
    return present.stream()
        .filter(file -> names.matcher(name(file)).matches())
        .filter(file -> !file.equals(first))
        .toList();
  }

  /**
   * The same story, whose only video is another than the first where it has a name of others.
   *
   * @param names of all its videos
   */
  public StoryArtefacts withVideosNamed(Set<String> names) {
    Path video = files.get(Artefact.VIDEO);
    if (video == null
        || !names.contains(name(video))
        || !OTHER_VIDEO.matcher(name(video)).matches()) {
      return this;
    }
    Map<Artefact, Path> first = new EnumMap<>(files);
    first.remove(Artefact.VIDEO);
    return new StoryArtefacts(story, folder, first, List.of(video), otherThumbnails);
  }

  /** The same story with its first video alone. */
  public StoryArtefacts withFirstVideo() {
    return new StoryArtefacts(story, folder, files);
  }

  /**
   * The same story with another of its videos alone, and what belongs to that; without what is
   * missing.
   *
   * @param video the name of its file: {@code video-landscape.mp4}
   */
  public StoryArtefacts withOtherVideo(String video) {
    Map<Artefact, Path> own = new EnumMap<>(Artefact.class);
    own.putAll(files);
    own.keySet().removeIf(Artefact::isOfEachVideo);
    otherVideos.stream()
        .filter(file -> name(file).equals(video))
        .findFirst()
        .ifPresent(file -> own.put(Artefact.VIDEO, file));
    String thumbnail = FilenameUtils.removeExtension(video).replaceFirst("^video", "thumbnail");
    otherThumbnails.stream()
        .filter(file -> otherLabel(file).equals(thumbnail))
        .findFirst()
        .ifPresent(file -> own.put(Artefact.THUMBNAIL, file));
    return new StoryArtefacts(story, folder, own);
  }

  /** The files of an artefact beside the first one, which other videos have. */
  public List<Path> others(Artefact artefact) {
    return switch (artefact) {
      case VIDEO -> otherVideos;
      case THUMBNAIL -> otherThumbnails;
      default -> List.of();
    };
  }

  /** The file of an artefact, if it is there. */
  public Optional<Path> file(Artefact artefact) {
    return Optional.ofNullable(files.get(artefact));
  }

  /**
   * The files by label of their artefact, those of other videos by that and their format: {@code
   * video-landscape}.
   *
   * @param path how files are written down
   */
  public Map<String, String> labelled(Function<Path, String> path) {
    Map<String, String> labelled = new TreeMap<>();
    files.forEach((artefact, file) -> labelled.put(artefact.label(), path.apply(file)));
    otherVideos.forEach(video -> labelled.put(otherLabel(video), path.apply(video)));
    otherThumbnails.forEach(it -> labelled.putIfAbsent(otherLabel(it), path.apply(it)));
    return labelled;
  }

  private static String otherLabel(Path file) {
    return FilenameUtils.removeExtension(name(file));
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
