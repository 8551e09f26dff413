package dev.storygen.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/** Packages in one straight line: each may use only those after it. */
public final class PackageLine {

  private static final String THIS_PACKAGE = PackageLine.class.getPackageName();

  private PackageLine() {}

  /**
   * The rule that every class is in one of the packages, and uses only packages after its own.
   *
   * @param prefix of every package: {@code dev.storygen.}
   * @param packages first those that use the others; {@code ..} at the end includes subpackages
   */
  public static ArchRule of(String prefix, List<String> packages) {
    LayeredArchitecture line =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .ensureAllClassesAreContainedInArchitectureIgnoring(
                simpleName("package-info").or(resideInAPackage(THIS_PACKAGE)));
    for (String name : packages) {
      line = line.layer(prefix + name).definedBy(prefix + name);
    }
    String[] layers = packages.stream().map(prefix::concat).toArray(String[]::new);
    line = line.whereLayer(layers[0]).mayNotBeAccessedByAnyLayer();
    for (int i = 1; i < layers.length; i++) {
      line =
          line.whereLayer(layers[i])
              .mayOnlyBeAccessedByLayers(List.of(layers).subList(0, i).toArray(String[]::new));
    }
    return line;
  }
}
