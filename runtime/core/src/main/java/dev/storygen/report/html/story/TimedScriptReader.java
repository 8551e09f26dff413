package dev.storygen.report.html.story;

import dev.storygen.media.DecodedText;
import dev.storygen.media.FileNames;
import dev.storygen.media.SubtitleFile;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.metrics.StoryRun;
import dev.storygen.model.Artefact;
import dev.storygen.model.Cue;
import dev.storygen.speech.WordsFile;
import dev.storygen.speech.WordsFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the script, the word times and the captions of a story, as far as their files exist. */
final class TimedScriptReader {

  private static final int MAX_CUES = 3000;
  private static final int MAX_CUE_LENGTH = 500;

  private static final String TIMED_BY_CAPTIONS =
      "There are no word times: they are estimated from the captions.";
  private static final String UNTIMED =
      "The word times are unknown: there are neither word times nor captions.";
  private static final String DIFFERENT_CAPTIONS =
      "The word times are unknown: there are no word times, and the text of the captions differs.";
  private static final String SCRIPT_FROM_CAPTIONS =
      "There is no readable script: this is the text of the captions, with estimated word times.";

  @FunctionalInterface
  private interface FileParser<T> {
    T parse(Path file) throws IOException;
  }

  private final StoryRun run;
  private final ReportLinks links;
  private final List<String> notes = new ArrayList<>();

  private TimedScriptReader(StoryRun run, ReportLinks links) {
    this.run = run;
    this.links = links;
  }

  /** Reads what it can: a missing or broken file becomes a note. */
  static TimedScript read(StoryRun run, ReportLinks links) {
    return run == null
        ? new TimedScript(List.of(), List.of(), "", List.of())
        : new TimedScriptReader(run, links).read();
  }

  private TimedScript read() {
    List<Cue> cues =
        file(Artefact.SUBTITLES, file -> SubtitleFile.read(file).cues()).orElse(List.of()).stream()
            .map(TimedScriptReader::shortened)
            .toList();
    String script = file(Artefact.SCRIPT, file -> DecodedText.read(file).text()).orElse("");
    List<WordsFile.TimedEntry> entries =
        file(Artefact.WORDS, file -> WordsFileReader.open(file).words()).orElse(List.of()).stream()
            .filter(entry -> entry != null && entry.word() != null && !entry.word().isBlank())
            .toList();
    cues = truncate("list of captions", "captions", cues, MAX_CUES);
    return entries.isEmpty() ? fromCues(script, cues) : fromWordsFile(entries, script, cues);
  }

  private TimedScript fromWordsFile(
      List<WordsFile.TimedEntry> entries, String script, List<Cue> cues) {
    List<WordsFile.TimedEntry> first = truncate("script", "words", entries, ScriptWords.MAX_WORDS);
    return new TimedScript(ScriptWords.timed(first, script), cues, "", notes);
  }

  private TimedScript fromCues(String script, List<Cue> cues) {
    if (!script.isBlank()) {
      List<TimedWord> first =
          truncate("script", "words", ScriptWords.untimed(script), ScriptWords.MAX_WORDS);
      List<TimedWord> words = ScriptWords.timedByCues(first, cues);
      boolean timed = words.stream().anyMatch(TimedWord::hasTimes);
      return new TimedScript(
          words,
          cues,
          timed ? TIMED_BY_CAPTIONS : cues.isEmpty() ? UNTIMED : DIFFERENT_CAPTIONS,
          notes);
    }
    StringBuilder text = new StringBuilder();
    cues.forEach(cue -> text.append(cue.text().replace('\n', ' ')).append(' '));
    List<TimedWord> first =
        truncate("text", "words", ScriptWords.untimed(text.toString()), ScriptWords.MAX_WORDS);
    List<TimedWord> words = ScriptWords.timedByCues(first, cues);
    return new TimedScript(words, cues, cues.isEmpty() ? "" : SCRIPT_FROM_CAPTIONS, notes);
  }

  private <T> Optional<T> file(Artefact artefact, FileParser<T> parser) {
    String name = run.files().get(artefact.label());
    Path file = links.resolve(name);
    if (file == null) {
      if (name != null) {
        notes.add(FileNames.unusable(name));
      }
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      notes.add(file.getFileName() + " does not exist: " + name + ".");
      return Optional.empty();
    }
    try {
      return Optional.of(parser.parse(file));
    } catch (UnreadableMediaException e) {
      notes.add(message(e) + ". Make the file again or replace it.");
      return Optional.empty();
    } catch (IOException e) {
      notes.add(file.getFileName() + " cannot be read: " + message(e) + ".");
      return Optional.empty();
    }
  }

  private static String message(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.length() > MAX_CUE_LENGTH ? message.substring(0, MAX_CUE_LENGTH) + "…" : message;
  }

  private <T> List<T> truncate(String name, String unit, List<T> all, int max) {
    if (all.size() <= max) {
      return all;
    }
    notes.add("The %s is long: only its first %d %s are shown.".formatted(name, max, unit));
    return all.subList(0, max);
  }

  private static Cue shortened(Cue cue) {
    String text = cue.text().replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    return Cue.of(
        cue.start(),
        cue.end(),
        text.length() > MAX_CUE_LENGTH ? text.substring(0, MAX_CUE_LENGTH) + "…" : text);
  }
}
