package dev.storygen.it;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.FilesFound;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.event.StoryEvent.VoiceoverDecoded;
import dev.storygen.history.Trend;
import dev.storygen.metrics.MetricsFold;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Json;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import dev.storygen.report.html.HtmlReport;
import dev.storygen.report.html.ReportContent;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A project folder with media, events and a report, as a build leaves it. */
final class ReportFixture {

  /** The title of the story {@code hostile}. */
  static final String HOSTILE_TITLE =
      "<script>document.body.dataset.hacked = 1</script>\"><img src=x onerror=\"hacked()\">";

  private static final Instant BEGAN = Instant.parse("2026-11-22T08:00:00Z");
  private static final String SERVICE = "api.example.com/speech";
  private static final double SECONDS = 6;

  private final Path project;
  private final List<Event> events = new ArrayList<>();

  private ReportFixture(Path project) {
    this.project = project;
  }

  /**
   * Two stories that pass, one that violates a limit, one whose voice failed, and one whose title
   * is markup.
   */
  static ReportFixture small(Path project) throws IOException {
    av_log_set_level(AV_LOG_ERROR);
    ReportFixture fixture = new ReportFixture(project);
    List<String> stories = List.of("dog", "hostile", "lighthouse", "quiet", "train");
    fixture.events.add(
        new RunStarted(at(0), "generate", stories, false, Map.of("java", "17.0.15")));
    fixture.addGenerated("dog", "Cloud", 2, 9);
    fixture.addGenerated("hostile", HOSTILE_TITLE, 3, 12);
    fixture.addRetries("lighthouse");
    fixture.addGenerated("lighthouse", "The Light That Answered", 4, 29);
    fixture.addWordTimes("lighthouse");
    fixture.addGenerated("quiet", "A Quiet Voice", 30, 37);
    fixture.addFailed("train", "The Night Train");
    fixture.events.add(new RunFinished(at(40)));
    fixture.events.add(new RunStarted(at(41), "verify", stories, false));
    for (String story : stories.subList(0, 4)) {
      fixture.addChecked(story, story.equals("quiet") ? "24.5" : "64.1");
    }
    fixture.events.add(new RunFinished(at(45)));
    return fixture;
  }

  /** A story whose checks measured over its time. */
  static ReportFixture timeline(Path project) throws IOException {
    av_log_set_level(AV_LOG_ERROR);
    ReportFixture fixture = new ReportFixture(project);
    fixture.events.add(new RunStarted(at(0), "generate", List.of("dog"), false, Map.of()));
    fixture.addGenerated("dog", "Cloud", 2, 9);
    fixture.events.add(new RunFinished(at(10)));
    fixture.events.add(new RunStarted(at(11), "verify", List.of("dog"), false));
    fixture.events.add(new StoryStarted(at(11), "dog", null, List.of()));
    TimedChecks.of("dog").forEach(it -> fixture.events.add(new CheckDone(at(12), it)));
    fixture.events.add(new StoryFinished(at(12), "dog", true));
    fixture.events.add(new RunFinished(at(12)));
    return fixture;
  }

  /** More stories than a page renders at once. */
  static ReportFixture large(Path project, int stories) {
    ReportFixture fixture = new ReportFixture(project);
    List<String> names = IntStream.range(0, stories).mapToObj("story-%04d"::formatted).toList();
    fixture.events.add(new RunStarted(at(0), "generate", names, false));
    for (int i = 0; i < stories; i++) {
      fixture.addOperations(names.get(i), "Story number " + (stories - i), i, i + 5, i % 10 == 0);
    }
    fixture.events.add(new RunFinished(at(stories + 10)));
    return fixture;
  }

  /** Writes the report and returns its URL. */
  URI report() throws IOException {
    Path file = project.resolve("target/storygen-reports/index.html");
    Files.createDirectories(file.getParent());
    HtmlReport.write(
        file, new ReportContent("stories", project, MetricsFold.of(events), Trend.none()));
    return file.toUri();
  }

  private void addGenerated(String story, String title, int from, int to) throws IOException {
    Path folder = project.resolve("target/storygen").resolve(story);
    StoryFixture.good(folder);
    PlayableVideo.mp4(folder.resolve("video.mp4"), SECONDS);
    addOperations(story, title, from, to, false);
    Map<String, String> files = new TreeMap<>();
    for (String file : List.of("script.txt", "subtitles.srt", "video.mp4", "voiceover.mp3")) {
      files.put(file.replaceAll("\\..*", ""), "target/storygen/" + story + "/" + file);
    }
    events.add(new FilesFound(at(to), story, files));
    events.add(
        new VoiceoverDecoded(
            at(to),
            story,
            new Waveform(SECONDS, "AHZz09_-".repeat(30), List.of(new TimeSpan(2, 2.5)))));
  }

  /** Writes words.json with a time for every word of the script. */
  private void addWordTimes(String story) throws IOException {
    Path folder = project.resolve("target/storygen").resolve(story);
    List<String> words = List.of(Files.readString(folder.resolve("script.txt")).split("\\s+"));
    double length = SECONDS / words.size();
    List<Map<String, Object>> timed = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      timed.add(
          Map.of(
              "word",
              words.get(i),
              "spoken",
              words.get(i),
              "start",
              i * length,
              "end",
              (i + 1) * length,
              "measured",
              i % 5 > 0));
    }
    Path file = folder.resolve("words.json");
    Json.mapper().writeValue(file.toFile(), Map.of("duration", SECONDS, "words", timed));
    events.add(
        new FilesFound(
            at(29),
            story,
            Map.of(
                "script", "target/storygen/" + story + "/script.txt",
                "subtitles", "target/storygen/" + story + "/subtitles.srt",
                "video", "target/storygen/" + story + "/video.mp4",
                "words", "target/storygen/" + story + "/words.json")));
  }

  private void addOperations(String story, String title, int from, int to, boolean fails) {
    events.add(new StoryStarted(at(from), story, title, List.of("script", "voice", "video")));
    double quarter = (to - from) / 4.0;
    addOperation(story, "script", "writing", from + quarter, quarter, null);
    addOperation(
        story, "voice", "synthesis", to, 3 * quarter, fails ? "the voice is not available" : null);
    events.add(new StoryFinished(at(to), story, !fails));
  }

  private void addOperation(
      String story, String stage, String operation, double end, double seconds, String error) {
    events.add(
        new OperationFinished(
            at(end),
            story,
            stage,
            operation,
            "embedded",
            seconds,
            error == null,
            1,
            error,
            Map.of()));
  }

  private void addRetries(String story) {
    for (int attempt = 1; attempt <= 2; attempt++) {
      events.add(
          new RetryScheduled(
              at(5 * attempt), story, "voice", "synthesis", attempt, 2, "answered 503"));
    }
    events.add(new BreakerChanged(at(10), SERVICE, "open", "answered 503"));
    events.add(new BreakerChanged(at(15), SERVICE, "half-open", "answered 503"));
    events.add(new BreakerChanged(at(16), SERVICE, "closed", null));
  }

  private void addFailed(String story, String title) {
    events.add(new StoryStarted(at(20), story, title, List.of("script", "voice")));
    addOperation(story, "voice", "synthesis", 24, 4, "api.example.com answered 401: no such key");
    events.add(new StageFailed(at(24), story, "voice", "api.example.com answered 401", "at voice"));
    events.add(new StoryFinished(at(24), story, false));
  }

  private void addChecked(String story, String bitrate) {
    boolean passes = new BigDecimal(bitrate).intValue() >= 32;
    String fix = "Raise <voice><bitrate> or set <checks><audio-bitrate>.";
    events.add(new StoryStarted(at(42), story, null, List.of("audio-bitrate")));
    events.add(
        new CheckDone(
            at(43),
            new CheckOutcome(
                story,
                "audio-bitrate",
                passes ? CheckStatus.PASSED : CheckStatus.VIOLATED,
                Severity.ERROR,
                List.of(new Measurement("audio bitrate", new BigDecimal(bitrate), "kbit/s")),
                "minimum 32 kbit/s",
                List.of(
                    new Limit(
                        "minimum",
                        "audio bitrate",
                        Limit.Bound.MINIMUM,
                        BigDecimal.valueOf(32),
                        "kbit/s")),
                "target/storygen/" + story + "/voiceover.mp3",
                passes
                    ? null
                    : "voiceover.mp3 of "
                        + story
                        + ": audio bitrate is 24.5 kbit/s, but expected minimum is 32 kbit/s. "
                        + fix,
                passes ? null : fix,
                0.25)));
    events.add(new StoryFinished(at(43), story, true));
  }

  private static Instant at(double second) {
    return BEGAN.plusMillis(Math.round(second * 1000));
  }
}
