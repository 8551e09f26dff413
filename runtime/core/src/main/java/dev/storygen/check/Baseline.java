package dev.storygen.check;

import dev.storygen.model.BaselineEntry;
import dev.storygen.model.BaselineMatch;
import dev.storygen.model.BaselineMatch.State;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compares violations with a baseline. An entry is found by what was judged, under whatever name it
 * is; else by the story's name, unless the content of the entry is in another story now. Each
 * decision depends on files only, not on the other decisions. Safe for use by many threads.
 */
final class Baseline {

  private record Named(String story, String kind) {}

  private record Judged(String kind, Map<String, String> content) {}

  private final GateBaseline settings;
  private final MovedContent moved;
  private final Map<Named, List<BaselineEntry>> byName = new HashMap<>();
  private final Map<Judged, List<BaselineEntry>> byContent = new HashMap<>();

  Baseline(GateBaseline settings, MovedContent moved) {
    this.settings = settings;
    this.moved = moved;
    for (BaselineEntry entry : settings.entries()) {
      String kind = BaselineEntry.kind(entry.check(), entry.content());
      if (settings.concerns(entry)) {
        add(byName, new Named(entry.story(), kind), entry);
      }
      if (isIdentity(entry.content())) {
        add(byContent, new Judged(kind, entry.content()), entry);
      }
    }
  }

  private static <K> void add(Map<K, List<BaselineEntry>> index, K key, BaselineEntry entry) {
    index.computeIfAbsent(key, it -> new ArrayList<>()).add(entry);
  }

  /** Whether a content says which files it is of: what is missing everywhere does not. */
  private static boolean isIdentity(Map<String, String> content) {
    return content.values().stream().anyMatch(file -> !file.equals(BaselineEntry.MISSING));
  }

  /**
   * The outcome as the baseline has it. One that is no violation is not changed: a check that could
   * not measure is never accepted.
   *
   * @param content of the files that were judged
   */
  CheckOutcome judge(CheckOutcome outcome, Supplier<Map<String, String>> content) {
    if (outcome.status() != CheckStatus.VIOLATED || outcome.noted()) {
      return outcome;
    }
    CheckOutcome judged = outcome.withContent(content.get());
    Optional<BaselineEntry> entry = entry(judged);
    if (entry.isEmpty()) {
      BaselineMatch unknown = BaselineMatch.none();
      return judged.withBaseline(settings.accepting() ? accept(unknown) : unknown, "");
    }
    BaselineComparison comparison = compare(entry.get(), judged);
    BaselineMatch match = BaselineMatch.of(comparison.state(), entry.get());
    return settings.accepting()
        ? judged.withBaseline(accept(match), "")
        : judged.withBaseline(match, comparison.note());
  }

  private BaselineComparison compare(BaselineEntry entry, CheckOutcome outcome) {
    return BaselineComparison.of(entry, outcome, settings.today());
  }

  private Optional<BaselineEntry> entry(CheckOutcome outcome) {
    String kind = BaselineEntry.kind(outcome.check(), outcome.content());
    List<BaselineEntry> named = byName.getOrDefault(new Named(outcome.story(), kind), List.of());
    Optional<BaselineEntry> own =
        named.stream()
            .filter(entry -> entry.check().equals(outcome.check()))
            .findFirst()
            .or(() -> named.stream().findFirst());
    if (own.filter(entry -> entry.content().equals(outcome.content())).isPresent()) {
      return own;
    }
    return sameContent(kind, outcome)
        .or(() -> own.filter(entry -> !moved.isMoved(entry, this::owns)));
  }

  /** The entry of the same content that accepts, or else the first. */
  private Optional<BaselineEntry> sameContent(String kind, CheckOutcome outcome) {
    List<BaselineEntry> same =
        byContent.getOrDefault(new Judged(kind, outcome.content()), List.of());
    return same.stream()
        .filter(entry -> compare(entry, outcome).state() == State.ACCEPTED)
        .findFirst()
        .or(() -> same.stream().findFirst());
  }

  /** Whether a story has an entry of its own with the content of another one. */
  private boolean owns(String story, BaselineEntry entry) {
    String kind = BaselineEntry.kind(entry.check(), entry.content());
    return byName.getOrDefault(new Named(story, kind), List.of()).stream()
        .anyMatch(own -> own.content().equals(entry.content()));
  }

  /** What holds keeps its date and its end; what is accepted again keeps the reason. */
  private BaselineMatch accept(BaselineMatch match) {
    LocalDate today = settings.today();
    boolean over = match.expires() != null && LocalDate.parse(match.expires()).isBefore(today);
    return new BaselineMatch(
        State.ACCEPTED,
        match.entry(),
        match.state() == State.ACCEPTED ? match.date() : today.toString(),
        match.reason(),
        over ? null : match.expires(),
        match.accepted());
  }
}
