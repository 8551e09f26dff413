package dev.storygen.embedded;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Violated by each group of more than a number of source files of one package that depend on each
 * other in a cycle. Nested classes belong to the file of their top-level class.
 */
final class FileCycles extends ArchCondition<JavaClass> {

  private final int maxFiles;
  private final Map<String, Set<String>> dependencies = new TreeMap<>();

  private FileCycles(int maxFiles) {
    super("not form a cycle of more than %d source files", maxFiles);
    this.maxFiles = maxFiles;
  }

  static FileCycles ofAtMost(int maxFiles) {
    return new FileCycles(maxFiles);
  }

  @Override
  public void init(Collection<JavaClass> classes) {
    dependencies.clear();
    classes.forEach(this::add);
  }

  private void add(JavaClass origin) {
    Set<String> targets = dependencies.computeIfAbsent(file(origin), name -> new TreeSet<>());
    origin.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(target -> target.getPackageName().equals(origin.getPackageName()))
        .map(FileCycles::file)
        .filter(target -> !target.equals(file(origin)))
        .forEach(targets::add);
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    Set<String> cycle = cycleOf(file(item));
    boolean first = item.getName().equals(cycle.stream().findFirst().orElse(""));
    if (first && cycle.size() > maxFiles) {
      events.add(
          SimpleConditionEvent.violated(item, "Cycle of files: " + String.join(", ", cycle)));
    }
  }

  /** The files that depend on this one and that it depends on, itself among them. */
  private Set<String> cycleOf(String file) {
    return reachable(file).stream()
        .filter(other -> reachable(other).contains(file))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> reachable(String file) {
    Set<String> found = new TreeSet<>();
    Set<String> pending = new TreeSet<>(dependencies.getOrDefault(file, Set.of()));
    while (!pending.isEmpty()) {
      String next = pending.iterator().next();
      pending.remove(next);
      if (found.add(next)) {
        pending.addAll(dependencies.getOrDefault(next, Set.of()));
      }
    }
    return found;
  }

  private static String file(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }
}
