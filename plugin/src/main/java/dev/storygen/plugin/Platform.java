package dev.storygen.plugin;

import java.util.List;
import java.util.Locale;

/** The machine's name among the natives that are published. */
final class Platform {

  /** Those that there are natives for. */
  static final List<String> ALL =
      List.of("linux-x86_64", "linux-arm64", "macosx-x86_64", "macosx-arm64", "windows-x86_64");

  private Platform() {}

  /**
   * The classifier of this machine's natives.
   *
   * @throws IllegalStateException if there are none for it
   */
  static String classifier() {
    return classifier(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /** The same in the names of LWJGL. */
  static String lwjglClassifier(String classifier) {
    return "natives-" + classifier.replace("macosx", "macos").replace("-x86_64", "");
  }

  static String classifier(String os, String arch) {
    String name = os.toLowerCase(Locale.ROOT);
    String system =
        name.startsWith("linux")
            ? "linux"
            : name.startsWith("mac") ? "macosx" : name.startsWith("windows") ? "windows" : "";
    String processor =
        switch (arch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64", "x64" -> "x86_64";
          case "aarch64", "arm64" -> system.equals("windows") ? "" : "arm64";
          default -> "";
        };
    if (system.isEmpty() || processor.isEmpty()) {
      throw new IllegalStateException(
          "There are no natives for "
              + os
              + " on "
              + arch
              + ". There are: "
              + String.join(", ", ALL)
              + ".");
    }
    return system + "-" + processor;
  }

  /**
   * Whether the user wants the natives under the GPL.
   *
   * @param natives the parameter {@code storygen.natives}
   * @throws IllegalArgumentException if it is neither
   */
  static boolean isGpl(String natives) {
    return switch (natives) {
      case "gpl" -> true;
      case "lgpl" -> false;
      default ->
          throw new IllegalArgumentException(
              "storygen.natives is '" + natives + "', but expected lgpl or gpl.");
    };
  }
}
