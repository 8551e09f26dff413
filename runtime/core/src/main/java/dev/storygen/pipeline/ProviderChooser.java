package dev.storygen.pipeline;

import dev.storygen.forecast.Readiness;
import dev.storygen.model.Narration;
import dev.storygen.model.StoryBrief;
import dev.storygen.pipeline.StoryPlan.Reason;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.Provider;
import dev.storygen.provider.Service;
import dev.storygen.provider.StoryWriter;
import dev.storygen.service.ConfiguredProvider;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds which of a provider and its fallback will do the work for a story.
 *
 * @param unreachable why a service cannot be reached, as a predicate: {@code cannot be reached at
 *     ...}; empty if it can
 */
record ProviderChooser(Function<Service, Optional<String>> unreachable) {

  /**
   * The provider that will do the work.
   *
   * @param reason why it is the fallback, or cannot work; empty for the configured one
   */
  record Choice<P extends Provider>(
      ConfiguredProvider<P> provider,
      Optional<ConfiguredProvider<P>> insteadOf,
      Optional<Reason> reason) {}

  /** The choice for a brief; a provider that has problems with it is not chosen. */
  <P extends Provider> Choice<P> choose(
      String element,
      ConfiguredProvider<P> configured,
      StoryBrief brief,
      Optional<Narration> narration) {
    return choose(element, configured, provider -> provider.problems(brief, narration));
  }

  /** The choice of the writer, which any provider can be for a script that exists. */
  Choice<StoryWriter> writer(
      StageProviders providers, StoryBrief brief, Optional<Narration> narration) {
    return brief.script().isPresent()
        ? choose("text", providers.writer())
        : choose("text", providers.writer(), brief, narration);
  }

  /** The choice for work that any provider can do for any brief. */
  private <P extends Provider> Choice<P> choose(String element, ConfiguredProvider<P> configured) {
    return choose(element, configured, provider -> List.of());
  }

  private <P extends Provider> Choice<P> choose(
      String element, ConfiguredProvider<P> configured, Function<P, List<BriefProblem>> problems) {
    List<ConfiguredProvider<P>> able =
        configured
            .withFallback()
            .filter(each -> problems.apply(each.provider()).isEmpty())
            .toList();
    Optional<ConfiguredProvider<P>> usable =
        able.stream().filter(each -> obstacle(each).isEmpty()).findFirst();
    if (usable.isEmpty()) {
      // That no provider is able is a problem of the brief, which the validation reports.
      return new Choice<>(
          able.stream().findFirst().orElse(configured),
          Optional.empty(),
          able.stream().findFirst().map(first -> blocked(element, first)));
    }
    return usable.get() == configured
        ? new Choice<>(configured, Optional.empty(), Optional.empty())
        : new Choice<>(
            usable.get(),
            Optional.of(configured),
            Optional.of(replaced(element, configured, usable.get(), problems)));
  }

  private Reason blocked(String element, ConfiguredProvider<?> provider) {
    return Reason.of(
        Readiness.BLOCKED,
        "%s: %s. Or name a <fallback> in <providers><%s>."
            .formatted(element, obstacle(provider).orElseThrow(), element));
  }

  private <P extends Provider> Reason replaced(
      String element,
      ConfiguredProvider<P> configured,
      ConfiguredProvider<P> fallback,
      Function<P, List<BriefProblem>> problems) {
    String by =
        "%s by the fallback %s instead of %s: "
            .formatted(element, fallback.provider().name(), configured.provider().name());
    List<BriefProblem> unable = problems.apply(configured.provider());
    if (unable.isEmpty()) {
      return Reason.of(Readiness.DEGRADED, by + obstacle(configured).orElseThrow() + ".");
    }
    BriefProblem first = unable.get(0);
    return Reason.of(
        Readiness.DEGRADED, new BriefProblem(first.key(), first.part(), by + first.sentence()));
  }

  private Optional<String> obstacle(ConfiguredProvider<?> configured) {
    Provider provider = configured.provider();
    return provider.service().flatMap(unreachable).map(why -> provider.name() + " " + why);
  }
}
