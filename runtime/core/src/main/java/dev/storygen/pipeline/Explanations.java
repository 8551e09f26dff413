package dev.storygen.pipeline;

import dev.storygen.cache.CacheMode;
import dev.storygen.cache.Inputs;
import dev.storygen.cache.KeptWork;
import dev.storygen.cache.LastRun;
import dev.storygen.cache.Lookup.Miss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Says why results of a story are made, by what its last run used. Safe for use by several threads.
 */
final class Explanations {

  /** Changes that are named; the others are counted. */
  private static final int MAX_CHANGES = 5;

  private final LastRun last;
  private final CacheMode mode;
  private final Map<String, LastRun.Result> used = new ConcurrentHashMap<>();

  Explanations(LastRun last, CacheMode mode) {
    this.last = last;
    this.mode = mode;
  }

  /** What was known before this run. */
  LastRun last() {
    return last;
  }

  /** What this run used so far. */
  Map<String, LastRun.Result> used() {
    return used;
  }

  /**
   * Notes that a result was made or found.
   *
   * @param operation stage and operation: {@code voice.synthesis}
   * @param replacing says that a fallback gave it, and for whom
   */
  void used(String operation, KeptWork<?> work, Optional<Replacing> replacing) {
    used.put(
        name(operation, work),
        LastRun.Result.of(work.inputs(), replacing.map(Replacing::fallback)));
  }

  /**
   * A fallback that works for a provider which failed.
   *
   * @param provider that failed
   */
  record Replacing(String provider, String fallback) {}

  /** Why work is done, a clause each: {@code `tone` was `dark` and is `light`}. */
  List<String> why(String operation, KeptWork<?> work, Miss miss, Optional<Replacing> replacing) {
    return switch (miss) {
      case FORCED -> List.of("storygen.force names the stage");
      case NOT_READ -> List.of("storygen.cache is `" + mode.label() + "`");
      case UNREADABLE -> List.of("the cache cannot be read");
      case DAMAGED -> List.of("its kept result was damaged");
      case DELETED -> List.of(deleted());
      case ABSENT -> sinceLastRun(work, earlier(operation, work), replacing);
    };
  }

  private Optional<LastRun.Result> earlier(String operation, KeptWork<?> work) {
    return Optional.ofNullable(last.results().get(name(operation, work)));
  }

  private static String name(String operation, KeptWork<?> work) {
    return (operation + " " + work.part()).strip();
  }

  private List<String> sinceLastRun(
      KeptWork<?> work, Optional<LastRun.Result> earlier, Optional<Replacing> replacing) {
    if (replacing.isPresent() && earlier.map(LastRun.Result::fallback).isEmpty()) {
      return List.of(
          "`%s` failed, and its fallback `%s` took over"
              .formatted(replacing.get().provider(), replacing.get().fallback()));
    }
    if (earlier.isEmpty()) {
      return List.of(
          last.results().isEmpty()
              ? "no earlier run of this story is known"
              : "no earlier result of it is known");
    }
    if (earlier.get().key().equals(work.inputs().key())) {
      return List.of(deleted());
    }
    List<Inputs.Change> changes = work.inputs().changesSince(earlier.get().inputs());
    String fallback = earlier.get().fallback();
    if (fallback == null || replacing.isPresent()) {
      return named(changes);
    }
    List<String> reasons = new ArrayList<>();
    reasons.add("the fallback `" + fallback + "` made the earlier result");
    reasons.addAll(named(changes.stream().filter(change -> !ofProvider(change)).toList()));
    return reasons;
  }

  /** Whether it tells the fallback from the provider. */
  private static boolean ofProvider(Inputs.Change change) {
    return change.name().startsWith("<providers>") || change.name().startsWith("version of ");
  }

  private static String deleted() {
    return "its kept result is not in the cache any more: it was beyond the cache's size or age, or"
        + " the cache was cleared";
  }

  /** Settings and texts first, and then the files that follow from them. */
  private static List<String> named(List<Inputs.Change> changes) {
    List<String> named =
        new ArrayList<>(
            changes.stream()
                .filter(change -> !change.ofContent())
                .map(Inputs.Change::text)
                .limit(MAX_CHANGES)
                .toList());
    long more = changes.stream().filter(change -> !change.ofContent()).count() - named.size();
    if (more > 0) {
      named.add(more == 1 ? "one more input changed" : more + " more inputs changed");
    }
    String contents =
        changes.stream()
            .filter(Inputs.Change::ofContent)
            .map(change -> "`" + change.name() + "`")
            .limit(MAX_CHANGES)
            .collect(Collectors.joining(", "));
    if (!contents.isEmpty()) {
      named.add("the content of " + contents + " changed");
    }
    return named;
  }
}
