package dev.storygen.report;

import dev.storygen.log.ControlCharacters;
import dev.storygen.metrics.FallbackRecord;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** One story as a {@code testsuite} element. */
final class TestSuiteXml {

  /** The property with the story's name; it identifies reports of storygen. */
  static final String STORY_PROPERTY = "storygen.story";

  private static final String FALLBACK_PREFIX = "storygen.fallback.";

  /** ISO 8601 in UTC without a zone, which the schema of JUnit requires. */
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private final XMLStreamWriter xml;

  TestSuiteXml(OutputStream out) throws XMLStreamException {
    xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
  }

  /** Writes the failure of a story, its checks and its fallbacks. */
  void write(StorySuite suite) throws XMLStreamException {
    String story = suite.name();
    List<CheckOutcome> checks = suite.checks();
    int failed = suite.failures().size();
    double seconds = failed * suite.seconds();
    xml.writeStartDocument("UTF-8", "1.0");
    newLine(0);
    xml.writeStartElement("testsuite");
    attribute("name", className(story));
    if (suite.startedAt() != null) {
      attribute("timestamp", TIMESTAMP.format(suite.startedAt()));
    }
    attribute(
        "time", time(seconds + checks.stream().mapToDouble(CheckOutcome::durationSeconds).sum()));
    attribute("tests", Integer.toString(failed + checks.size()));
    attribute("errors", Long.toString(failed + count(checks, TestSuiteXml::erroneous)));
    attribute("skipped", Long.toString(count(checks, TestSuiteXml::skipped)));
    attribute("failures", Long.toString(count(checks, TestSuiteXml::failed)));
    properties(story, suite.fallbacks());
    for (StoryFailure failure : suite.failures()) {
      testCase(failure, seconds);
    }
    for (CheckOutcome check : checks) {
      testCase(story, check);
    }
    newLine(0);
    xml.writeEndElement();
    newLine(0);
    xml.writeEndDocument();
    xml.close();
  }

  /** Seconds with three decimals: the schema allows no more, and no sign. */
  private static String time(double seconds) {
    return BigDecimal.valueOf(Math.max(0, seconds))
        .setScale(3, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private void properties(String story, List<FallbackRecord> fallbacks) throws XMLStreamException {
    newLine(1);
    xml.writeStartElement("properties");
    property(STORY_PROPERTY, story);
    for (FallbackRecord fallback : fallbacks) {
      property(FALLBACK_PREFIX + fallback.stage(), fallback.description());
    }
    newLine(1);
    xml.writeEndElement();
  }

  private void property(String name, String value) throws XMLStreamException {
    newLine(2);
    xml.writeEmptyElement("property");
    attribute("name", name);
    attribute("value", value);
  }

  private void testCase(StoryFailure failure, double seconds) throws XMLStreamException {
    String message = failure.place() + ": " + failure.error();
    newLine(1);
    xml.writeStartElement("testcase");
    attribute("name", "generate");
    attribute("classname", className(failure.story()));
    attribute("time", time(seconds));
    newLine(2);
    xml.writeStartElement("error");
    attribute("message", message);
    attribute("type", "failed");
    xml.writeCharacters(clean(message));
    xml.writeEndElement();
    newLine(1);
    xml.writeEndElement();
  }

  private void testCase(String story, CheckOutcome check) throws XMLStreamException {
    newLine(1);
    xml.writeStartElement("testcase");
    attribute("name", check.check());
    attribute("classname", className(story));
    attribute("time", time(check.durationSeconds()));
    if (failed(check)) {
      problem("failure", check.severity().label(), check);
    } else if (erroneous(check)) {
      problem("error", check.status().label(), check);
    } else if (skipped(check)) {
      newLine(2);
      xml.writeEmptyElement("skipped");
      attribute("message", check.baseline().text());
    }
    String output = output(check);
    if (!output.isEmpty()) {
      newLine(2);
      xml.writeStartElement("system-out");
      xml.writeCharacters(clean(output));
      xml.writeEndElement();
    }
    newLine(1);
    xml.writeEndElement();
  }

  private static boolean erroneous(CheckOutcome check) {
    return check.unmeasured() && !skipped(check);
  }

  /** What the baseline accepts has neither passed nor failed. */
  private static boolean skipped(CheckOutcome check) {
    return check.accepted() || check.dependsOnAccepted();
  }

  /** A warning is no failure: CI servers show every failure in red. */
  private static boolean failed(CheckOutcome check) {
    return check.violated() && !check.warned();
  }

  /** What a check measured and, where it passes with a violation, the violation. */
  private static String output(CheckOutcome check) {
    return check.warned() || check.noted() || check.accepted()
        ? check.severity().label() + ": " + details(message(check), check)
        : measured(check);
  }

  private void problem(String element, String type, CheckOutcome check) throws XMLStreamException {
    newLine(2);
    xml.writeStartElement(element);
    attribute("message", message(check));
    attribute("type", type);
    xml.writeCharacters(clean(details(message(check), check)));
    xml.writeEndElement();
  }

  private static String message(CheckOutcome check) {
    return check.message() == null ? check.check() + " " + check.status().label() : check.message();
  }

  private static String details(String message, CheckOutcome check) {
    StringBuilder details = new StringBuilder(message).append('\n').append(measured(check));
    if (check.limit() != null) {
      details.append("limit: ").append(check.limit()).append('\n');
    }
    if (check.file() != null) {
      details.append("file: ").append(check.file()).append('\n');
    }
    return details.toString();
  }

  private static String measured(CheckOutcome check) {
    return check.measurements().stream()
        .map(measurement -> line(measurement, check.limits()))
        .collect(Collectors.joining());
  }

  private static String line(Measurement measurement, List<Limit> limits) {
    RoundingMode rounding =
        limits.stream()
            .filter(limit -> measurement.name().equals(limit.measurement()))
            .map(Limit::rounding)
            .findFirst()
            .orElse(RoundingMode.HALF_UP);
    String value = Quantity.text(measurement.value(), measurement.unit(), rounding);
    String detail = measurement.detail().isEmpty() ? "" : " (" + measurement.detail() + ")";
    return measurement.name() + ": " + value + detail + "\n";
  }

  /** Replaces dots, since readers take the part before the last one for a package. */
  private static String className(String story) {
    return "storygen." + story.replace('.', '_');
  }

  private static long count(List<CheckOutcome> checks, Predicate<CheckOutcome> condition) {
    return checks.stream().filter(condition).count();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, clean(value));
  }

  private void newLine(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /**
   * Replaces the characters that XML 1.0 does not allow, even escaped, with U+FFFD, and escapes
   * those that change the direction of the text after them.
   */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    ControlCharacters.withoutDirections(text)
        .codePoints()
        .map(c -> isXml(c) ? c : 0xFFFD)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  /** Whether storygen wrote a report; false if it cannot be parsed. */
  static boolean isOwnReport(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("property")) {
          return STORY_PROPERTY.equals(reader.getAttributeValue(null, "name"));
        }
      }
      return false;
    } catch (XMLStreamException e) {
      return false;
    }
  }
}
