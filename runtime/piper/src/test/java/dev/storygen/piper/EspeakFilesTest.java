package dev.storygen.piper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EspeakFilesTest {

  @ParameterizedTest
  @CsvSource({"Linux, amd64", "Linux, aarch64", "Mac OS X, aarch64", "Windows 11, amd64"})
  void everyPlatformHasItsLibrary(String system, String processor) throws IOException {
    assertThat(EspeakFilesTest.class.getResource(EspeakFiles.resource(system, processor)))
        .isNotNull();
  }

  @Test
  void otherPlatformsAreNamed() {
    assertThatThrownBy(() -> EspeakFiles.resource("FreeBSD", "riscv64"))
        .hasMessage(
            "The piper voice does not run on FreeBSD on riscv64, but on Linux on x86-64 and ARM64,"
                + " macOS on ARM64 and Windows on x86-64. Configure another one with"
                + " <providers><voice>.");
  }
}
