package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code docs/goals.md} has every parameter of every goal, with its property and its default. */
class GoalsPageTest {

  /** What each report inherits, for pages that wear the skin of a site. */
  private static final Set<String> OF_MAVEN =
      Set.of("siteDirectory", "locale", "outputFormat", "outputTimestamp", "outputDirectory");

  private static final String SHARED = "Parameters of several goals";

  /** A parameter as users set it; empty texts where it has no property or no default. */
  record Parameter(String goal, String name, String property, String standard) {

    /** The beginning of its row. */
    String row() {
      String start = "| `" + name + "` | `" + property;
      // A folder is told relative to the project, and 0 threads as what they stand for.
      boolean told = property.isEmpty() || standard.isEmpty() || name.equals("threads");
      return told ? start : start + "` | `" + standard.replace("${basedir}/", "") + "` |";
    }
  }

  static Stream<Parameter> parameters() throws Exception {
    List<Parameter> all = new ArrayList<>();
    try (InputStream in = GoalsPageTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      Document plugin = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      elements(plugin.getElementsByTagName("mojo"))
          .filter(mojo -> !text(mojo, "goal").equals("help"))
          .forEach(mojo -> all.addAll(parameters(mojo)));
    }
    return all.stream();
  }

  private static List<Parameter> parameters(Element mojo) {
    // The last one: a parameter has an element of that name, too.
    Element values =
        elements(mojo.getElementsByTagName("configuration")).reduce((a, b) -> b).orElseThrow();
    return elements(mojo.getElementsByTagName("parameter"))
        .filter(parameter -> text(parameter, "editable").equals("true"))
        .map(parameter -> text(parameter, "name"))
        .filter(name -> !(text(mojo, "goal").startsWith("report") && OF_MAVEN.contains(name)))
        .map(name -> parameter(text(mojo, "goal"), name, values.getElementsByTagName(name)))
        .toList();
  }

  private static Parameter parameter(String goal, String name, NodeList values) {
    return elements(values)
        .findFirst()
        .map(
            value ->
                new Parameter(
                    goal,
                    name,
                    value.getTextContent().replaceAll("[${}]", ""),
                    value.getAttribute("default-value")))
        .orElse(new Parameter(goal, name, "", ""));
  }

  private static String text(Element element, String name) {
    return elements(element.getElementsByTagName(name)).findFirst().orElseThrow().getTextContent();
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void thePageHasEachParameter(Parameter parameter) throws Exception {
    List<String> goals = goals(parameter.name());
    String section = goals.size() == 1 ? section("storygen:" + goals.get(0)) : section(SHARED);

    String row = parameter.row();
    assertThat(section.lines()).as(row).anyMatch(line -> line.startsWith(row));
  }

  @Test
  void aGoalsSectionHasOnlyItsOwnParameters() throws Exception {
    for (String goal : parameters().map(Parameter::goal).distinct().toList()) {
      assertThat(rows(section("storygen:" + goal)).map(GoalsPageTest::name))
          .allMatch(name -> goals(name).equals(List.of(goal)));
    }
  }

  @Test
  void theTableOfSharedParametersNamesTheirGoals() throws Exception {
    assertThat(rows(section(SHARED)))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row.split("\\|")[4].replaceAll("[` ]", "").split(","))
                    .as(row)
                    .containsExactlyInAnyOrderElementsOf(goals(name(row))));
  }

  private static Stream<String> rows(String section) {
    return section.lines().filter(line -> line.matches("\\| `\\w+` \\| `storygen\\..*"));
  }

  private static String name(String row) {
    return row.split("`")[1];
  }

  private static List<String> goals(String name) {
    try {
      return parameters()
          .filter(parameter -> parameter.name().equals(name))
          .map(Parameter::goal)
          .toList();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String section(String heading) throws IOException {
    String page = Files.readString(Path.of("../docs/goals.md"));
    int start = page.indexOf("\n## " + heading + "\n");
    return page.substring(start, page.indexOf("\n## ", start + 1));
  }
}
