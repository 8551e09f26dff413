package dev.storygen.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Limits how many source files of a package may depend on each other in a cycle. */
public final class FileCycles extends ArchCondition<JavaClass> {

  private final int max;

  /** Dependencies within a package by top-level class, which is a source file. */
  private final Map<String, Set<String>> dependencies = new TreeMap<>();

  private FileCycles(int max) {
    super("form no cycle of more than " + max + " source files of a package");
    this.max = max;
  }

  /**
   * The condition on the classes of any number of packages.
   *
   * @param max source files in a cycle; nested classes belong to the file of their top-level class
   */
  public static FileCycles notExceed(int max) {
    return new FileCycles(max);
  }

  @Override
  public void init(Collection<JavaClass> classes) {
    dependencies.clear();
    for (JavaClass type : classes) {
      Set<String> targets = dependencies.computeIfAbsent(file(type), file -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .map(JavaClass::getBaseComponentType)
          .filter(target -> target.getPackageName().equals(type.getPackageName()))
          .map(FileCycles::file)
          .forEach(targets::add);
    }
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    // Cycles are found in finish(), once for all classes.
  }

  @Override
  public void finish(ConditionEvents events) {
    Map<String, Set<String>> reachable = new TreeMap<>();
    dependencies.keySet().forEach(file -> reachable.put(file, reachableFrom(file)));
    Set<Set<String>> cycles = new HashSet<>();
    for (String file : reachable.keySet()) {
      Set<String> cycle = new TreeSet<>(reachable.get(file));
      cycle.removeIf(other -> !reachable.getOrDefault(other, Set.of()).contains(file));
      if (cycle.size() > max && cycles.add(cycle)) {
        events.add(SimpleConditionEvent.violated(cycle, "Cycle of source files: " + cycle));
      }
    }
  }

  private Set<String> reachableFrom(String file) {
    Set<String> reached = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(dependencies.get(file));
    while (!next.isEmpty()) {
      String target = next.pop();
      if (reached.add(target)) {
        next.addAll(dependencies.getOrDefault(target, Set.of()));
      }
    }
    return reached;
  }

  private static String file(JavaClass type) {
    return type.getEnclosingClass().map(FileCycles::file).orElse(type.getName());
  }
}
