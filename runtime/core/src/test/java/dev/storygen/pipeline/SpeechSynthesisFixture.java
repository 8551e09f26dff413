package dev.storygen.pipeline;

import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.media.StoryFiles;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Stage;
import dev.storygen.provider.Options;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.CpuScheduler;
import dev.storygen.service.Resilience;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.service.ServicePolicy;
import dev.storygen.speech.RawVoice;
import dev.storygen.speech.SpeechLimits;
import dev.storygen.speech.SpeechSynthesis;
import dev.storygen.speech.VoiceCasting;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Synthesises sentences with a {@link FakeVoice}, one word per second, and records the events. */
final class SpeechSynthesisFixture {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  final List<Event> events = new ArrayList<>();
  private final Path folder;

  SpeechSynthesisFixture(Path folder) {
    this.folder = folder;
  }

  RawVoice speak(FakeVoice voice, String... sentences) throws StageFailedException {
    return speak(configured(voice), sentences);
  }

  RawVoice speak(ConfiguredProvider<SpeechSynthesizer> configured, String... sentences)
      throws StageFailedException {
    Resilience resilience =
        new Resilience(ResilienceSettings.defaults(), events::add, CLOCK, List.of(), Map.of());
    SpeechSynthesis speech =
        new SpeechSynthesis(
            new SpeechSynthesis.Settings(
                VoiceCasting.of(Gender.FEMALE), Locale.US, -45, SpeechLimits.defaults(), false),
            new StoryFiles(folder),
            new FakeAudioProcessor(),
            new FakeTranscriber());
    Narration narration = narration(sentences);
    try (CpuScheduler cpu = new CpuScheduler(1)) {
      return new StageRun(
              "lighthouse", Stage.VOICE, 0, resilience, cpu, KeptResults.none(), events::add, CLOCK)
          .callProvider(
              "synthesis",
              configured,
              (provider, calls) -> speech.synthesize(provider, calls, narration),
              spoken -> Map.of("parts", spoken.parts(), "timedWords", spoken.times().size()));
    }
  }

  static ConfiguredProvider<SpeechSynthesizer> configured(SpeechSynthesizer voice) {
    return new ConfiguredProvider<>(voice, quickRetries(), Optional.empty());
  }

  static ServicePolicy quickRetries() {
    return ServicePolicy.defaults().with(Options.of("resilience", Map.of("baseDelay", "1ms")));
  }

  static Narration narration(String... sentences) {
    return new Narration(
        Arrays.stream(sentences)
            .map(
                sentence ->
                    new Sentence(
                        Arrays.stream(sentence.split(" ")).map(Token::plain).toList(), false))
            .toList());
  }

  List<String> retries() {
    return events.stream()
        .filter(RetryScheduled.class::isInstance)
        .map(event -> ((RetryScheduled) event).error())
        .toList();
  }

  OperationFinished operation() {
    return events.stream()
        .filter(OperationFinished.class::isInstance)
        .map(OperationFinished.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
