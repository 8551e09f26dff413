package dev.storygen.plugin;

import dev.storygen.check.GateSettings;
import dev.storygen.check.script.RecognisedChecks;
import dev.storygen.provider.ProviderKind;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.worker.Task;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The providers that checks of {@code verify} need, where the settings ask for them. */
final class RecognitionProviders {

  private static final String TRANSCRIPTION = ProviderKind.TRANSCRIPTION.label();

  private RecognitionProviders() {}

  /** The kinds that a worker needs: by default, it inspects media only. */
  static Set<ProviderKind> kinds(GateSettings settings) {
    return RecognisedChecks.transcribe(settings) || RecognisedChecks.align(settings)
        ? recognising()
        : inspecting();
  }

  /** What a worker needs that has no speech recognised. */
  static Set<ProviderKind> inspecting() {
    return EnumSet.of(ProviderKind.INSPECTION);
  }

  /** What a worker needs that has speech recognised. */
  static Set<ProviderKind> recognising() {
    return EnumSet.of(
        ProviderKind.INSPECTION,
        ProviderKind.TRANSCRIPTION,
        ProviderKind.NORMALIZATION,
        ProviderKind.MASTERING);
  }

  /**
   * The providers of a worker. The embedded aligner is no fallback here: it is told the script, so
   * that what it finds is no transcript.
   *
   * @throws IllegalArgumentException if a check asks for a service and none is configured
   */
  static Task.ProviderChoice choice(
      GateSettings settings,
      ProviderParameters parameters,
      GroupedProperties properties,
      MavenContext maven) {
    if (!RecognisedChecks.transcribe(settings)) {
      return Task.ProviderChoice.embedded();
    }
    Task.ProviderChoice choice =
        parameters.choice(EnumSet.of(ProviderKind.TRANSCRIPTION), properties, maven);
    Map<String, String> service =
        new TreeMap<>(choice.settings().getOrDefault(TRANSCRIPTION, Map.of()));
    requireService(service);
    if (isEmbedded(service.getOrDefault("fallback.name", "none"))) {
      service.keySet().removeIf(key -> key.startsWith("fallback."));
    }
    return new Task.ProviderChoice(
        Map.of(TRANSCRIPTION, service), choice.resilience(), choice.budget(), choice.spent());
  }

  private static void requireService(Map<String, String> transcription) {
    if (isEmbedded(transcription.getOrDefault("name", ProviderLoader.EMBEDDED))) {
      throw new IllegalArgumentException(
          "The check transcript-match needs a service that recognises speech, but"
              + " <providers><transcription><name> is "
              + (transcription.containsKey("name")
                  ? "embedded, which is told the script"
                  : "not set")
              + ". Set it to openai, as generate has it, or take the check out of <checks> and"
              + " storygen.checks.");
    }
  }

  private static boolean isEmbedded(String name) {
    return name.strip().equals(ProviderLoader.EMBEDDED);
  }
}
