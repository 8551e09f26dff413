package dev.storygen.worker.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.storygen.brief.BriefSource;
import dev.storygen.brief.Briefs;
import dev.storygen.check.GateSettings;
import dev.storygen.event.Event.StoriesSelected;
import dev.storygen.event.EventOrigin;
import dev.storygen.model.StoryBrief;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories that changed in a git repository; skipped where there is no git. */
class JudgedStoriesTest {

  @TempDir private Path temporary;
  private Path project;
  private Path output;

  @BeforeEach
  void aRepository() throws Exception {
    assumeThat(canRunGit()).as("git is on the path").isTrue();
    project = Files.createDirectories(temporary.toRealPath().resolve("a project"));
    output = project.resolve("media");
    write("media/lighthouse/video.mp4", "one");
    write("media/train/video.mp4", "one");
    write(".gitignore", "target\n");
    git("init", "-q");
    git("add", ".");
    git("commit", "-q", "-m", "Stories");
    git("tag", "base");
  }

  @Test
  void nothingChangedAtFirst() throws Exception {
    assertThat(judged()).isEmpty();
    assertThat(selected().leftOut()).containsExactly("lighthouse", "train");
    assertThat(selected().base()).hasSize(40);
  }

  @Test
  void committedStagedEditedDeletedAndUntrackedFilesCount() throws Exception {
    for (String story : List.of("deleted", "staged", "edited", "same")) {
      write("media/" + story + "/video.mp4", "one");
    }
    git("add", ".");
    git("commit", "-q", "-m", "More");
    git("tag", "-f", "base");
    write("media/lighthouse/video.mp4", "two");
    git("commit", "-q", "-a", "-m", "Committed");
    write("media/staged/x.srt", "one");
    git("add", "media/staged");
    write("media/edited/video.mp4", "two");
    write("media/new \"story\"/video.mp4", "one");
    Files.delete(output.resolve("deleted/video.mp4"));

    assertThat(judged())
        .containsExactly("deleted", "edited", "lighthouse", "new \"story\"", "staged");
  }

  @Test
  void aChangeThatIsTakenBackIsNone() throws Exception {
    write("media/train/video.mp4", "two");
    git("commit", "-q", "-a", "-m", "A change");
    write("media/train/video.mp4", "one");

    assertThat(judged()).isEmpty();
  }

  @Test
  void whatTheOtherBranchChangedSinceDoesNotCount() throws Exception {
    git("checkout", "-q", "-b", "other", "base");
    write("media/train/video.mp4", "two");
    git("commit", "-q", "-a", "-m", "Of the other branch");
    git("tag", "-f", "base");
    git("checkout", "-q", "-b", "topic", "HEAD~1");
    write("media/lighthouse/video.mp4", "two");

    assertThat(judged()).containsExactly("lighthouse");
  }

  @Test
  void theBriefDecidesOnAnIgnoredFolder() throws Exception {
    output = project.resolve("target/storygen");
    for (String story : List.of("changed", "same", "deleted", "none")) {
      write("target/storygen/" + story + "/video.mp4", "one");
      if (!story.equals("none")) {
        write("src/main/storygen/" + story + ".md", "# A story\n\nOnce upon a time.\n");
      }
    }
    git("add", ".");
    git("commit", "-q", "-m", "Briefs");
    git("tag", "-f", "base");
    write("src/main/storygen/changed.md", "# A story\n\nTwice upon a time.\n");
    write("target/storygen/same/video.mp4", "made again");
    Files.delete(project.resolve("src/main/storygen/deleted.md"));

    assertThat(judged()).containsExactly("changed", "deleted", "none");
  }

  @Test
  void storiesOutsideOfTheRepositoryAreSaid() throws Exception {
    output = Files.createDirectories(temporary.toRealPath().resolve("elsewhere"));

    assertThatThrownBy(this::judged)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "storygen.changedSince is 'base', but the stories in %s are outside of the git repository %s. Leave storygen.changedSince out."
                .formatted(output, project));
  }

  private List<String> judged() throws IOException {
    return stories().folders().stream().map(it -> it.getFileName().toString()).toList();
  }

  private StoriesSelected selected() throws IOException {
    return stories().selected(Instant.EPOCH).orElseThrow();
  }

  private JudgedStories stories() throws IOException {
    BriefSource source = BriefSource.of(project.resolve("src/main/storygen"), project);
    Map<String, StoryBrief> briefs =
        Briefs.read(source).stream().collect(Collectors.toMap(StoryBrief::id, Function.identity()));
    Task.Verify task =
        new Task.Verify(
            source,
            output,
            GateSettings.defaults(),
            Task.ProviderChoice.embedded(),
            null,
            "base",
            Task.CacheChoice.off(),
            Task.EngineChoice.local());
    Request request =
        new Request(
            project,
            project.resolve("events.jsonl"),
            1,
            List.of(),
            EventOrigin.newRun("build"),
            Map.of(),
            task);
    try (Stream<Path> folders = Files.list(output)) {
      return JudgedStories.of(request, task, folders.sorted().toList(), briefs);
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void git(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.com"));
    command.addAll(List.of("-c", "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
  }

  private static boolean canRunGit() throws InterruptedException {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
