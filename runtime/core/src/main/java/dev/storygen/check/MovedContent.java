package dev.storygen.check;

import dev.storygen.model.Artefact;
import dev.storygen.model.BaselineEntry;
import dev.storygen.model.StoryArtefacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Finds the story that has the content of an entry whose own story has another one: that story was
 * renamed. Sizes of files are looked at first, so that few files are read.
 */
final class MovedContent {

  /** Lists a story's files. */
  @FunctionalInterface
  interface Listing {
    StoryArtefacts of(Path folder) throws IOException;
  }

  private record Sized(String artefact, long bytes) {}

  private final List<Path> stories;
  private final Listing listing;
  private final FileContents contents;
  private Map<Sized, List<StoryArtefacts>> bySize;

  /**
   * @param stories the folders of all stories
   */
  MovedContent(List<Path> stories, Listing listing, FileContents contents) {
    this.stories = stories;
    this.listing = listing;
    this.contents = contents;
  }

  /**
   * Whether another story has the content of an entry.
   *
   * @param owns whether a story has that content by an entry of its own: then it is a copy
   */
  boolean isMoved(BaselineEntry entry, BiPredicate<String, BaselineEntry> owns) {
    return entry.content().entrySet().stream()
        .filter(file -> !file.getValue().equals(BaselineEntry.MISSING))
        .findFirst()
        .map(file -> new Sized(file.getKey(), bytes(file.getValue())))
        .map(key -> bySize().getOrDefault(key, List.of()))
        .orElse(List.of())
        .stream()
        .filter(other -> !other.story().equals(entry.story()))
        .anyMatch(other -> hasContent(other, entry) && !owns.test(other.story(), entry));
  }

  private boolean hasContent(StoryArtefacts other, BaselineEntry entry) {
    return entry.content().entrySet().stream()
        .allMatch(file -> file.getValue().equals(content(other, file.getKey())));
  }

  private String content(StoryArtefacts story, String label) {
    return contents.of(story, Artefact.of(label));
  }

  private static long bytes(String content) {
    try {
      return Long.parseLong(content.substring(content.lastIndexOf(' ') + 1));
    } catch (NumberFormatException e) {
      return -1; // edited by hand: no file has it
    }
  }

  private synchronized Map<Sized, List<StoryArtefacts>> bySize() {
    if (bySize == null) {
      bySize = new HashMap<>();
      stories.forEach(this::add);
    }
    return bySize;
  }

  private void add(Path folder) {
    try {
      StoryArtefacts story = listing.of(folder);
      for (Artefact artefact : story.files().keySet()) {
        Sized key = new Sized(artefact.label(), FileContents.size(story, artefact));
        bySize.computeIfAbsent(key, it -> new ArrayList<>()).add(story);
      }
    } catch (IOException e) {
      // A story that cannot be read has no known content; its checks say so.
    }
  }
}
