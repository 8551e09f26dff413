package dev.storygen.check;

import dev.storygen.cache.Blob;
import dev.storygen.cache.ContentIndex;
import dev.storygen.model.Artefact;
import dev.storygen.model.BaselineEntry;
import dev.storygen.model.StoryArtefacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The content of files as a baseline has it. Each is read at most once, and not at all if an
 * earlier build knew it.
 */
final class FileContents {

  /** Equal to no content of an entry. */
  private static final String UNREADABLE = "unreadable";

  private final ContentIndex index;
  private final Map<Path, String> known = new ConcurrentHashMap<>();

  FileContents(ContentIndex index) {
    this.index = index;
  }

  /** The content of an artefact; of the video, that of all videos together, as of thumbnails. */
  String of(StoryArtefacts story, Artefact artefact) {
    String first = story.file(artefact).map(this::of).orElse(BaselineEntry.MISSING);
    if (story.others(artefact).isEmpty()) {
      return first;
    }
    StringBuilder all = new StringBuilder(first);
    long size = story.file(artefact).map(FileContents::size).orElse(0L);
    for (Path other : story.others(artefact)) {
      all.append('\n').append(other.getFileName()).append(' ').append(of(other));
      size += size(other);
    }
    return BaselineEntry.describe(
        Blob.of(all.toString().getBytes(StandardCharsets.UTF_8)).sha256(), size);
  }

  /** The size of an artefact in bytes, with those of other videos. */
  static long size(StoryArtefacts story, Artefact artefact) {
    long first = story.file(artefact).map(FileContents::size).orElse(0L);
    return first + story.others(artefact).stream().mapToLong(FileContents::size).sum();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return -1; // its content is unknown, too
    }
  }

  /** The SHA-256 and the size of a file. */
  String of(Path file) {
    return known.computeIfAbsent(file, this::read);
  }

  private String read(Path file) {
    try {
      Blob content = index.of(file);
      return BaselineEntry.describe(content.sha256(), content.size());
    } catch (IOException e) {
      return UNREADABLE; // the check of the file says why
    }
  }
}
