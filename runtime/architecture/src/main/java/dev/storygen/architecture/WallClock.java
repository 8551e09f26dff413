package dev.storygen.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

/** Limits who reads the wall clock, which may be set while a program runs. */
public final class WallClock {

  private static final Set<String> READS =
      Set.of("currentTimeMillis", "getLastModifiedTime", "lastModified");

  private WallClock() {}

  /**
   * The rule that no other class reads the wall clock or the times of files.
   *
   * @param exempt full names of classes that may
   */
  public static ArchRule isReadOnlyBy(Set<String> exempt) {
    return noClasses()
        .that(
            describe("are not in " + exempt, (JavaClass type) -> !exempt.contains(type.getName())))
        .should()
        .callMethodWhere(target(describe("the target reads the wall clock", WallClock::isRead)));
  }

  private static boolean isRead(AccessTarget target) {
    String name = target.getName();
    boolean hasParameters =
        target instanceof AccessTarget.CodeUnitCallTarget call
            && !call.getRawParameterTypes().isEmpty();
    return READS.contains(name)
        || name.equals("now") && !hasParameters // with a Clock it is that clock's time
        || name.startsWith("system") && target.getOwner().isEquivalentTo(Clock.class);
  }
}
