package dev.storygen.metrics;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BaselineRead;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.BudgetSet;
import dev.storygen.event.Event.BudgetSpent;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.StoriesSelected;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.event.StoryEvent.FileOpened;
import dev.storygen.event.StoryEvent.FilesFound;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.event.StoryEvent.StoryWaiting;
import dev.storygen.event.StoryEvent.TextOmitted;
import dev.storygen.event.StoryEvent.VoiceUncertain;
import dev.storygen.event.StoryEvent.VoiceoverDecoded;
import dev.storygen.model.BaselineEntry;
import dev.storygen.model.BaselineMatch;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Omission;
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

  private static final BaselineEntry.Key ENTRY =
      new BaselineEntry.Key(null, STORY, "audio-bitrate");

  private SampleRun() {}

  static List<Event> events() {
    return List.of(
        new RunStarted(
            at(0),
            "generate",
            List.of(STORY),
            false,
            Map.of("java", "17.0.17", "os", "Linux 6.12", "storygen", "0.1.0")),
        new BudgetSet(at(0), "characters", 50_000, 1_000),
        new StoryStarted(at(0), STORY, "The Lighthouse", List.of("script", "voice", "video")),
        new StageStarted(at(0), STORY, "script", "brief"),
        operation(1, "script", "writing", "brief", 0.004, null, Map.of("words", 231)),
        new StageStarted(at(1), STORY, "voice", "elevenlabs"),
        new CallFinished(
            at(2), STORY, "voice", "synthesis", SERVICE, 0.8, false, true, AWAY, Map.of()),
        new RetryScheduled(at(2), STORY, "voice", "synthesis", 1, 2.25, AWAY),
        new BreakerChanged(at(3), SERVICE, "open", AWAY),
        new StoryWaiting(at(3), "spare-key", SERVICE, AWAY),
        new FallbackTaken(at(3), STORY, "voice", "synthesis", "elevenlabs", "embedded", AWAY),
        operation(
            9,
            "voice",
            "synthesis",
            "embedded",
            6.214,
            null,
            Map.of("parts", 1, "timedWords", 231)),
        new BreakerChanged(at(10), SERVICE, "half-open", AWAY),
        new CallFinished(
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
        new BreakerChanged(at(11), SERVICE, "closed", null),
        new BudgetSpent(at(11), "characters", 50_000, 50_000),
        new VoiceUncertain(at(11), STORY, "the aligner failed."),
        new StageStarted(at(11), STORY, "video", "ffmpeg"),
        new WorkerDied(at(12), "signal 9", List.of(STORY)),
        new RunStarted(
            at(13),
            "generate",
            List.of(STORY),
            true,
            Map.of("java", "17.0.17", "os", "Linux 6.12", "storygen", "0.1.0")),
        new StoryStarted(at(13), STORY, "The Lighthouse", List.of("script", "voice", "video")),
        new TextOmitted(
            at(13), STORY, "script", List.of(new Omission("remark", "I hope this helps!"))),
        new StageStarted(at(13), STORY, "video", "ffmpeg"),
        operation(19, "video", "rendering", "ffmpeg", 6.1, null, Map.of("seconds", 47.2)),
        new FilesFound(at(19), STORY, Map.of("video", "target/storygen/lighthouse/video.mp4")),
        new StoryFinished(at(19), STORY, true),
        new RunFinished(at(20)),
        new RunStarted(
            at(30),
            "verify",
            List.of(STORY),
            false,
            Map.of("java", "17.0.17", "os", "Linux 6.12", "storygen", "0.1.0")),
        new StoriesSelected(at(30), "origin/main", "1f0c2d7a9b3e", List.of("spare-key")),
        new BaselineRead(at(30), "storygen-baseline.json", List.of(ENTRY)),
        new StoryStarted(at(30), STORY, null, List.of("audio-bitrate")),
        new FileOpened(at(30), STORY, "target/storygen/lighthouse/voiceover.mp3"),
        new VoiceoverDecoded(
            at(31), STORY, new Waveform(47.2, "AAfz_8pA", List.of(new TimeSpan(0, 0.2)))),
        check(),
        new StoryFinished(at(31), STORY, true),
        new RunFinished(at(31)));
  }

  private static Event operation(
      int second,
      String stage,
      String operation,
      String provider,
      double took,
      String error,
      Map<String, Object> own) {
    return new OperationFinished(
        at(second), STORY, stage, operation, provider, took, error == null, 1, error, own);
  }

  private static Event check() {
    return new CheckDone(
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
                "voiceover.mp3 of lighthouse: audio bitrate is 24 kbit/s (mp3), but expected"
                    + " minimum is 32 kbit/s. Raise <voice><bitrate> or set"
                    + " <checks><audio-bitrate>.",
                "Raise <voice><bitrate> or set <checks><audio-bitrate>.",
                0.152)
            .withContent(Map.of("voiceover", "9b74c9897bac770f 1132456"))
            .withBaseline(
                new BaselineMatch(
                    BaselineMatch.State.WORSE,
                    ENTRY,
                    "2026-11-01",
                    "an old recording",
                    null,
                    "audio bitrate 28 kbit/s"),
                "The baseline accepts only audio bitrate 28 kbit/s."));
  }

  private static Instant at(int second) {
    return Instant.parse("2026-11-22T08:30:00Z").plusSeconds(second);
  }
}
