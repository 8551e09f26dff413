package dev.storygen.embedded.voice;

import java.util.ArrayList;
import java.util.List;
import marytts.datatypes.MaryXML;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Computes the time of each spoken unit from the durations in a MaryTTS document.
 *
 * <p>A phone has the attribute {@code d} and a boundary the attribute {@code duration}, both in
 * milliseconds. The attribute {@code end} of a phone does not include the boundaries, so it is not
 * used.
 */
final class RealisedDurations {

  private final List<SpokenUnit> units = new ArrayList<>();
  private Element open;
  private double openedAt;
  private double time;

  private RealisedDurations() {}

  /**
   * The units of tokens and boundaries, in document order.
   *
   * @param offset start of the first unit, in seconds
   */
  static List<SpokenUnit> of(List<Element> tokensAndBoundaries, double offset) {
    RealisedDurations durations = new RealisedDurations();
    durations.time = offset;
    tokensAndBoundaries.forEach(durations::add);
    durations.close();
    return durations.units;
  }

  private void add(Element element) {
    if (element.getTagName().equals(MaryXML.BOUNDARY)) {
      close();
      time += seconds(element, "duration");
      return;
    }
    Element outermostUnit = outermostUnit(element);
    if (outermostUnit != open) {
      close();
      open = outermostUnit;
      openedAt = time;
    }
    NodeList phones = element.getElementsByTagName(MaryXML.PHONE);
    for (int i = 0; i < phones.getLength(); i++) {
      time += seconds((Element) phones.item(i), "d");
    }
  }

  private void close() {
    if (open != null && time > openedAt) {
      units.add(new SpokenUnit(SpeakableText.letters(text(open)), openedAt, time));
    }
    open = null;
  }

  /** The outermost multi-token unit around a token, else the token. */
  private static Element outermostUnit(Element token) {
    Element outermost = token;
    for (Node node = token; node instanceof Element element; node = node.getParentNode()) {
      if (element.getTagName().equals(MaryXML.MTU)) {
        outermost = element;
      }
    }
    return outermost;
  }

  private static String text(Element outermostUnit) {
    if (outermostUnit.hasAttribute("orig")) {
      return outermostUnit.getAttribute("orig");
    }
    StringBuilder text = new StringBuilder();
    for (Node node = outermostUnit.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeType() == Node.TEXT_NODE) {
        text.append(node.getNodeValue());
      }
    }
    return text.toString();
  }

  private static double seconds(Element element, String attribute) {
    String milliseconds = element.getAttribute(attribute);
    return milliseconds.isEmpty() ? 0 : Double.parseDouble(milliseconds) / 1000;
  }
}
