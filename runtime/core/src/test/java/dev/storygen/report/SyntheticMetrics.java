package dev.storygen.report;

import dev.storygen.history.Change;
import dev.storygen.history.ChangeDirection;
import dev.storygen.history.OperationSpeed;
import dev.storygen.history.SpeedVerdict;
import dev.storygen.history.Trend;
import dev.storygen.metrics.BreakerChange;
import dev.storygen.metrics.BreakerRecord;
import dev.storygen.metrics.BudgetUse;
import dev.storygen.metrics.FallbackRecord;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.RetryRecord;
import dev.storygen.metrics.StoryRun;
import dev.storygen.metrics.WorkerCrash;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Generated metrics of a run with every kind of record; deterministic for a number of stories. */
public final class SyntheticMetrics {

  private static final Instant BEGIN = Instant.parse("2026-11-22T09:00:00Z");

  private static final int AT_ONCE = 8;

  private static final String SPEECH = "api.elevenlabs.io/speech";

  private static final List<String> TITLES =
      List.of(
          "The Light That Answered",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "</script></style></template><b>bold</b>",
          "Line\u2028separator and \u202eright to left\u202c and \u0000 nothing",
          "Eine außergewöhnlich schöne Überraschung",
          "漁師と金の魚",
          "قصة المنارة القديمة",
          "👩‍🚀 The Astronaut's Daughter",
          "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen".repeat(3));

  private record SampleStage(String name, String operation, String provider, double seconds) {}

  private static final List<SampleStage> STAGES =
      List.of(
          new SampleStage("script", "writing", "openai", 4),
          new SampleStage("revise", "revision", "embedded", 0.3),
          new SampleStage("voice", "synthesis", "elevenlabs", 9),
          new SampleStage("voice", "normalisation", "ffmpeg", 2),
          new SampleStage("subtitles", "captioning", "embedded", 0.08),
          new SampleStage("video", "rendering", "ffmpeg", 21));

  private final Random random = new Random(4);
  private final SyntheticChecks syntheticChecks = new SyntheticChecks(random);

  private final List<StoryRun> stories = new ArrayList<>();

  private final List<OperationRecord> operations = new ArrayList<>();

  private final List<CheckOutcome> checks = new ArrayList<>();

  private final List<RetryRecord> retries = new ArrayList<>();

  private final List<FallbackRecord> fallbacks = new ArrayList<>();

  private SyntheticMetrics() {}

  /** Writes {@code metrics.json} with a number of stories: {@code 100 target/metrics.json}. */
  public static void main(String... arguments) throws IOException {
    of(Integer.parseInt(arguments[0])).write(Path.of(arguments[1]));
  }

  /** Metrics of a run of generate and verify. */
  public static Metrics of(int stories) {
    return new SyntheticMetrics().metrics(stories);
  }

  /** The trend of that run against five others. */
  public static Trend trend() {
    return new Trend(
        BEGIN.minus(Duration.ofDays(1)),
        List.of(
            new Change("success rate", "98.9 %", "97.2 %", ChangeDirection.WORSE),
            new Change("time in goals", "9 min 40 s", "8 min 2 s", ChangeDirection.BETTER),
            new Change("story-0007", "passed", "failed", ChangeDirection.WORSE),
            new Change("stories", "98", "100", ChangeDirection.NEUTRAL)),
        List.of(
            new OperationSpeed("voice.synthesis", 14.1, 9.2, 0.4, 5, SpeedVerdict.SLOWER),
            new OperationSpeed("script.writing", 2.9, 4.1, 0.3, 5, SpeedVerdict.FASTER),
            new OperationSpeed("video.rendering", 21.2, 21.0, 0.9, 5, SpeedVerdict.USUAL),
            new OperationSpeed("revise.revision", 0.3, 0, 0, 1, SpeedVerdict.UNKNOWN)));
  }

  private Metrics metrics(int count) {
    double[] free = new double[AT_ONCE];
    for (int number = 1; number <= count; number++) {
      Arrays.sort(free);
      free[0] = story(number, free[0]);
      checks.addAll(syntheticChecks.of(number));
    }
    double end = Arrays.stream(free).max().orElse(0);
    operations.sort((a, b) -> a.timestamp().compareTo(b.timestamp()));
    return new Metrics(
        Metrics.SCHEMA_VERSION,
        List.of(
            new GoalRun("generate", BEGIN, millis(end), true),
            new GoalRun("verify", at(end + 1), millis(count * 0.2), true)),
        Map.of("java", "17.0.15", "os", "Linux 6.1", "storygen", "0.1.0", "cores", "8"),
        stories,
        operations,
        null,
        checks,
        retries,
        breakers(end),
        fallbacks,
        List.of(
            new BudgetUse("characters", 100_000, 61_220),
            new BudgetUse("tokens", 200_000, 201_004)),
        Map.of("inputTokens", 91_004L, "outputTokens", 110_000L, "characters", 61_220L),
        List.of(new WorkerCrash(at(end * 0.7), "signal 11", List.of(name(Math.max(1, count / 2))))),
        count / 10,
        null,
        null);
  }

  static String name(int number) {
    return "story-%04d".formatted(number);
  }

  private static String title(int number) {
    return number % 11 == 0 ? null : TITLES.get((number - 1) % TITLES.size());
  }

  /** Returns the end time. */
  private double story(int number, double start) {
    double now = start;
    boolean broken = number % 17 == 7;
    for (SampleStage stage : STAGES) {
      double seconds = millis(stage.seconds() * Math.exp(random.nextGaussian() * 0.35));
      boolean fails = broken && stage.operation().equals("synthesis");
      int attempts = fails || number % 9 == 2 && stage.operation().equals("synthesis") ? 3 : 1;
      for (int attempt = 1; attempt < attempts; attempt++) {
        retries.add(
            new RetryRecord(
                at(now + seconds * attempt / attempts),
                name(number),
                stage.name(),
                stage.operation(),
                attempt,
                0.5 * attempt,
                "ElevenLabs at api.elevenlabs.io answered 503"));
      }
      now += seconds;
      operations.add(operation(number, stage, now, seconds, fails, attempts));
      if (fails) {
        break;
      }
      now += random.nextDouble() * 0.5;
    }
    if (number % 23 == 3) {
      fallbacks.add(
          new FallbackRecord(
              at(now),
              name(number),
              "voice",
              "synthesis",
              "elevenlabs",
              "embedded",
              SPEECH + " was not called: its circuit breaker is open after 5 failures in a row"));
    }
    double seconds = millis(now - start);
    stories.add(
        new StoryRun(
            name(number), title(number), at(start), seconds, !broken, files(number), waveform()));
    return now;
  }

  private static OperationRecord operation(
      int number, SampleStage stage, double end, double seconds, boolean fails, int attempts) {
    return new OperationRecord(
        at(end),
        name(number),
        stage.name(),
        stage.operation(),
        stage.provider(),
        seconds,
        !fails,
        attempts,
        fails ? "ElevenLabs at api.elevenlabs.io answered 503 <b>Service Unavailable</b>" : null,
        Map.of());
  }

  static Map<String, String> files(int number) {
    String folder = "target/storygen/" + name(number) + "/";
    return Map.of(
        "script", folder + "narration.txt",
        "subtitles", folder + "subtitles.srt",
        "video", folder + "video.mp4",
        "voiceover", folder + "voiceover.mp3",
        "words", folder + "words.json");
  }

  private Waveform waveform() {
    float[] amplitudes = new float[Waveform.COLUMNS];
    for (int i = 0; i < amplitudes.length; i++) {
      amplitudes[i] = i % 20 < 2 ? 0 : 0.4f + 0.6f * random.nextFloat();
    }
    List<TimeSpan> silences = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      silences.add(new TimeSpan(i * 5, i * 5 + 0.5));
    }
    return new Waveform(60, Waveform.peaks(amplitudes), silences);
  }

  private static List<BreakerRecord> breakers(double end) {
    String error = "ElevenLabs at api.elevenlabs.io answered 503";
    return List.of(
        new BreakerRecord(
            SPEECH,
            "closed",
            112,
            2,
            14,
            error,
            millis(end * 0.2),
            List.of(
                new BreakerChange(at(end * 0.2), "open", error),
                new BreakerChange(at(end * 0.3), "half-open", error),
                new BreakerChange(at(end * 0.32), "open", error),
                new BreakerChange(at(end * 0.38), "half-open", error),
                new BreakerChange(at(end * 0.4), "closed", null))),
        new BreakerRecord("api.openai.com/chat", "closed", 204, 0, 0, null, 0, List.of()));
  }

  private static Instant at(double seconds) {
    return BEGIN.plusMillis(Math.round(seconds * 1000));
  }

  private static double millis(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
