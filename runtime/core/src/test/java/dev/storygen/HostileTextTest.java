package dev.storygen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.storygen.architecture.HostileText;
import dev.storygen.architecture.LinearTime;
import dev.storygen.brief.BriefFolder;
import dev.storygen.brief.BriefSource;
import dev.storygen.brief.Briefs;
import dev.storygen.cache.Inputs;
import dev.storygen.event.Event;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.StoryEvent.FilesFound;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.history.Trend;
import dev.storygen.log.ControlCharacters;
import dev.storygen.log.DailyLog;
import dev.storygen.media.SubtitleFile;
import dev.storygen.media.SubtitleFormats;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsFold;
import dev.storygen.model.BriefKey;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.Cue;
import dev.storygen.model.EscapedText;
import dev.storygen.model.Gender;
import dev.storygen.model.Mood;
import dev.storygen.model.Narration;
import dev.storygen.model.Omission;
import dev.storygen.model.PictureFormats;
import dev.storygen.model.Script;
import dev.storygen.model.SpeakerMarks;
import dev.storygen.model.StoryIdea;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Suggestion;
import dev.storygen.model.Word;
import dev.storygen.model.WordSegments;
import dev.storygen.provider.Options;
import dev.storygen.provider.Secret;
import dev.storygen.report.ConsoleSummary;
import dev.storygen.report.ReportInput;
import dev.storygen.report.ReportWriter;
import dev.storygen.speech.ComparableWords;
import dev.storygen.speech.CueBuilder;
import dev.storygen.speech.TranscriptNormalizer;
import dev.storygen.speech.WordAlignment;
import dev.storygen.speech.WordErrorRate;
import dev.storygen.speech.WordsFileReader;
import dev.storygen.worker.EventLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

/** No text of a file, a model or a service takes more than linear time. */
class HostileTextTest {

  private static final String TIMING = "00:00:01.000 --> 00:00:02.000\n";
  private static final String ASS_TIMES = "Dialogue: 0,0:00:01.00,0:00:02.00,,,0,0,0,,";
  private static final Instant AT = Instant.EPOCH;

  @TempDir static Path folder;

  /** A new function that reads foreign text is one line here. */
  private static final Map<String, ThrowingConsumer<String>> FUNCTIONS =
      Map.ofEntries(
          entry("brief, Markdown", text -> brief("a.md", text)),
          entry("tone", text -> Mood.of(idea(text))),
          entry("brief, heading", text -> brief("a.md", "# " + text)),
          entry("brief, front matter", text -> brief("a.md", "---\n" + text)),
          entry("brief, YAML", text -> brief("a.yaml", text)),
          entry("brief, YAML title", text -> brief("a.yaml", "title: " + text)),
          entry("brief, YAML script", text -> brief("a.yaml", "title: A\nscript: " + text)),
          entry("speakers", text -> SpeakerMarks.of(text, List.of("Anna")).plainText()),
          entry("label", text -> SpeakerMarks.of("A" + text + ": [" + text, List.of("Anna"))),
          entry("escaped text", text -> EscapedText.decode("A.\\n\\nB. " + text)),
          entry("omission", text -> Omission.of("remark", text)),
          entry("brief, JSON", text -> brief("a.json", "{\"title\": \"" + text)),
          entry("new brief", text -> BriefFolder.open(folder).add(StoryIdea.titled(text))),
          entry("SubRip", text -> subtitles("a.srt", text)),
          entry("SubRip cue", text -> subtitles("a.srt", TIMING + text)),
          entry("WebVTT", text -> subtitles("a.vtt", "WEBVTT\n\n" + text)),
          entry("WebVTT cue", text -> subtitles("a.vtt", "WEBVTT\n\n" + TIMING + text)),
          entry("ASS", text -> subtitles("a.ass", "[Events]\n" + text)),
          entry("ASS event", text -> subtitles("a.ass", "[Events]\n" + ASS_TIMES + text)),
          entry("SBV", text -> subtitles("a.sbv", "0:00:01.000,0:00:02.000\n" + text)),
          entry("TTML", text -> subtitles("a.ttml", "<tt >" + text)),
          entry("TTML cue", text -> subtitles("a.ttml", "<tt ><p begin='1s' end='2s'>" + text)),
          entry("TTML time", text -> subtitles("a.ttml", "<tt ><p begin='" + text + "'>")),
          entry("legacy encoding", HostileTextTest::legacyText),
          entry("written captions", HostileTextTest::writeCaptions),
          entry("words.json", text -> words("{\"words\": [{\"word\": \"" + text)),
          entry("script", text -> new Script(text).words()),
          entry(
              "captions",
              text ->
                  CueBuilder.of(
                      List.of(List.of(word(text), word(text))),
                      CaptionLook.defaults(),
                      Locale.ENGLISH,
                      60)),
          entry("words without spaces", text -> WordSegments.shown("\u706f" + text)),
          entry("transcript", HostileTextTest::align),
          entry("compared words", HostileTextTest::compareWords),
          entry("suggestion", text -> Suggestion.of(text, List.of("title", "narratorGender"))),
          entry(
              "options",
              text -> Options.of("resilience", Map.of("a", text)).address("a", "http://a")),
          entry("changed input", HostileTextTest::changedInput),
          entry("console", ControlCharacters::line),
          entry("format", text -> PictureFormats.problem(text, List.of())),
          entry("one line", text -> ControlCharacters.singleLine("a" + text + "b")),
          entry("secret", text -> new Secret("sk-12\"34&56789 nrtabc", "test").hiddenIn(text)),
          entry("events and log", HostileTextTest::log),
          entry("reports", HostileTextTest::report));

  /** Classes with regular expressions that these functions reach, or that read no foreign text. */
  private static final List<String> LISTED =
      List.of(
          "brief",
          "cache.ChangeText",
          "check.script.Placeholders",
          "media.AssParser",
          "media.SubRipParser",
          "media.TtmlParser",
          "media.WebVttParser",
          "speech",
          "log.ControlCharacters",
          "model.Script",
          "model.EscapedText",
          "model.Omission",
          "model.JsonProblem",
          "model.Narration",
          "model.PictureFormats",
          "model.SpeakerMarks",
          "model.WordSegments",
          "provider.Secret",
          "provider.SecretPattern",
          "provider.Options",
          "report",
          "metrics.MetricsAggregator",
          // Names of files, names of variables, and output of the JVM.
          "cache.CacheBounds",
          "cache.CacheDirectory",
          "cache.CacheFile",
          "cache.CacheLayout",
          "cache.FolderContents",
          "check.CheckMessages",
          "check.CheckPage",
          "history.History",
          "worker.parent.ClassArchive",
          "log.LogFile",
          "media.StoryFiles",
          "model.Mood",
          "model.Stage",
          "model.StoryArtefacts",
          "pipeline.VoiceStage",
          "service.DamagedJar",
          "worker.LogLine",
          "worker.Redaction",
          "worker.parent.ClassArchive",
          "worker.parent.WorkerLog",
          "worker.parent.WorkerProcess");

  @TestFactory
  Stream<DynamicTest> everyFunctionEndsForEveryShape() {
    return HostileText.tests(FUNCTIONS);
  }

  private static void changedInput(String text) {
    Inputs earlier = Inputs.of("script", 1).with("script", "a " + text);
    Inputs.of("script", 1).with("script", text).changesSince(earlier).forEach(Inputs.Change::text);
  }

  @Test
  void everyClassWithARegularExpressionIsListed() {
    JavaClasses all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.storygen");
    classes().should(LinearTime.listIfRegular(LISTED)).check(all);
  }

  private static Path file(String name, String text) throws IOException {
    Path file = Files.createTempDirectory(folder, "case").resolve(name);
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void brief(String name, String text) throws IOException {
    Path file = file(name, text);
    Briefs.read(BriefSource.of(file.getParent(), file.getParent()));
  }

  private static StoryIdea idea(String tone) {
    return new StoryIdea(
        "A", Gender.FEMALE, Map.of(BriefKey.TONE, tone), Map.of(), Optional.empty(), 100);
  }

  private static void subtitles(String name, String text) throws IOException {
    SubtitleFile.read(file(name, text));
  }

  private static void legacyText(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
    SubtitleFile.read(Files.write(file("a.srt", ""), bytes));
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] |= (byte) 0x80;
    }
    SubtitleFile.read(Files.write(file("a.srt", ""), bytes));
  }

  private static void words(String json) throws IOException {
    WordsFileReader.open(file("words.json", json)).words();
  }

  private static void writeCaptions(String text) {
    Subtitles subtitles = new Subtitles(List.of(Cue.of(0, 1, text)));
    SubtitleFormats.writable().forEach(format -> format.write(subtitles));
  }

  private static Word word(String text) {
    return new Word(text, 0, 1, true);
  }

  private static void align(String text) {
    Narration narration =
        new Narration(List.of(new Narration.Sentence(List.of(Narration.Token.plain(text)), true)));
    List<String> words = narration.words().subList(0, Math.min(100, narration.words().size()));
    TranscriptNormalizer.spoken(List.of(word(text)), narration, script -> narration);
    WordAlignment.align(words, List.of(word(text)), 9);
    WordAlignment.wordErrorRate(words, List.of(word(text)));
  }

  private static void compareWords(String text) {
    List<String> words = ComparableWords.of(text);
    if (!words.isEmpty()) {
      WordErrorRate.of(words, ComparableWords.of("b " + text + " a"));
    }
  }

  private static List<Event> events(String text) {
    return List.of(
        new StoryStarted(AT, "a", text, List.of("script")),
        new StageFailed(AT, "a", "script", text, text),
        new FilesFound(AT, "a", Map.of("script", "script.txt", "words", "words.json")));
  }

  private static void log(String text) throws IOException {
    Path log = Files.createTempDirectory(folder, "log").resolve("events.jsonl");
    try (EventLog events = EventLog.append(log, EventOrigin.newRun("build"))) {
      events(text).forEach(events);
    }
    EventLog.read(log);
    EventLog.prepare(log, "verify", "build");
    events(text).forEach(DailyLog.open(log.getParent().resolve("logs"), "a", 1, Clock.systemUTC()));
  }

  private static void report(String text) throws IOException {
    Metrics metrics = MetricsFold.of(events(text));
    Path target = Files.createTempDirectory(folder, "report");
    Files.writeString(target.resolve("script.txt"), text);
    Files.writeString(target.resolve("words.json"), "{\"words\": [{\"word\": \"a\"}]}");
    ConsoleSummary.ofGenerate(metrics, "here");
    ConsoleSummary.firstFailures(ConsoleSummary.failedStories(metrics));
    ReportWriter.write(
        ReportWriter.formats(
            List.of("CODEQUALITY", "CSV", "HTML", "JSON", "JUNIT", "PROMETHEUS", "SARIF")),
        new ReportInput(
            "p", text, target, target.resolve("m.json"), target, metrics, Trend.none()));
  }
}
