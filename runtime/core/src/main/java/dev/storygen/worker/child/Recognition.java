package dev.storygen.worker.child;

import dev.storygen.cache.ResultCache;
import dev.storygen.check.Recogniser;
import dev.storygen.check.script.RecognisedChecks;
import dev.storygen.event.Event;
import dev.storygen.pipeline.SpeechRecognition;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.Options;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechNormalizer;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.CpuScheduler;
import dev.storygen.service.ProviderResolver;
import dev.storygen.service.Resilience;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The recognisers that the checks of {@code verify} ask for; none of them by default. */
final class Recognition implements AutoCloseable {

  private final Optional<CpuScheduler> cpu;
  private final ResultCache cache;
  private final Optional<SpeechRecognition> service;
  private final Optional<SpeechRecognition> aligner;

  private Recognition(
      Optional<CpuScheduler> cpu,
      ResultCache cache,
      Optional<SpeechRecognition> service,
      Optional<SpeechRecognition> aligner) {
    this.cpu = cpu;
    this.cache = cache;
    this.service = service;
    this.aligner = aligner;
  }

  /**
   * Those of a request.
   *
   * @param cache keeps what is heard
   * @throws IllegalArgumentException if a provider is not on the class path, a setting is unknown
   *     or invalid, or a key is missing
   */
  static Recognition of(
      Request request,
      Task.Verify task,
      Options.Environment environment,
      CacheUse cache,
      Consumer<Event> events,
      Clock clock)
      throws IOException {
    boolean transcribes = RecognisedChecks.transcribe(task.settings());
    boolean aligns = RecognisedChecks.align(task.settings());
    if (!transcribes && !aligns) {
      return new Recognition(
          Optional.empty(), ResultCache.off(), Optional.empty(), Optional.empty());
    }
    CpuScheduler cpu = new CpuScheduler(request.threads());
    Task.ProviderChoice providers = task.providers();
    ResilienceSettings settings =
        ResilienceSettings.of(providers.resilience(), providers.budget())
            .sharing(LimitsConnection.of(environment.variables()));
    List<Event> past =
        request.resumed()
            ? EventLog.read(request.events()).ofRun(request.origin().run())
            : List.of();
    ResultCache results = cache.results(request, task.briefs(), task.output());
    Builder builder =
        new Builder(
            request,
            new Resilience(settings, events, clock, past, providers.spent()),
            cpu,
            results,
            events,
            clock);
    return new Recognition(
        Optional.of(cpu),
        results,
        transcribes
            ? Optional.of(builder.with(resolve(providers.settings(), settings, environment)))
            : Optional.empty(),
        aligns
            ? Optional.of(builder.with(resolve(Map.of(), settings, environment)))
            : Optional.empty());
  }

  private static ConfiguredProvider<SpeechAligner> resolve(
      Map<String, Map<String, String>> providers,
      ResilienceSettings settings,
      Options.Environment environment) {
    return new ProviderResolver(providers, settings, environment).resolve(SpeechAligner.class);
  }

  /** What the recognisers share. */
  private record Builder(
      Request request,
      Resilience resilience,
      CpuScheduler cpu,
      ResultCache cache,
      Consumer<Event> events,
      Clock clock) {

    SpeechRecognition with(ConfiguredProvider<SpeechAligner> provider) {
      return new SpeechRecognition(
          provider,
          ProviderLoader.standard(AudioProcessor.class),
          ProviderLoader.standard(SpeechNormalizer.class),
          request.events().toAbsolutePath().getParent(),
          resilience,
          cpu,
          cache,
          events,
          clock);
    }
  }

  /** The recogniser of a story. */
  Recogniser of(String story) {
    return new StoryRecogniser(story, service, aligner);
  }

  /** Whether anything is recognised, and kept. */
  boolean isUsed() {
    return cpu.isPresent();
  }

  @Override
  public void close() throws IOException {
    cpu.ifPresent(CpuScheduler::close);
    cache.close();
  }
}
