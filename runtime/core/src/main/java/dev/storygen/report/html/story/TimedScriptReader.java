package dev.storygen.report.html.story;

import dev.storygen.media.DecodedText;
import dev.storygen.media.SubtitleFile;
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

/** Reads the script, the word times and the captions of a story: as much as is there. */
final class TimedScriptReader {

  private static final int MOST_CUES = 3000;
  private static final int LONGEST_CUE = 500;

  private static final String SPREAD =
      "There are no times of words: those of the captions are spread over the words they show.";
  private static final String UNKNOWN =
      "When the words are heard is not known: there are neither word times nor captions.";
  private static final String OTHER =
      "When the words are heard is not known: there are no word times, and the captions have"
          + " another text.";
  private static final String CAPTIONS =
      "There is no script to read: this is the text of the captions, and their times are spread"
          + " over its words.";

  @FunctionalInterface
  private interface FileParser<T> {
    T read(Path file) throws IOException;
  }

  private final StoryRun run;
  private final ReportLinks links;
  private final List<String> notes = new ArrayList<>();

  private TimedScriptReader(StoryRun run, ReportLinks links) {
    this.run = run;
    this.links = links;
  }

  /** A file that is missing, broken or no text costs only what it would have told. */
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
    cues = cut("list of captions", "captions", cues, MOST_CUES);
    return entries.isEmpty() ? byCues(script, cues) : byWords(entries, script, cues);
  }

  private TimedScript byWords(List<WordsFile.TimedEntry> entries, String script, List<Cue> cues) {
    List<WordsFile.TimedEntry> first = cut("script", "words", entries, ScriptWords.MOST_WORDS);
    return new TimedScript(ScriptWords.words(first, script), cues, "", notes);
  }

  private TimedScript byCues(String script, List<Cue> cues) {
    if (!script.isBlank()) {
      List<TimedWord> first =
          cut("script", "words", ScriptWords.words(script), ScriptWords.MOST_WORDS);
      List<TimedWord> words = ScriptWords.timed(first, cues);
      boolean timed = words.stream().anyMatch(TimedWord::known);
      return new TimedScript(words, cues, timed ? SPREAD : cues.isEmpty() ? UNKNOWN : OTHER, notes);
    }
    StringBuilder text = new StringBuilder();
    cues.forEach(cue -> text.append(cue.text().replace('\n', ' ')).append(' '));
    List<TimedWord> first =
        cut("text", "words", ScriptWords.words(text.toString()), ScriptWords.MOST_WORDS);
    List<TimedWord> words = ScriptWords.timed(first, cues);
    return new TimedScript(words, cues, cues.isEmpty() ? "" : CAPTIONS, notes);
  }

  private <T> Optional<T> file(Artefact artefact, FileParser<T> reading) {
    String name = run.files().get(artefact.label());
    Path file = links.file(name);
    if (file == null) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      notes.add(file.getFileName() + " is not here any more: " + name + ".");
      return Optional.empty();
    }
    try {
      return Optional.of(reading.read(file));
    } catch (IOException e) {
      notes.add(file.getFileName() + " cannot be read: " + told(e) + ".");
      return Optional.empty();
    }
  }

  private static String told(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.length() > LONGEST_CUE ? message.substring(0, LONGEST_CUE) + "…" : message;
  }

  private <T> List<T> cut(String what, String parts, List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    notes.add("The %s is long: its first %d %s are here.".formatted(what, most, parts));
    return all.subList(0, most);
  }

  private static Cue shortened(Cue cue) {
    String text = cue.text().replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    return Cue.of(
        cue.start(),
        cue.end(),
        text.length() > LONGEST_CUE ? text.substring(0, LONGEST_CUE) + "…" : text);
  }
}
