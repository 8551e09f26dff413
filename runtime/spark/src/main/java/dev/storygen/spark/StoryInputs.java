package dev.storygen.spark;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storygen.brief.BriefSource;
import dev.storygen.model.Json;
import dev.storygen.model.StoryBrief;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;

/**
 * The files that stories are made of: the file of the brief, the project's pronunciations and
 * prompts, and every file or folder that the settings or the brief name. All lie in the folder of
 * the project, so that they lie in the same way on other machines.
 */
final class StoryInputs {

  private static final List<String> SHARED = List.of("pronunciations.yaml", "prompts");

  /** Longer texts are no paths. */
  private static final int MAX_PATH = 4_096;

  private final Task.Generate task;
  private final Path root;
  private final Set<Path> shared = new TreeSet<>();
  private final Set<Path> outside = new TreeSet<>();

  /** The files of briefs by the id of the story: the folder is listed once. */
  private final Map<String, List<Path>> ofStories;

  /** Finds those of all stories. */
  StoryInputs(Task.Generate task) throws IOException {
    this.task = task;
    this.root = normal(task.briefs().root());
    this.ofStories = ofStories(task.briefs().folder());
    for (String name : SHARED) {
      add(task.briefs().folder().resolve(name), shared);
    }
    addNamed(Json.mapper().valueToTree(task.settings()), shared);
    for (Map<String, String> provider : task.providers().settings().values()) {
      for (String setting : provider.values()) {
        addNamed(setting, shared);
        addOfProvider(setting);
      }
    }
  }

  /** The folder that all files lie in. */
  Path root() {
    return root;
  }

  /** The files of a story, sorted. */
  List<Path> of(StoryBrief brief) throws IOException {
    Set<Path> files = new TreeSet<>(shared);
    for (Path file : ofStories.getOrDefault(brief.id(), List.of())) {
      add(file, files);
    }
    addNamed(Json.mapper().valueToTree(brief), files);
    return List.copyOf(files);
  }

  /** Why a story cannot be made on other machines, a sentence for each file. */
  List<String> problems(StoryBrief brief) throws IOException {
    of(brief);
    List<String> problems = new ArrayList<>();
    for (Path file : outside) {
      problems.add(
          "%s is outside of %s, but the machines of a cluster get files of the project only. Move it into the project."
              .formatted(file, root));
    }
    outside.clear();
    return problems;
  }

  private static Map<String, List<Path>> ofStories(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .collect(
              Collectors.groupingBy(
                  file -> FilenameUtils.getBaseName(file.getFileName().toString())));
    }
  }

  private void addNamed(JsonNode node, Set<Path> files) throws IOException {
    if (node.isTextual()) {
      addNamed(node.textValue(), files);
    }
    for (JsonNode child : node) {
      addNamed(child, files);
    }
  }

  private void addNamed(String text, Set<Path> files) throws IOException {
    try {
      if (text.length() < MAX_PATH && Path.of(text).isAbsolute() && Files.exists(Path.of(text))) {
        add(Path.of(text), files);
      }
    } catch (InvalidPathException e) {
      return; // no path
    }
  }

  /**
   * Adds a file as providers read it: relative to the folder of the project, with what lies beside
   * it and extends its name, as {@code voice.onnx.json} does for the model of a voice.
   */
  private void addOfProvider(String text) throws IOException {
    try {
      Path file = task.briefs().project().resolve(text);
      if (text.length() >= MAX_PATH || text.isBlank() || !Files.isRegularFile(file)) {
        return; // such as the name of a voice
      }
      String name = file.getFileName().toString();
      try (Stream<Path> beside = Files.list(file.getParent())) {
        for (Path each : beside.filter(Files::isRegularFile).toList()) {
          String other = each.getFileName().toString();
          if (other.equals(name) || other.startsWith(name + ".")) {
            add(each, shared);
          }
        }
      }
    } catch (InvalidPathException e) {
      return; // no path
    }
  }

  private void add(Path path, Set<Path> files) throws IOException {
    Path file = normal(path);
    if (!Files.exists(file) || isFolderOfBuild(file)) {
      return;
    }
    if (!file.startsWith(root)) {
      outside.add(file);
      return;
    }
    try (Stream<Path> all = Files.walk(file, FileVisitOption.FOLLOW_LINKS)) {
      all.filter(Files::isRegularFile).forEach(files::add);
    }
  }

  private boolean isFolderOfBuild(Path file) {
    BriefSource briefs = task.briefs();
    return Stream.of(briefs.root(), briefs.project(), briefs.folder(), task.output())
        .anyMatch(folder -> normal(folder).equals(file));
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
