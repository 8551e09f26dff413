package dev.storygen.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.provider.Options;
import dev.storygen.provider.ProviderKind;
import dev.storygen.service.ProviderResolver;
import dev.storygen.service.ResilienceSettings;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The {@code <providers>} examples in the documentation are valid. */
class ProviderPomExamplesTest {

  private static final Pattern BLOCK = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);

  private static final Options.Environment ENVIRONMENT =
      new Options.Environment(
          Map.of(
              "OPENAI_API_KEY",
              "1",
              "PEXELS_API_KEY",
              "k",
              "PIXABAY_API_KEY",
              "k",
              "ELEVENLABS_API_KEY",
              "2",
              Options.Environment.variableOf("my-openai"),
              "3",
              Options.Environment.variableOf("my-azure"),
              "4"),
          Path.of("none"),
          Path.of("none"));

  record PomExample(String page, String role, Map<String, String> settings) {}

  static Stream<PomExample> examples() throws Exception {
    List<PomExample> all = new ArrayList<>();
    for (String page :
        List.of(
            "README.md",
            "docs/providers.md",
            "docs/resilience.md",
            "docs/goals.md",
            "docs/getting-started.md",
            "docs/adding-a-provider.md")) {
      for (String block : blocks(page)) {
        InputSource xml = new InputSource(new StringReader("<all>" + block + "</all>"));
        Element root =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(xml)
                .getDocumentElement();
        collect(page, root, all);
      }
    }
    return all.stream();
  }

  private static List<String> blocks(String page) throws Exception {
    return BLOCK
        .matcher(Files.readString(Path.of("../..", page)))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private static void collect(String page, Element element, List<PomExample> all) {
    for (Element child : children(element)) {
      Map<String, String> settings = new TreeMap<>();
      flatten("", child, settings);
      if (ProviderKind.elements().contains(child.getTagName()) && settings.containsKey("name")) {
        all.add(new PomExample(page, child.getTagName(), settings));
      } else {
        collect(page, child, all);
      }
    }
  }

  private static void flatten(String prefix, Element element, Map<String, String> settings) {
    for (Element child : children(element)) {
      if (children(child).isEmpty()) {
        settings.put(prefix + child.getTagName(), child.getTextContent());
      }
      flatten(prefix + child.getTagName() + ".", child, settings);
    }
  }

  private static List<Element> children(Element element) {
    return IntStream.range(0, element.getChildNodes().getLength())
        .mapToObj(element.getChildNodes()::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExampleIsValid(PomExample example) {
    // The embedded provider is in another module.
    example.settings().remove("fallback", "embedded");

    ProviderResolver resolver =
        new ProviderResolver(
            Map.of(example.role(), example.settings()), ResilienceSettings.defaults(), ENVIRONMENT);

    assertThat(resolver.candidates(ProviderKind.ofElement(example.role()))).isNotEmpty();
  }
}
