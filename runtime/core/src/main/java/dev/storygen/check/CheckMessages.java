package dev.storygen.check;

import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Quantity;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.service.FailureMessages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The messages of outcomes: what, measured, expected, where and the fix. */
final class CheckMessages {

  private CheckMessages() {}

  /** The limits in force: {@code minimum 32 kbit/s}; null for none. */
  static String limits(List<Limit> limits) {
    return switch (limits.size()) {
      case 0 -> null;
      case 1 -> limits.get(0).text();
      default ->
          limits.stream()
              .map(limit -> limit.measurement() + " " + limit.text())
              .collect(Collectors.joining(", "));
    };
  }

  /** A limit that does not hold: {@code audio bitrate is 24 kbit/s, but expected minimum is …}. */
  static String violation(Limit limit, Measurement measured) {
    return "%s is %s%s, but expected %s is %s"
        .formatted(
            measured.name(),
            Quantity.text(measured.value(), measured.unit(), limit.rounding()),
            measured.detail().isEmpty() ? "" : " (" + measured.detail() + ")",
            limit.bound().label(),
            Measurement.text(limit.value(), limit.unit()));
  }

  /** What is wrong with a file: {@code voiceover.mp3 of lighthouse: audio bitrate is …}. */
  static String violated(StoryArtefacts artefacts, Artefact judged, List<String> violations) {
    Path file = artefacts.file(judged).orElseThrow();
    return "%s of %s: %s."
        .formatted(file.getFileName(), artefacts.story(), String.join("; ", violations));
  }

  static String missing(String story, Artefact artefact, List<String> patterns) {
    return ("%s of %s is missing: looked in its folder for %s. "
            + "Make it, name it in <artefacts><%s> or take it out of <require>.")
        .formatted(
            artefact.label(),
            story,
            patterns.stream()
                .map(pattern -> pattern.replaceFirst("^only:", "the only "))
                .collect(Collectors.joining(", ")),
            artefact.label());
  }

  static String missingVideo(String story, String video, String format) {
    return ("%s of %s is missing, but its brief or manifest.json has the format %s. "
            + "Run storygen:generate, or take the format out of the brief or <formats> and run it.")
        .formatted(video, story, format);
  }

  static String missingThumbnail(String story, String thumbnail) {
    return "%s of %s is missing, but its manifest.json has it. Run storygen:generate."
        .formatted(thumbnail, story);
  }

  /**
   * @param other what is in the place of the artefact, and what it is
   */
  static String noFile(String story, Artefact artefact, Map.Entry<Path, String> other) {
    return ("%s of %s is %s, but expected a file. "
            + "Replace it, name another in <artefacts><%s> or take it out of <require>.")
        .formatted(other.getKey().getFileName(), story, other.getValue(), artefact.label());
  }

  /** The exception's message starts with the file's name; the story is inserted after it. */
  static String unreadable(StoryArtefacts artefacts, UnreadableMediaException e) {
    String message = String.valueOf(e.getMessage());
    String located =
        unreadableFile(artefacts, e)
            .flatMap(artefacts::file)
            .map(file -> file.getFileName().toString())
            .map(name -> name + " of " + artefacts.story() + message.substring(name.length()))
            .orElse(artefacts.story() + ": " + message);
    return sentence(located) + " Make the file again or replace it.";
  }

  /** The artefact whose file the message names; empty where it names none. */
  static Optional<Artefact> unreadableFile(StoryArtefacts artefacts, UnreadableMediaException e) {
    String message = String.valueOf(e.getMessage());
    return artefacts.files().entrySet().stream()
        .filter(it -> message.startsWith(it.getValue().getFileName().toString()))
        .max(Comparator.comparingInt(it -> it.getValue().getFileName().toString().length()))
        .map(Map.Entry::getKey);
  }

  static String unmeasured(String story, Path file, String check, String cause) {
    return "%s of %s: %s could not be measured: %s See worker.log, or set <skipChecks>%s</skipChecks>."
        .formatted(file.getFileName(), story, check, sentence(cause), check);
  }

  /**
   * @param other the check that says why
   */
  static String reportedBy(String story, String check, String other) {
    return "%s of %s could not be measured; %s says why.".formatted(check, story, other);
  }

  /** Why a check failed, for people: the log has the exception. */
  static String cause(Throwable failure) {
    String text = FailureMessages.describe(failure);
    return text.equals(failure.toString()) ? "the check failed unexpectedly" : text;
  }

  /** A story's folder that cannot be listed. */
  static String unreadableFolder(String story, Path folder, IOException reason) {
    return ("The folder of %s cannot be read (%s). Make it readable or, if it is no story, move it"
            + " out of %s or name the stories in <story>.")
        .formatted(story, FailureMessages.describe(reason), folder.toAbsolutePath().getParent());
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
