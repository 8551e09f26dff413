package dev.storygen.report;

import static dev.storygen.report.SampleOutcomes.nasty;
import static dev.storygen.report.SampleOutcomes.unmeasured;
import static dev.storygen.report.SampleOutcomes.violated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.Metrics;
import dev.storygen.model.CheckOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

class JUnitReportSchemaTest {

  @TempDir private Path directory;

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

  private Map<String, Path> write(CheckOutcome... checks) throws IOException {
    return JUnitReportWriter.write(directory, Metrics.of(List.of(), List.of(checks)));
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
