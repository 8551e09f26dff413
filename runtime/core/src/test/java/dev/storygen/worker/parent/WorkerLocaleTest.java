package dev.storygen.worker.parent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerLocaleTest {

  @ParameterizedTest
  @CsvSource({"Linux, ANSI_X3.4-1968", "Linux, US-ASCII", "linux, ASCII"})
  void inThePosixLocaleWorkersGetUtf8(String os, String fileNames) {
    WorkerLocale locale = WorkerLocale.of(os, fileNames);

    assertThat(locale.environment()).containsOnly(Map.entry("LC_ALL", "C.UTF-8"));
    assertThat(locale.arguments())
        .containsExactly("-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8");
    assertThat(locale.charset()).isEqualTo(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, UTF-8",
    "Linux, ISO-8859-1",
    "Linux, no-such-charset",
    "Linux,",
    "Mac OS X, US-ASCII",
    "Mac OS X, UTF-8",
    "Windows 11, Cp1252",
    "Windows 11, US-ASCII"
  })
  void everyOtherLocaleIsThatOfMaven(String os, String fileNames) {
    WorkerLocale locale = WorkerLocale.of(os, fileNames);

    assertThat(locale.environment()).isEmpty();
    assertThat(locale.arguments()).isEmpty();
    assertThat(locale.charset()).isEqualTo(Charset.defaultCharset());
  }
}
