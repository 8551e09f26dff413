package dev.storygen.architecture;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds code that a test with {@link HostileText} does not reach. */
public final class LinearTime {

  private static final Set<String> OF_STRINGS =
      Set.of("matches", "replaceAll", "replaceFirst", "split");

  private LinearTime() {}

  /**
   * The condition that a class with a regular expression is listed.
   *
   * @param listed names of classes, or of packages and their subpackages, without {@code
   *     dev.storygen.}
   */
  public static ArchCondition<JavaClass> listIfRegular(Collection<String> listed) {
    return new ArchCondition<>("be listed if they have regular expressions") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean regular = item.getMethodCallsFromSelf().stream().anyMatch(LinearTime::isRegular);
        if (regular && listed.stream().noneMatch(name -> contains(name, item))) {
          events.add(
              SimpleConditionEvent.violated(
                  item,
                  item.getName()
                      + " has a regular expression, but HostileTextTest does not list it."));
        }
      }
    };
  }

  private static boolean isRegular(JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    return owner.isEquivalentTo(Pattern.class)
        || owner.isEquivalentTo(String.class) && OF_STRINGS.contains(call.getName());
  }

  private static boolean contains(String name, JavaClass item) {
    String full = "dev.storygen." + name;
    return item.getName().equals(full)
        || item.getName().startsWith(full + "$")
        || item.getName().startsWith(full + ".");
  }
}
