package dev.storygen.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.storygen.check.Settings;
import dev.storygen.model.Json;
import dev.storygen.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a worker is asked to do.
 *
 * @param project the folder that paths in events are relative to
 * @param events the file that it appends events to
 * @param threads stories side by side, from 1
 * @param stories only these; empty for all
 * @param resumed whether it goes on after a worker that died
 * @param task the goal and its settings
 */
public record Request(
    Path project, Path events, int threads, List<String> stories, boolean resumed, Task task) {

  public Request {
    stories = List.copyOf(stories);
    if (threads < 1) {
      throw new IllegalArgumentException(
          "storygen.threads is " + threads + ", but expected at least 1.");
    }
  }

  /** A goal and its settings. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "goal")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Generate.class, name = "generate"),
    @JsonSubTypes.Type(value = Verify.class, name = "verify"),
  })
  public sealed interface Task {

    /** The goal's name, as users type it. */
    String goal();
  }

  /**
   * Makes stories.
   *
   * @param briefs the folder of the briefs
   * @param output the folder that gets a folder a story
   * @param providers who does the work
   */
  public record Generate(Path briefs, Path output, Pipeline.Settings settings, Choice providers)
      implements Task {

    @Override
    public String goal() {
      return "generate";
    }
  }

  /**
   * The names of the providers.
   *
   * @param text who writes and revises
   * @param voice who speaks
   * @param transcription who listens where the voice does not time its words
   */
  public record Choice(String text, String voice, String transcription) {}

  /**
   * Judges stories.
   *
   * @param briefs the folder of the briefs, for what they say they expect; need not be there
   * @param output the folder that has a folder a story
   */
  public record Verify(Path briefs, Path output, Settings settings) implements Task {

    @Override
    public String goal() {
      return "verify";
    }
  }

  /** The same request for some of its stories, after a worker that died. */
  Request resumedWith(List<String> rest, int restThreads) {
    return new Request(project, events, restThreads, rest, true, task);
  }

  static Request read(Path file) throws IOException {
    return Json.mapper().readValue(file.toFile(), Request.class);
  }

  void write(Path file) throws IOException {
    Json.mapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
  }
}
