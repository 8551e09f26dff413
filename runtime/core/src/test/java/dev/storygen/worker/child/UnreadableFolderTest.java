package dev.storygen.worker.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.storygen.brief.BriefSource;
import dev.storygen.check.GateSettings;
import dev.storygen.event.Event;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.Events;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.CheckOutcome;
import dev.storygen.provider.Options;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadableFolderTest {

  private static final List<String> CHECKS = List.of("audio-bitrate", "audio-duration");

  @TempDir private Path project;
  private final List<Event> events = new ArrayList<>();

  /** Also for root, whom permissions do not keep from reading: the folder is gone when read. */
  @Test
  void aFolderThatCannotBeListedIsUnmeasuredAndTheOthersAreJudged() throws Exception {
    story("dog");
    Path unreadable = Files.createDirectories(project.resolve("stories/lost+found"));
    story("train");

    verify(
        event -> {
          if (event instanceof StoryStarted started && started.story().equals("lost+found")) {
            delete(unreadable);
          }
        });

    assertThat(summary())
        .containsExactly(
            "dog audio-bitrate passed",
            "dog audio-duration passed",
            "lost+found audio-bitrate unmeasured",
            "lost+found audio-duration unmeasured",
            "train audio-bitrate passed",
            "train audio-duration passed");
    assertThat(outcomes())
        .filteredOn(CheckOutcome::unmeasured)
        .extracting(CheckOutcome::message)
        .containsOnly(message(unreadable, "no such file or folder"));
    assertThat(Events.of(events, StoryFinished.class)).hasSize(3);
  }

  @Test
  void soIsAFolderWithoutPermission() throws Exception {
    story("dog");
    Path unreadable = Files.createDirectories(project.resolve("stories/lost+found"));
    assumeThat(unreadable.toFile().setReadable(false)).isTrue();
    assumeThat(Files.isReadable(unreadable)).as("not root").isFalse();

    verify(event -> {});

    assertThat(outcomes())
        .filteredOn(CheckOutcome::unmeasured)
        .extracting(CheckOutcome::message)
        .containsOnly(message(unreadable, "permission denied"));
  }

  private String message(Path folder, String reason) {
    return "The folder of lost+found cannot be read ("
        + folder
        + ": "
        + reason
        + "). Make it readable or, if it is no story, move it out of "
        + project.resolve("stories")
        + " or name the stories in <story>.";
  }

  private void story(String name) throws IOException {
    Path folder = Files.createDirectories(project.resolve("stories").resolve(name));
    Files.writeString(folder.resolve("voiceover.mp3"), "sound");
  }

  private static void delete(Path folder) {
    try {
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void verify(Consumer<Event> listener) throws IOException {
    GateSettings settings =
        new GateSettings(CHECKS, null, null, List.of("voiceover"), null, null, null);
    Task.Verify task =
        new Task.Verify(
            BriefSource.of(project.resolve("briefs"), project),
            project.resolve("stories"),
            settings);
    Request request =
        new Request(
            project,
            project.resolve("events.jsonl"),
            1,
            List.of(),
            EventOrigin.newRun("build"),
            Map.of(),
            task);
    Options.Environment environment = new Options.Environment(Map.of(), project, project);
    new VerifyHandler(
            request, task, environment, listener.andThen(events::add)::accept, Clock.systemUTC())
        .run();
  }

  private List<String> summary() {
    return outcomes().stream()
        .map(check -> check.story() + " " + check.check() + " " + check.status().label())
        .toList();
  }

  private List<CheckOutcome> outcomes() {
    return Events.of(events, CheckDone.class).stream().map(CheckDone::outcome).toList();
  }
}
