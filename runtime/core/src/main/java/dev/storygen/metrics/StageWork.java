package dev.storygen.metrics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which stages of a story were made and which came from the cache, by their operations in order. A
 * stage is cached if all of its operations were whose results are kept.
 */
public final class StageWork {

  /** Begins the reason that is a consequence of another operation: its result is a file. */
  private static final String CONTENT = "the content of ";

  /** The reasons of each stage with kept results; none for a cached one. */
  private final Map<String, Set<String>> stages = new LinkedHashMap<>();

  private final Set<String> failed = new HashSet<>();

  /** Adds an operation that succeeded. One whose result is never kept changes nothing. */
  public void add(String stage, boolean cached, List<String> reasons) {
    if (!failed.contains(stage) && (cached || !reasons.isEmpty())) {
      Set<String> all = stages.computeIfAbsent(stage, none -> new LinkedHashSet<>());
      boolean follows = !all.isEmpty();
      reasons.stream().filter(reason -> !follows || !reason.startsWith(CONTENT)).forEach(all::add);
    }
  }

  /** Adds a failure: its stage was not made. */
  public void fail(String stage) {
    stages.remove(stage);
    failed.add(stage);
  }

  /** Adds an operation of a story. */
  public void add(OperationRecord operation) {
    if (operation.success()) {
      add(operation.stage(), operation.cached(), operation.reasons());
    } else {
      fail(operation.stage());
    }
  }

  /** The stages that were made or came from the cache, in order. */
  public List<String> stages() {
    return List.copyOf(stages.keySet());
  }

  /** The stages that were made, in order. */
  public List<String> made() {
    return stages.keySet().stream().filter(stage -> !stages.get(stage).isEmpty()).toList();
  }

  /** The stages that came from the cache, in order. */
  public List<String> cached() {
    return stages.keySet().stream().filter(stage -> stages.get(stage).isEmpty()).toList();
  }

  /** Why a stage was made: {@code voice: made, because `tone` was `dark` and is `light`}. */
  public String explanation(String stage) {
    return stage + ": made, because " + String.join("; ", stages.get(stage));
  }

  /**
   * The stages in brief: {@code voice and video made, 3 stages cached}; empty if none was cached.
   */
  public String summary() {
    int cached = cached().size();
    if (cached == 0) {
      return "";
    }
    String count = cached == 1 ? "1 stage" : cached + " stages";
    return made().isEmpty()
        ? (cached == 1 ? count : "all " + count) + " cached"
        : listed(made()) + " made, " + count + " cached";
  }

  private static String listed(List<String> names) {
    List<String> all = new ArrayList<>(names);
    String last = all.remove(all.size() - 1);
    return all.isEmpty() ? last : String.join(", ", all) + " and " + last;
  }
}
