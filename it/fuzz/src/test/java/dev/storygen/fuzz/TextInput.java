package dev.storygen.fuzz;

import dev.storygen.brief.BriefSource;
import dev.storygen.brief.Briefs;
import dev.storygen.brief.InvalidBriefsException;
import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import dev.storygen.media.SubtitleFile;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Subtitles;
import dev.storygen.provider.MediaInspector;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.speech.WordsFileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/**
 * Has the readers of text files read bytes, and ignores the exceptions that they document. Any
 * other exception is a fault of the reader.
 */
final class TextInput {

  private static final Path FOLDER = temporaryFolder();

  private TextInput() {}

  private static Path temporaryFolder() {
    try {
      Path folder = Files.createTempDirectory("storygen-fuzz");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      PathUtils.deleteDirectory(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(String name, byte[] bytes) throws IOException {
    Path folder = Files.createDirectories(FOLDER.resolve(name.replace('.', '-')));
    return Files.write(folder.resolve(name), bytes);
  }

  /** Subtitles; the extension is that of the format. */
  static void subtitles(String extension, byte[] bytes) throws IOException {
    Path file = file("subtitles." + extension, bytes);
    try {
      Subtitles read = SubtitleFile.parse(file).subtitles();
      read.cues().forEach(cue -> requireSane(cue.start(), cue.end()));
    } catch (UnreadableMediaException e) {
      requireMessage(e);
    }
  }

  private static void requireSane(double start, double end) {
    if (!(start >= 0 && end >= start && Double.isFinite(end))) {
      throw new IllegalStateException("a cue from " + start + " to " + end);
    }
  }

  static void words(byte[] bytes) throws IOException {
    Path file = file("words.json", bytes);
    try {
      WordsFileReader reader = WordsFileReader.open(file);
      reader.duration();
      reader.words();
    } catch (UnreadableMediaException e) {
      requireMessage(e);
    }
  }

  /** A brief; the extension is that of its format. */
  static void brief(String extension, byte[] bytes) throws IOException {
    Path folder = file("brief." + extension, bytes).getParent();
    try {
      Briefs.read(BriefSource.of(folder, folder));
    } catch (InvalidBriefsException e) {
      requireMessage(e);
    }
  }

  /**
   * A script, which all checks of texts judge. Each has an outcome; where the text cannot be read,
   * one check is violated and the others refer to it.
   */
  static void script(byte[] bytes) throws IOException {
    Path folder = file("script.txt", bytes).getParent();
    QualityGate gate =
        QualityGate.load(new GateSettings(null, null, null, List.of(), null, null, null));
    List<CheckOutcome> outcomes = new ArrayList<>();
    gate.check(
        gate.artefacts(folder),
        ProviderLoader.standard(MediaInspector.class),
        Path::toString,
        outcomes::add);
    List<String> violated =
        outcomes.stream().filter(CheckOutcome::violated).map(CheckOutcome::check).toList();
    for (CheckOutcome outcome : outcomes) {
      boolean reported = outcome.reportedBy() != null && violated.contains(outcome.reportedBy());
      if (outcome.unmeasured() && !reported) {
        throw new IllegalStateException(outcome.message());
      }
    }
    if (outcomes.isEmpty()) {
      throw new IllegalStateException("no check has an outcome");
    }
  }

  private static void requireMessage(Exception e) {
    if (e.getMessage() == null || e.getMessage().isBlank()) {
      throw new IllegalStateException("an exception without a message", e);
    }
  }
}
