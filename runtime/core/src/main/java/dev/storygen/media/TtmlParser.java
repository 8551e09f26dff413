package dev.storygen.media;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Parses the paragraphs of TTML, and the times of the elements around and in them. */
final class TtmlParser {

  private static final Set<String> NOT_SHOWN = Set.of("metadata", "head", "style");

  /** Deeper documents are an attack, not a subtitle file. */
  private static final int MAX_DEPTH = 1000;

  private final SubtitleCollector file;
  private final Deque<TtmlElement> open = new ArrayDeque<>();
  private TtmlClock clock = TtmlClock.DEFAULT;

  TtmlParser(SubtitleCollector file) {
    this.file = file;
  }

  /** Reads a document without resolving anything outside of it. */
  void parse(String document) throws UnreadableMediaException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    String xml = document.stripLeading();
    int skipped = (int) document.substring(0, document.length() - xml.length()).lines().count();
    int line = 1;
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      while (reader.hasNext() && open.size() < MAX_DEPTH) {
        int event = reader.next();
        line = skipped + reader.getLocation().getLineNumber();
        accept(event, reader, line);
      }
    } catch (XMLStreamException e) {
      int at = e.getLocation() == null ? line : skipped + e.getLocation().getLineNumber();
      file.lost(Math.max(1, at), "the file is not well-formed XML", "left out from here on");
    }
  }

  private void accept(int event, XMLStreamReader reader, int line) throws UnreadableMediaException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader, line);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          show(reader.getText().replaceAll("\\s", " "));
      default -> {}
    }
  }

  private void show(String text) {
    TtmlElement element = open.peek();
    if (element != null && element.cue() != null) {
      element.cue().text().append(text);
    }
  }

  private void start(XMLStreamReader reader, int line) {
    String name = local(reader.getLocalName());
    if (name.equals("tt")) {
      clock = TtmlClock.of(attribute(reader, "frameRate"), attribute(reader, "tickRate"));
    }
    if (name.equals("br")) {
      show("\n");
    }
    TtmlElement parent = open.peek();
    TtmlElement.Times times =
        clock.times(
            parent == null ? TtmlElement.Times.UNKNOWN : parent.times(),
            attribute(reader, "begin"),
            attribute(reader, "end"),
            attribute(reader, "dur"));
    if (times.wrong() != null) {
      String fault = PlainText.quote(times.wrong()) + " is no time, but expected hh:mm:ss.mmm";
      file.lost(line, fault, "ignored");
    }
    open.push(new TtmlElement(name, times, cue(parent, name, times, line), line));
  }

  /** A paragraph is a cue, and so is a timed span in a paragraph without times. */
  private static TtmlElement.Shown cue(
      TtmlElement parent, String name, TtmlElement.Times times, int line) {
    if (NOT_SHOWN.contains(name)) {
      return null;
    }
    boolean starts = name.equals("p") || (name.equals("span") && times.own());
    TtmlElement.Shown around = parent == null ? null : parent.cue();
    boolean nested = around != null && around.times().own();
    return starts && !nested ? new TtmlElement.Shown(times, new StringBuilder(), line) : around;
  }

  private void end() throws UnreadableMediaException {
    TtmlElement ended = open.pop();
    TtmlElement parent = open.peek();
    TtmlElement.Shown cue = ended.cue();
    if (cue == null || (parent != null && parent.cue() == cue)) {
      return;
    }
    String text = text(cue.text());
    TtmlElement.Times times = cue.times();
    if (times.known()) {
      file.cue(times.begin(), times.end(), text, cue.line());
    } else if (!text.isEmpty()) {
      String fault = PlainText.quote(text) + " has no begin and end";
      file.lost(cue.line(), fault, "left out");
    }
  }

  /** Each run of white space is one space, but for line breaks by {@code <br/>}. */
  private static String text(StringBuilder text) {
    StringBuilder shown = new StringBuilder();
    for (String line : text.toString().split("\n")) {
      String stripped = String.join(" ", line.strip().split(" +"));
      shown.append(stripped).append('\n');
    }
    return shown.toString().strip();
  }

  private static String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (local(reader.getAttributeLocalName(i)).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
