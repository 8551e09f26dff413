package dev.storygen.metrics;

import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Event;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A build in which everything happened that can: what {@code docs/metrics.md} shows. */
final class SampleRun {

  private static final String STORY = "lighthouse";
  private static final String SERVICE = "api.elevenlabs.io/speech";
  private static final String AWAY = "ElevenLabs at api.elevenlabs.io answered 503";

  private SampleRun() {}

  static List<Event> events() {
    return List.of(
        new Event.RunStarted(
            at(0),
            "generate",
            List.of(STORY),
            false,
            Map.of("java", "17.0.17", "os", "Linux 6.12", "storygen", "0.1.0")),
        new Event.BudgetSet(at(0), "characters", 50_000, 1_000),
        new Event.StoryStarted(at(0), STORY, "The Lighthouse", List.of("script", "voice", "video")),
        new Event.StageStarted(at(0), STORY, "script", "brief"),
        operation(1, "script", "writing", "brief", 0.004, null, Map.of("words", 231)),
        new Event.StageStarted(at(1), STORY, "voice", "elevenlabs"),
        new Event.CallFinished(
            at(2), STORY, "voice", "synthesis", SERVICE, 0.8, false, true, AWAY, Map.of()),
        new Event.RetryScheduled(at(2), STORY, "voice", "synthesis", 1, 2.25, AWAY),
        new Event.BreakerChanged(at(3), SERVICE, "open", AWAY),
        new Event.StoryWaiting(at(3), "spare-key", SERVICE, AWAY),
        new Event.FallbackTaken(at(3), STORY, "voice", "synthesis", "elevenlabs", "embedded", AWAY),
        operation(
            9,
            "voice",
            "synthesis",
            "embedded",
            6.214,
            null,
            Map.of("parts", 1, "timedWords", 231)),
        new Event.BreakerChanged(at(10), SERVICE, "half-open", AWAY),
        new Event.CallFinished(
            at(11),
            STORY,
            "voice",
            "synthesis",
            SERVICE,
            0.9,
            true,
            false,
            null,
            Map.of("characters", 1210L)),
        new Event.BreakerChanged(at(11), SERVICE, "closed", null),
        new Event.BudgetSpent(at(11), "characters", 50_000, 50_000),
        new Event.StageStarted(at(11), STORY, "video", "ffmpeg"),
        new Event.WorkerDied(at(12), "signal 9", List.of(STORY)),
        new Event.RunStarted(
            at(13),
            "generate",
            List.of(STORY),
            true,
            Map.of("java", "17.0.17", "os", "Linux 6.12", "storygen", "0.1.0")),
        new Event.StoryStarted(
            at(13), STORY, "The Lighthouse", List.of("script", "voice", "video")),
        new Event.StageStarted(at(13), STORY, "video", "ffmpeg"),
        operation(19, "video", "rendering", "ffmpeg", 6.1, null, Map.of("seconds", 47.2)),
        new Event.FilesFound(
            at(19), STORY, Map.of("video", "target/storygen/lighthouse/video.mp4")),
        new Event.StoryFinished(at(19), STORY, true),
        new Event.RunFinished(at(20)),
        new Event.RunStarted(
            at(30),
            "verify",
            List.of(STORY),
            false,
            Map.of("java", "17.0.17", "os", "Linux 6.12", "storygen", "0.1.0")),
        new Event.StoryStarted(at(30), STORY, null, List.of("audio-bitrate")),
        new Event.FileOpened(at(30), STORY, "target/storygen/lighthouse/voiceover.mp3"),
        new Event.VoiceoverHeard(
            at(31), STORY, new Waveform(47.2, "AAfz_8pA", List.of(new TimeSpan(0, 0.2)))),
        check(),
        new Event.StoryFinished(at(31), STORY, true),
        new Event.RunFinished(at(31)));
  }

  private static Event operation(
      int second,
      String stage,
      String operation,
      String provider,
      double took,
      String error,
      Map<String, Object> own) {
    return new Event.OperationFinished(
        at(second), STORY, stage, operation, provider, took, error == null, 1, error, own);
  }

  private static Event check() {
    return new Event.CheckDone(
        at(31),
        new CheckOutcome(
            STORY,
            "audio-bitrate",
            CheckStatus.VIOLATED,
            Severity.ERROR,
            List.of(Measurement.of("audio bitrate", 24, "kbit/s").with("mp3")),
            "minimum 32 kbit/s",
            List.of(
                new Limit(
                    "minimum",
                    "audio bitrate",
                    Limit.Bound.MINIMUM,
                    BigDecimal.valueOf(32),
                    "kbit/s")),
            "target/storygen/lighthouse/voiceover.mp3",
            "voiceover.mp3 of lighthouse: audio bitrate is 24 kbit/s (mp3), but expected minimum is 32"
                + " kbit/s. Raise <voice><bitrate> or set <checks><audio-bitrate>.",
            "Raise <voice><bitrate> or set <checks><audio-bitrate>.",
            0.152));
  }

  private static Instant at(int second) {
    return Instant.parse("2026-11-22T08:30:00Z").plusSeconds(second);
  }
}
