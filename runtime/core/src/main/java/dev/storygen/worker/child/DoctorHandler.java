package dev.storygen.worker.child;

import dev.storygen.brief.Briefs;
import dev.storygen.brief.ParsedBriefs;
import dev.storygen.brief.PronunciationFile;
import dev.storygen.event.Event;
import dev.storygen.event.Event.Diagnosis;
import dev.storygen.model.StoryBrief;
import dev.storygen.pipeline.BriefValidation;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.pipeline.StageProviders;
import dev.storygen.provider.Options;
import dev.storygen.provider.Provider;
import dev.storygen.provider.ProviderKind;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.ProviderModule;
import dev.storygen.provider.Service;
import dev.storygen.service.FailureMessages;
import dev.storygen.service.ProviderResolver;
import dev.storygen.service.ProviderResolver.Candidate;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carries out {@code doctor}: reports what is set up and what is wrong, and never fails. */
record DoctorHandler(
    Request request,
    Task.Doctor task,
    Options.Environment environment,
    Consumer<Event> events,
    Clock clock)
    implements RequestHandler {

  private static final double GIGABYTE = 1e9;

  /** Finds something out; its exception is a finding, too. */
  @FunctionalInterface
  private interface Look {
    String find() throws Exception;
  }

  @Override
  public void run() {
    events.accept(request.started(clock.instant(), List.of()));
    look("Java", DoctorHandler::java);
    look("system", DoctorHandler::system);
    look("worker's heap", DoctorHandler::heap);
    look("proxies", DoctorHandler::proxies);
    List<Candidate> candidates = new ArrayList<>();
    ProviderKind.selectable().forEach(kind -> candidates.addAll(selected(kind)));
    ProviderModule.FFMPEG
        .kinds()
        .forEach(
            kind -> look(kind.label(), () -> ProviderLoader.standard(kind.type()).description()));
    look("briefs", this::briefs);
    if (task.connect()) {
      ConnectivityProbe.testAll(
          candidates.stream().map(Candidate::provider).toList(), this::report);
    }
  }

  private List<Candidate> selected(ProviderKind kind) {
    List<Candidate> candidates = new ArrayList<>();
    look(
        kind.label(),
        () -> {
          candidates.addAll(resolver().candidates(kind));
          return candidates.isEmpty() ? "no provider; briefs cannot say 'images: generate'" : "";
        });
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      look(kind.label() + (i == 0 ? "" : "'s fallback"), () -> described(candidate));
    }
    return candidates;
  }

  private ProviderResolver resolver() {
    Task.ProviderChoice providers = task.providers();
    return new ProviderResolver(
        providers.settings(),
        ResilienceSettings.of(providers.resilience(), providers.budget()),
        environment);
  }

  private static String described(Candidate candidate) throws IOException {
    Provider provider = candidate.provider();
    String description = provider.description();
    String service = provider.service().map(Service::name).map(" at "::concat).orElse("");
    String key =
        provider.service().isEmpty()
            ? ""
            : candidate.key().map("; key from "::concat).orElse("; no key");
    return provider.name() + service + ": " + description + key;
  }

  private static String java() {
    return System.getProperty("java.version")
        + " of "
        + System.getProperty("java.vendor")
        + ", "
        + System.getProperty("java.home");
  }

  private static String system() {
    int cores = Runtime.getRuntime().availableProcessors();
    return "%s %s on %s, %d %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            cores,
            cores == 1 ? "core" : "cores");
  }

  private static String heap() {
    return String.format(
        Locale.ROOT,
        "at most %.1f GB; -Dstorygen.argLine=-Xmx2g sets another limit",
        Runtime.getRuntime().maxMemory() / GIGABYTE);
  }

  private static String proxies() {
    String proxies =
        Stream.of("http", "https")
            .filter(scheme -> System.getProperty(scheme + ".proxyHost") != null)
            .map(
                scheme ->
                    scheme
                        + " by "
                        + System.getProperty(scheme + ".proxyHost")
                        + ":"
                        + System.getProperty(scheme + ".proxyPort", ""))
            .collect(Collectors.joining(", "));
    return proxies.isEmpty() ? "none" : proxies;
  }

  private String briefs() throws IOException {
    Path folder = task.briefs().folder();
    if (!Files.isDirectory(folder)) {
      return "none: there is no folder " + folder;
    }
    ParsedBriefs parsed = Briefs.parse(task.briefs());
    parsed.warnings().forEach(warning -> report("briefs", false, warning));
    PipelineSettings settings =
        task.settings().pronouncing(PronunciationFile.read(task.briefs(), parsed));
    validation(settings).ifPresent(validation -> validate(parsed, validation));
    return parsed.valid().size() + " in " + folder;
  }

  private void validate(ParsedBriefs parsed, BriefValidation validation) {
    validation.warnings(parsed.readable()).forEach(warning -> report("briefs", false, warning));
    validation.fallbacks(parsed.readable()).forEach(each -> report("briefs", false, each));
    for (StoryBrief brief : parsed.readable()) {
      validation.problems(brief).forEach(problem -> parsed.addProblem(brief, problem));
    }
  }

  /** Empty if a provider cannot be used, which is a finding of its own. */
  private Optional<BriefValidation> validation(PipelineSettings settings) {
    try {
      Task.ProviderChoice providers = task.providers();
      return Optional.of(
          new BriefValidation(
              StageProviders.of(
                  providers.settings(),
                  ResilienceSettings.of(providers.resilience(), providers.budget()),
                  environment),
              settings));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void look(String subject, Look look) {
    try {
      String finding = look.find();
      if (!finding.isEmpty()) {
        report(subject, true, finding);
      }
    } catch (Exception | LinkageError e) { // whatever it is, it is what there is to report
      report(subject, false, FailureMessages.describe(e));
    }
  }

  private void report(String subject, boolean healthy, String finding) {
    events.accept(new Diagnosis(clock.instant(), subject, healthy, finding));
  }
}
