package dev.storygen.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.media.AtomicFile;
import dev.storygen.media.StoryFiles;
import dev.storygen.media.SubtitleFormat;
import dev.storygen.media.SubtitleFormats;
import dev.storygen.model.Json;
import dev.storygen.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of {@code manifest.json}: the files in a story's folder that storygen wrote. A file
 * is named before it is written. Another file is never deleted.
 *
 * @param schemaVersion of this record, {@value #SCHEMA_VERSION}
 * @param files the stage that wrote them, by name
 */
record StoryManifest(int schemaVersion, Map<String, Stage> files) {

  static final int SCHEMA_VERSION = 1;

  StoryManifest {
    files = new TreeMap<>(files);
  }

  /**
   * The manifest of a folder. Files with the fixed names of artefacts belong to it, also where the
   * manifest was lost, or damaged by a loss of power.
   *
   * @throws IOException if it cannot be read, or is of another version
   */
  static StoryManifest read(StoryFiles story) throws IOException {
    Map<String, Stage> files = new TreeMap<>(listed(story.manifest()));
    fixed(story)
        .forEach(
            (file, stage) -> {
              if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                files.put(file.getFileName().toString(), stage);
              }
            });
    return new StoryManifest(SCHEMA_VERSION, files);
  }

  private static Map<String, Stage> listed(Path manifest) throws IOException {
    StoryManifest read;
    try {
      read = Json.mapper().readValue(Files.readAllBytes(manifest), StoryManifest.class);
    } catch (NoSuchFileException | JsonProcessingException e) {
      return Map.of();
    }
    if (read == null) {
      return Map.of();
    }
    if (read.schemaVersion() == SCHEMA_VERSION) {
      return read.files();
    }
    throw new IOException(
        manifest
            + " is no manifest of schema version "
            + SCHEMA_VERSION
            + ", so that it is not known which files of the folder storygen wrote. Delete it.");
  }

  private static Map<Path, Stage> fixed(StoryFiles story) {
    Map<Path, Stage> fixed = new TreeMap<>();
    fixed.put(story.script(), Stage.SCRIPT);
    fixed.put(story.narration(), Stage.REVISE);
    fixed.put(story.voiceover(), Stage.VOICE);
    fixed.put(story.words(), Stage.SUBTITLES);
    for (SubtitleFormat format : SubtitleFormats.writable()) {
      fixed.put(story.subtitles(format), Stage.SUBTITLES);
    }
    fixed.put(story.video(), Stage.VIDEO);
    fixed.put(story.thumbnail(), Stage.VIDEO);
    fixed.put(story.styledSubtitles(), Stage.VIDEO);
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
    return new StoryManifest(schemaVersion, more);
  }

  StoryManifest without(String name) {
    Map<String, Stage> fewer = new TreeMap<>(files);
    fewer.remove(name);
    return new StoryManifest(schemaVersion, fewer);
  }

  /** Writes the file, unless it has this content. */
  void write(StoryFiles story) throws IOException {
    String json = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    if (!AtomicFile.hasText(story.manifest(), json)) {
      AtomicFile.writeString(story.manifest(), json);
    }
  }
}
