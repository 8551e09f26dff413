package dev.storygen.event;

import dev.storygen.event.Event.BaselineRead;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.BudgetSet;
import dev.storygen.event.Event.BudgetSpent;
import dev.storygen.event.Event.Diagnosis;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.Event.StoriesSelected;
import dev.storygen.event.Event.StoryForecasted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.FactsReused;
import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.event.StoryEvent.FileOpened;
import dev.storygen.event.StoryEvent.FilesFound;
import dev.storygen.event.StoryEvent.IdeaWritten;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.event.StoryEvent.StoryWaiting;
import dev.storygen.event.StoryEvent.TextOmitted;
import dev.storygen.event.StoryEvent.VoiceUncertain;
import dev.storygen.event.StoryEvent.VoiceoverDecoded;
import dev.storygen.forecast.SampleForecasts;
import dev.storygen.model.BaselineEntry;
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
import java.util.stream.Stream;

/** An event of every kind. */
public final class SampleEvents {

  private static final Instant AT = Instant.parse("2026-11-22T07:08:09.010Z");

  private SampleEvents() {}

  public static Stream<Event> all() {
    return Stream.of(
        new RunStarted(
            AT, "generate", List.of("lighthouse", "dog"), false, Map.of("java", "17.0.15")),
        new RunRejected(AT, "no \"such\" check", false),
        new RunFinished(AT),
        new RunWarning(AT, "notes.txt is not read."),
        new StoryForecasted(AT, SampleForecasts.degraded()),
        new StoriesSelected(AT, "origin/main", "0123456789abcdef", List.of("dog")),
        new BaselineRead(
            AT,
            "storygen-baseline.json",
            List.of(new BaselineEntry.Key(null, "lighthouse", "audio-bitrate"))),
        new WorkerDied(AT, "signal 11", List.of("a", "b")),
        new StoryStarted(AT, "a", "The Light", List.of("script", "voice")),
        new StoryFinished(AT, "a", true),
        new StageStarted(AT, "a", "voice", "embedded"),
        new RetryScheduled(AT, "a", "voice", "synthesis", 1, 0.5, "timed out"),
        new OperationFinished(
            AT, "a", "voice", "synthesis", "embedded", 2.25, false, 2, "boom", Map.of("words", 3)),
        new CallFinished(
            AT,
            "a",
            "voice",
            "synthesis",
            "api.example.com/speech",
            0.5,
            false,
            true,
            "answered 503",
            Map.of("characters", 120L)),
        new BreakerChanged(AT, "api.example.com/speech", "open", "answered 503"),
        new FallbackTaken(AT, "a", "voice", "synthesis", "elevenlabs", "embedded", "answered 503"),
        new BudgetSet(AT, "characters", 1000, 20),
        new BudgetSpent(AT, "characters", 1000, 1200),
        new StoryWaiting(AT, "b", "api.example.com/speech", "answered 503"),
        new TextOmitted(AT, "a", "script", List.of(new Omission("remark", "Enjoy!"))),
        new IdeaWritten(AT, "night-train", "Night Train", "night-train.yaml", 71.5),
        new Diagnosis(AT, "voice", false, "no key"),
        new StageFailed(AT, "a", "voice", "boom", "at x\n\tat y"),
        new FilesFound(AT, "a", Map.of("video", "target/a/video.mp4")),
        new VoiceoverDecoded(AT, "a", new Waveform(9.5, "AB-_", List.of(new TimeSpan(0.25, 0.5)))),
        new VoiceUncertain(AT, "a", "The aligner failed."),
        new FileOpened(AT, "a", "target/a/voiceover.mp3"),
        new FactsReused(AT, "a"),
        new CheckDone(
            AT,
            new CheckOutcome(
                "a",
                "audio-bitrate",
                CheckStatus.VIOLATED,
                Severity.ERROR,
                List.of(new Measurement("audio bitrate", new BigDecimal("24.10"), "kbit/s")),
                "minimum 32 kbit/s",
                List.of(
                    new Limit(
                        "minimum",
                        "audio bitrate",
                        Limit.Bound.MINIMUM,
                        new BigDecimal("32"),
                        "kbit/s")),
                "target/a/voiceover.mp3",
                "too low. Raise it.",
                "Raise it.",
                0.25)));
  }

  /** The records of all kinds. */
  public static List<Class<?>> kinds() {
    return kinds(Event.class).toList();
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(SampleEvents::kinds)
        : Stream.of(type);
  }
}
