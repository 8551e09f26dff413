package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x86_64",
    "Linux, aarch64, linux-arm64",
    "Mac OS X, x86_64, macosx-x86_64",
    "Mac OS X, aarch64, macosx-arm64",
    "Windows 11, amd64, windows-x86_64",
  })
  void javasNamesAreThoseOfPublishedNatives(String os, String arch, String classifier) {
    assertThat(Platform.classifier(os, arch)).isEqualTo(classifier);
  }

  @ParameterizedTest
  @CsvSource({
    "linux-x86_64, natives-linux",
    "linux-arm64, natives-linux-arm64",
    "macosx-x86_64, natives-macos",
    "macosx-arm64, natives-macos-arm64",
    "windows-x86_64, natives-windows",
  })
  void lwjglHasNamesOfItsOwn(String classifier, String lwjgl) {
    assertThat(Platform.lwjglClassifier(classifier)).isEqualTo(lwjgl);
  }

  @ParameterizedTest
  @CsvSource({"Linux, riscv64", "Windows 11, aarch64", "FreeBSD, amd64"})
  void aPlatformWithoutNativesIsToldThoseThatHaveThem(String os, String arch) {
    assertThatIllegalStateException()
        .isThrownBy(() -> Platform.classifier(os, arch))
        .withMessage(
            "There are no natives for %s on %s. There are: linux-x86_64, linux-arm64,"
                + " macosx-x86_64, macosx-arm64, windows-x86_64.",
            os, arch);
  }

  @Test
  void thisMachineHasNatives() {
    assertThat(Platform.classifier()).matches("(linux|macosx|windows)-(x86_64|arm64)");
  }
}
