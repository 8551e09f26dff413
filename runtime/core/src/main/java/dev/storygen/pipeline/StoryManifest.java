package dev.storygen.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.media.AtomicFile;
import dev.storygen.media.StoryFiles;
import dev.storygen.media.SubtitleFormat;
import dev.storygen.media.SubtitleFormats;
import dev.storygen.model.Json;
import dev.storygen.model.PictureFormat;
import dev.storygen.model.PictureFormats;
import dev.storygen.model.Stage;
import dev.storygen.model.StorySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The content of {@code manifest.json}: the files in a story's folder that storygen wrote. A file
 * is named before it is written. Another file is never deleted.
 *
 * @param schemaVersion of this record, {@value #SCHEMA_VERSION}
 * @param files the stage that wrote them, by name
 * @param videos the names of the formats that the story was made in, by file, also where the file
 *     is missing; empty for a story whose formats were not chosen
 */
public record StoryManifest(
    int schemaVersion,
    Map<String, Stage> files,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> videos) {

  static final int SCHEMA_VERSION = 1;

  public StoryManifest {
    files = new TreeMap<>(files);
    videos = videos == null ? Map.of() : new TreeMap<>(videos);
  }

  /**
   * The manifest of a folder. Files with the fixed names of artefacts belong to it, also where the
   * manifest was lost, or damaged by a loss of power.
   *
   * @throws IOException if it cannot be read, or is of another version
   */
  static StoryManifest read(StoryFiles story) throws IOException {
    StoryManifest listed = listed(story.manifest());
    Map<String, Stage> files = new TreeMap<>(listed.files());
    fixed(story)
        .forEach(
            (file, stage) -> {
              if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                files.put(file.getFileName().toString(), stage);
              }
            });
    return new StoryManifest(SCHEMA_VERSION, files, listed.videos());
  }

  /**
   * What a story's folder should have: videos in the formats that they were made in, none if it is
   * not known that a user chose them, and the thumbnails that were made.
   *
   * @throws IOException if the manifest cannot be read, or is of another version
   */
  public static StorySettings expected(Path folder) throws IOException {
    StoryManifest manifest = listed(new StoryFiles(folder).manifest());
    Map<String, PictureFormat> formats = new TreeMap<>();
    manifest
        .videos()
        .forEach((file, name) -> PictureFormats.of(name).ifPresent(it -> formats.put(file, it)));
    Set<String> thumbnails =
        manifest.files().keySet().stream()
            .filter(file -> file.startsWith("thumbnail") && file.endsWith(".png"))
            .collect(Collectors.toSet());
    return StorySettings.none().orFormats(formats).withThumbnails(thumbnails);
  }

  private static StoryManifest listed(Path manifest) throws IOException {
    StoryManifest read;
    try {
      read = Json.mapper().readValue(Files.readAllBytes(manifest), StoryManifest.class);
    } catch (NoSuchFileException | JsonProcessingException e) {
      return none();
    }
    if (read == null) {
      return none();
    }
    if (read.schemaVersion() == SCHEMA_VERSION) {
      return read;
    }
    throw new IOException(
        manifest
            + " is no manifest of schema version "
            + SCHEMA_VERSION
            + ", so that it is not known which files of the folder storygen wrote. Delete it.");
  }

  private static StoryManifest none() {
    return new StoryManifest(SCHEMA_VERSION, Map.of(), Map.of());
  }

  private static Map<Path, Stage> fixed(StoryFiles story) throws IOException {
    Map<Path, Stage> fixed = new TreeMap<>();
    fixed.put(story.script(), Stage.SCRIPT);
    fixed.put(story.narration(), Stage.REVISE);
    fixed.put(story.voiceover(), Stage.VOICE);
    fixed.put(story.words(), Stage.SUBTITLES);
    for (SubtitleFormat format : SubtitleFormats.writable()) {
      fixed.put(story.subtitles(format), Stage.SUBTITLES);
    }
    story.videoFiles().all().forEach(file -> fixed.put(file, Stage.VIDEO));
    for (PictureFormat format : story.otherFormats()) {
      story.videoFiles(format.name()).all().forEach(file -> fixed.put(file, Stage.VIDEO));
    }
    return fixed;
  }

  boolean names(Path file) {
    return files.containsKey(file.getFileName().toString());
  }

  /** The files that a stage wrote. */
  List<Path> files(StoryFiles story, Stage stage) {
    return files.entrySet().stream()
        .filter(file -> file.getValue() == stage)
        .map(file -> story.folder().resolve(file.getKey()))
        .toList();
  }

  StoryManifest with(String name, Stage stage) {
    Map<String, Stage> more = new TreeMap<>(files);
    more.put(name, stage);
    return new StoryManifest(schemaVersion, more, videos);
  }

  StoryManifest without(String name) {
    Map<String, Stage> fewer = new TreeMap<>(files);
    fewer.remove(name);
    return new StoryManifest(schemaVersion, fewer, videos);
  }

  StoryManifest withVideos(Map<String, String> formats) {
    return new StoryManifest(schemaVersion, files, formats);
  }

  /** Writes the file, unless it has this content. */
  void write(StoryFiles story) throws IOException {
    String json = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    if (!AtomicFile.hasText(story.manifest(), json)) {
      AtomicFile.writeString(story.manifest(), json);
    }
  }
}
