package dev.storygen.check.subtitle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.Check;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubtitleChecksTest {

  private static final List<Check> CHECKS =
      List.of(
          new LineLength(),
          new ReadingSpeed(),
          new SubtitleCoverage(),
          new SubtitleEncoding(),
          new SubtitleMatch(),
          new SubtitleSync(),
          new SubtitleSyntax(),
          new SubtitleTiming());

  /** Users write these into the POM. */
  @Test
  void eachHasItsName() {
    assertThat(CHECKS)
        .extracting(Check::name)
        .containsExactly(
            "line-length",
            "reading-speed",
            "subtitle-coverage",
            "subtitle-encoding",
            "subtitle-match",
            "subtitle-sync",
            "subtitle-syntax",
            "subtitle-timing");
  }

  @Test
  void theFixNamesTheSettingOfTheCheck() {
    assertThat(CHECKS)
        .allSatisfy(check -> assertThat(check.fix()).endsWith("<checks><" + check.name() + ">."));
  }
}
