package dev.storygen.worker.child;

import dev.storygen.brief.BriefSource;
import dev.storygen.event.Event.StoriesSelected;
import dev.storygen.git.ChangedFiles;
import dev.storygen.model.StoryBrief;
import dev.storygen.worker.Redaction;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.io.FilenameUtils;

/**
 * The stories that a {@code verify} judges.
 *
 * @param folders of those stories
 * @param selection what is left out and why; null for a worker that replaces another one
 */
record JudgedStories(List<Path> folders, Selection selection) {

  /**
   * What is left out.
   *
   * @param since null if the stories were named
   * @param base null if the stories were named
   */
  private record Selection(String since, String base, List<String> leftOut) {}

  /**
   * Selects stories.
   *
   * @param all the folders of all stories
   * @param briefs by the id of the story
   * @throws IllegalArgumentException if a story or a revision is unknown, with what to do
   * @throws IOException if git cannot be run
   */
  static JudgedStories of(
      Request request, Task.Verify task, List<Path> all, Map<String, StoryBrief> briefs)
      throws IOException {
    List<Path> named = StorySelection.of(all, JudgedStories::story, request.stories());
    if (request.resumed()) {
      return new JudgedStories(named, null);
    }
    if (task.changedSince() == null) {
      return of(named, all, null, null);
    }
    ChangedFiles changes =
        ChangedFiles.since(request.project(), task.changedSince(), Redaction.keyVariables(task));
    Path output = task.output().toRealPath();
    if (!changes.contains(output)) {
      throw new IllegalArgumentException(
          "storygen.changedSince is '%s', but the stories in %s are outside of the git repository %s. Leave storygen.changedSince out."
              .formatted(task.changedSince(), output, changes.root()));
    }
    Changed changed = Changed.of(changes, task.briefs(), briefs);
    List<Path> judged = new ArrayList<>();
    for (Path folder : named) {
      if (changed.test(output.resolve(story(folder)))) {
        judged.add(folder);
      }
    }
    return of(judged, all, task.changedSince(), changes.base());
  }

  private static JudgedStories of(List<Path> judged, List<Path> all, String since, String base) {
    Set<Path> kept = new HashSet<>(judged);
    List<String> leftOut =
        all.stream().filter(folder -> !kept.contains(folder)).map(JudgedStories::story).toList();
    return new JudgedStories(judged, new Selection(since, base, leftOut));
  }

  /** The event that says what is left out; empty for a worker that replaces another one. */
  Optional<StoriesSelected> selected(Instant at) {
    return Optional.ofNullable(selection)
        .filter(it -> it.since() != null || !it.leftOut().isEmpty())
        .map(it -> new StoriesSelected(at, it.since(), it.base(), it.leftOut()));
  }

  private static String story(Path folder) {
    return folder.getFileName().toString();
  }

  /**
   * Whether a story changed: a file of its folder, its brief, or an image of that. Where git knows
   * neither folder nor brief, nothing says that it did not.
   *
   * @param changedBriefs the ids of the stories whose brief changed or was deleted
   * @param knownBriefs the ids of the stories whose brief git knows
   */
  private record Changed(
      ChangedFiles files,
      Set<String> changedBriefs,
      Set<String> knownBriefs,
      Map<String, StoryBrief> briefs)
      implements Predicate<Path> {

    static Changed of(ChangedFiles files, BriefSource source, Map<String, StoryBrief> briefs)
        throws IOException {
      Path folder = Files.isDirectory(source.folder()) ? source.folder().toRealPath() : null;
      return folder != null && files.contains(folder)
          ? new Changed(files, ids(files.changedIn(folder)), ids(files.knownIn(folder)), briefs)
          : new Changed(files, Set.of(), Set.of(), briefs);
    }

    private static Set<String> ids(List<String> names) {
      return names.stream().map(FilenameUtils::removeExtension).collect(Collectors.toSet());
    }

    @Override
    public boolean test(Path folder) {
      String story = story(folder);
      return changedBriefs.contains(story)
          || files.isChanged(folder)
          || leadsElsewhere(folder)
          || images(story).stream().anyMatch(this::mayHaveChanged)
          || !files.isKnown(folder) && !knownBriefs.contains(story);
    }

    private List<Path> images(String story) {
      return Optional.ofNullable(briefs.get(story))
          .map(brief -> brief.delivery().imageFiles())
          .orElse(List.of());
    }

    private boolean mayHaveChanged(Path image) {
      try {
        return files.isChanged(image.toRealPath());
      } catch (IOException e) {
        return true; // it is gone
      }
    }

    /** Git has the link and not what it leads to. */
    private boolean leadsElsewhere(Path folder) {
      return Files.isSymbolicLink(folder);
    }
  }
}
