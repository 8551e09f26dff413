package dev.storygen.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.FallbackRecord;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

class JUnitReportWriterTest {

  @TempDir private Path directory;

  @Test
  void aReportHasATestCasePerCheck() throws IOException {
    Path file = write(passed("a", "audio-size"), violated("a"), unmeasured("a")).get("a");

    assertThat(file).isEqualTo(directory.resolve("TEST-a.xml"));
    assertThat(file)
        .content()
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="storygen.a" time="0.250" tests="3" errors="1" skipped="0" failures="1">
              <properties>
                <property name="storygen.story" value="a"/>
              </properties>
              <testcase name="audio-size" classname="storygen.a" time="0.250">
                <system-out>size: 123456 bytes (an mp3)
            </system-out>
              </testcase>
              <testcase name="audio-bitrate" classname="storygen.a" time="0.000">
                <failure message="too low. Raise it." type="warning">too low. Raise it.
            audio bitrate: 24.5 kbit/s
            limit: minimum 32 kbit/s
            file: target/a/voiceover.mp3
            </failure>
                <system-out>audio bitrate: 24.5 kbit/s
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
            0);

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
    assertThat(a.getTestCases().get(1).getFailureType()).isEqualTo("warning");
    assertThat(a.getTestCases().get(1).getFailureDetail())
        .contains("audio bitrate: 24.5 kbit/s", "limit: minimum 32 kbit/s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "日本",
        "a:b",
        "a/b",
        "..",
        "a\\b",
        "<&\">",
        "]]>",
        "a\u0000b",
        "\uD83D",
        "😀",
        "nul",
        ""
      })
  void anyStoryNameMakesAValidReport(String story) throws IOException, SAXException {
    Path file = write(violated(story), unmeasured(story)).get(story);

    assertThat(file).exists().hasParent(directory);
    assertValid(file);
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
  void anyTextMakesAValidReport() throws IOException, SAXException {
    Random random = new Random(4711);
    for (int round = 0; round < 50; round++) {
      CheckOutcome[] checks =
          IntStream.range(0, 5).mapToObj(i -> nasty(random)).toArray(CheckOutcome[]::new);
      for (Path file : write(checks).values()) {
        assertValid(file);
      }
    }
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

  private static CheckOutcome passed(String story, String check) {
    List<Measurement> measurements =
        List.of(Measurement.of("size", 123456, "bytes").with("an mp3"));
    return new CheckOutcome(
        story,
        check,
        CheckStatus.PASSED,
        Severity.ERROR,
        measurements,
        null,
        null,
        "target/a/voiceover.mp3",
        null,
        null,
        0.25);
  }

  private static CheckOutcome violated(String story) {
    return new CheckOutcome(
        story,
        "audio-bitrate",
        CheckStatus.VIOLATED,
        Severity.WARNING,
        List.of(Measurement.of("audio bitrate", 24.5, "kbit/s")),
        "minimum 32 kbit/s",
        null,
        "target/a/voiceover.mp3",
        "too low. Raise it.",
        "Raise it.",
        0);
  }

  private static CheckOutcome unmeasured(String story) {
    return new CheckOutcome(
        story,
        "video-streams",
        CheckStatus.UNMEASURED,
        Severity.ERROR,
        List.of(),
        null,
        null,
        null,
        "no decoder",
        null,
        0);
  }

  private static CheckOutcome nasty(Random random) {
    return new CheckOutcome(
        nastyText(random),
        nastyText(random),
        any(random, CheckStatus.values()),
        any(random, Severity.values()),
        List.of(Measurement.of(nastyText(random), random.nextLong(), nastyText(random))),
        nastyText(random),
        null,
        nastyText(random),
        nastyText(random),
        nastyText(random),
        0);
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static String nastyText(Random random) {
    String alphabet =
        "a. <>&\"'/\\:]]>\n\r\t\u0000\u0008\u001F\u007F\u0085\uD800\uDFFF\uFFFE😀é%\u2028";
    StringBuilder text = new StringBuilder();
    random
        .ints(random.nextInt(12), 0, alphabet.length())
        .forEach(i -> text.append(alphabet.charAt(i)));
    return text.toString();
  }

  /** Asserts the rules of {@code surefire-test-report-3.0.xsd}: attributes, order and counts. */
  private static void assertValid(Path file) throws IOException, SAXException {
    Element suite = parse(file).getDocumentElement();
    assertThat(suite.getTagName()).isEqualTo("testsuite");
    assertAttributes(suite, "name", "tests", "errors", "skipped", "failures");
    List<Element> children = children(suite);
    assertThat(children.get(0).getTagName()).isEqualTo("properties");
    List<Element> cases = children.subList(1, children.size());
    assertThat(cases).extracting(Element::getTagName).containsOnly("testcase");
    assertThat(suite.getAttribute("tests")).isEqualTo("" + cases.size());
    assertThat(suite.getAttribute("failures")).isEqualTo("" + count(suite, "failure"));
    assertThat(suite.getAttribute("errors")).isEqualTo("" + count(suite, "error"));
    for (Element testCase : cases) {
      assertAttributes(testCase, "name", "classname", "time");
      assertThat(testCase.getAttribute("time")).matches("\\d{0,3}(\\.\\d{0,3})?");
      List<String> order = List.of("failure", "error", "system-out");
      assertThat(children(testCase))
          .extracting(child -> order.indexOf(child.getTagName()))
          .isSorted()
          .doesNotHaveDuplicates()
          .doesNotContain(-1);
      children(testCase).stream()
          .filter(child -> !child.getTagName().equals("system-out"))
          .forEach(child -> assertAttributes(child, "message", "type"));
    }
  }

  private static void assertAttributes(Element element, String... names) {
    assertThat(Arrays.asList(names)).allMatch(element::hasAttribute);
  }

  private static int count(Element element, String tag) {
    return element.getElementsByTagName(tag).getLength();
  }

  private static List<Element> children(Element element) {
    return IntStream.range(0, element.getChildNodes().getLength())
        .mapToObj(element.getChildNodes()::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast)
        .toList();
  }

  private static Document parse(Path file) throws IOException, SAXException {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
