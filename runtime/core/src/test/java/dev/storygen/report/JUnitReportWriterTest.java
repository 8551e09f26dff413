package dev.storygen.report;

import static dev.storygen.report.SampleOutcomes.passed;
import static dev.storygen.report.SampleOutcomes.unmeasured;
import static dev.storygen.report.SampleOutcomes.violated;
import static dev.storygen.report.SampleOutcomes.warned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.FallbackRecord;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.CheckOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JUnitReportWriterTest {

  @TempDir private Path directory;

  @Test
  void aReportHasATestCasePerCheck() throws IOException {
    Path file =
        write(passed("a", "audio-size"), violated("a"), warned("a"), unmeasured("a")).get("a");

    assertThat(file).isEqualTo(directory.resolve("TEST-a.xml"));
    assertThat(file)
        .content()
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="storygen.a" time="0.250" tests="4" errors="1" skipped="0" failures="1">
              <properties>
                <property name="storygen.story" value="a"/>
              </properties>
              <testcase name="audio-size" classname="storygen.a" time="0.250">
                <system-out>size: 123456 bytes (an mp3)
            </system-out>
              </testcase>
              <testcase name="audio-bitrate" classname="storygen.a" time="0.000">
                <failure message="too low. Raise it." type="error">too low. Raise it.
            audio bitrate: 24.5 kbit/s
            limit: minimum 32 kbit/s
            file: target/a/voiceover.mp3
            </failure>
                <system-out>audio bitrate: 24.5 kbit/s
            </system-out>
              </testcase>
              <testcase name="audio-bitrate" classname="storygen.a" time="0.000">
                <system-out>warning: too low. Raise it.
            audio bitrate: 24.5 kbit/s
            limit: minimum 32 kbit/s
            file: target/a/voiceover.mp3
            </system-out>
              </testcase>
              <testcase name="video-streams" classname="storygen.a" time="0.000">
                <error message="no decoder" type="unmeasured">no decoder
            </error>
              </testcase>
            </testsuite>
            """);
  }

  @Test
  void aFallbackIsAProperty() throws IOException {
    FallbackRecord fallback =
        new FallbackRecord(
            Instant.EPOCH, "a", "voice", "synthesis", "elevenlabs", "embedded", "answered <503>");
    Metrics metrics =
        new Metrics(
            1,
            null,
            null,
            null,
            List.of(),
            null,
            List.of(passed("a", "audio-size"), passed("b", "audio-size")),
            null,
            null,
            List.of(fallback),
            null,
            null,
            null,
            0,
            null,
            null);

    Map<String, Path> files = JUnitReportWriter.write(directory, metrics);

    assertThat(files.get("a"))
        .content()
        .contains(
            """
                <property name="storygen.fallback.voice" value="embedded instead of elevenlabs, which failed: answered &lt;503&gt;"/>
            """);
    assertThat(files.get("b")).content().doesNotContain("fallback");
  }

  @Test
  void surefireParsesAReport() throws IOException {
    write(passed("a", "audio-size"), violated("a"), unmeasured("a"), passed("b.c", "audio-size"));

    List<ReportTestSuite> suites =
        new SurefireReportParser(List.of(directory.toFile()), new NullConsoleLogger())
            .parseXMLReportFiles();

    assertThat(suites).extracting(ReportTestSuite::getName).containsExactlyInAnyOrder("a", "b_c");
    ReportTestSuite a =
        suites.stream().filter(s -> s.getName().equals("a")).findFirst().orElseThrow();
    assertThat(a.getPackageName()).isEqualTo("storygen");
    assertThat(a.getNumberOfTests()).isEqualTo(3);
    assertThat(a.getNumberOfFailures()).isEqualTo(1);
    assertThat(a.getNumberOfErrors()).isEqualTo(1);
    assertThat(a.getTimeElapsed()).isEqualTo(0.25f);
    assertThat(a.getTestCases())
        .extracting(ReportTestCase::getName)
        .containsExactly("audio-size", "audio-bitrate", "video-streams");
    assertThat(a.getTestCases())
        .extracting(ReportTestCase::getFailureMessage)
        .containsExactly(null, "too low. Raise it.", "no decoder");
    assertThat(a.getTestCases().get(1).getFailureType()).isEqualTo("error");
    assertThat(a.getTestCases().get(1).getFailureDetail())
        .contains("audio bitrate: 24.5 kbit/s", "limit: minimum 32 kbit/s");
  }

  @Test
  void collidingFileNamesAreNumbered() throws IOException {
    Map<String, Path> written =
        write(passed("a:b", "x"), passed("a/b", "x"), passed("A_B", "x"), passed("c", "x"));

    assertThat(written.values())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("TEST-a_b.xml", "TEST-a_b-2.xml", "TEST-A_B-3.xml", "TEST-c.xml");
  }

  @Test
  void aLongNameIsTruncated() throws IOException {
    Path file = write(passed("ü".repeat(125), "x")).get("ü".repeat(125));

    assertThat(file.getFileName().toString()).isEqualTo("TEST-" + "ü".repeat(100) + ".xml");
  }

  @Test
  void oldReportsOfStorygenAreDeletedAndOthersAreKept() throws IOException {
    write(passed("old", "x"), passed("new", "x"));
    Path other =
        Files.writeString(
            directory.resolve("TEST-other.xml"), "<testsuite name='o'><properties/></testsuite>");
    Path broken = Files.writeString(directory.resolve("TEST-broken.xml"), "<testsuite");
    Path page = Files.writeString(directory.resolve("index.html"), "<html>");

    Path written = write(passed("new", "x")).get("new");

    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactlyInAnyOrder(written, other, broken, page);
    }
  }

  @Test
  void withoutChecksThereAreNoReports() throws IOException {
    assertThat(write()).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  private Map<String, Path> write(CheckOutcome... checks) throws IOException {
    return JUnitReportWriter.write(directory, Metrics.of(List.of(), List.of(checks)));
  }
}
