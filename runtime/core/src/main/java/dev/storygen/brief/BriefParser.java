package dev.storygen.brief;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.storygen.brief.BriefValue.KeyValue;
import dev.storygen.brief.BriefValue.Mapping;
import dev.storygen.brief.BriefValue.Null;
import dev.storygen.brief.BriefValue.Scalar;
import dev.storygen.brief.BriefValue.ValueList;
import dev.storygen.model.JsonProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Parses YAML or JSON into values with line numbers. Data binding would stop at the first problem
 * and lose the line numbers.
 */
final class BriefParser {

  /** A brief has three levels; deeper nesting is a mistake or an attack. */
  private static final int MAX_DEPTH = 5;

  private static final String BRIEF = "brief";

  private static final String EXAMPLE = "title: The Lighthouse";

  private final JsonFactory format;

  /** What the text is. */
  private final String content;

  /** A line of it. */
  private final String example;

  private final BriefProblems problems;

  private BriefParser(JsonFactory format, String content, String example, BriefProblems problems) {
    this.format = format;
    this.content = content;
    this.example = example;
    this.problems = problems;
  }

  static BriefParser json(BriefProblems problems) {
    return new BriefParser(new JsonFactory(), BRIEF, EXAMPLE, problems);
  }

  static BriefParser yaml(BriefProblems problems) {
    return new BriefParser(new YAMLFactory(), BRIEF, EXAMPLE, problems);
  }

  static BriefParser pronunciations(BriefProblems problems) {
    return new BriefParser(
        new YAMLFactory(), "list of pronunciations", "nginx: engine ex", problems);
  }

  static BriefParser settings(BriefProblems problems) {
    return new BriefParser(new YAMLFactory(), "file of settings", "language: en", problems);
  }

  static BriefParser profile(BriefProblems problems) {
    return new BriefParser(new YAMLFactory(), "profile", "extends: shorts", problems);
  }

  static BriefParser baseline(BriefProblems problems) {
    return new BriefParser(new JsonFactory(), "baseline", "{\"schemaVersion\": 1}", problems);
  }

  /** The keys and values of a text; empty, with the problem reported, if it is malformed. */
  Optional<Mapping> parse(String text) {
    try (JsonParser parser = format.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        problems.add(
            content.equals(BRIEF)
                ? "the brief is empty. It needs at least a title."
                : "the " + content + " is empty. Write a line such as '" + example + "'.");
        return Optional.empty();
      }
      if (first != JsonToken.START_OBJECT) {
        problems.add(line(parser), "expected keys with values, such as '" + example + "'.");
        return Optional.empty();
      }
      Mapping brief = mapping(parser, 1);
      if (parser.nextToken() != null) {
        problems.add(
            line(parser),
            "unexpected content after the " + content + ": a file contains one " + content + ".");
      }
      return Optional.of(brief);
    } catch (JsonProcessingException e) {
      reportMalformed(e, text);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Mapping mapping(JsonParser parser, int depth) throws IOException {
    int line = line(parser);
    List<KeyValue> entries = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      KeyValue entry = keyValue(parser, depth);
      Integer first = lines.putIfAbsent(entry.key(), entry.line());
      if (first == null) {
        entries.add(entry);
      } else {
        problems.add(
            entry.line(),
            "key " + BriefProblems.quote(entry.key()) + " is already on line " + first + ".");
      }
    }
    return new Mapping(line, entries);
  }

  private KeyValue keyValue(JsonParser parser, int depth) throws IOException {
    int line = line(parser);
    String key = parser.currentName();
    parser.nextToken();
    return new KeyValue(line, key, value(parser, depth + 1));
  }

  private BriefValue value(JsonParser parser, int depth) throws IOException {
    int line = line(parser);
    if (depth > MAX_DEPTH && parser.currentToken().isStructStart()) {
      problems.add(line, "nested deeper than any key of a " + content + ".");
      parser.skipChildren();
      return new Null(line);
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      problems.add(
          line,
          BriefProblems.quote("*" + parser.getText())
              + " is a YAML alias. Write the value itself.");
      return new Null(line);
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(parser, depth);
      case START_ARRAY -> valueList(parser, depth);
      case VALUE_NULL -> new Null(line);
      default -> new Scalar(line, parser.getText());
    };
  }

  private ValueList valueList(JsonParser parser, int depth) throws IOException {
    int line = line(parser);
    List<BriefValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, depth + 1));
    }
    return new ValueList(line, items);
  }

  private void reportMalformed(JsonProcessingException problem, String text) {
    String sentence = "not valid " + format.getFormatName() + ": ";
    // Jackson's location is that of the last valid token; SnakeYAML's is that of the error.
    if (problem.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
      Mark mark = yaml.getProblemMark();
      problems.add(
          mark.getLine() + 1,
          mark.getColumn() + 1,
          sentence + yaml.getProblem() + "." + YamlAdvice.of(text, mark.getLine()));
      return;
    }
    sentence += JsonProblem.reason(problem) + ".";
    JsonLocation location = problem.getLocation();
    if (location == null) {
      problems.add(sentence);
    } else {
      problems.add(location.getLineNr(), location.getColumnNr(), sentence);
    }
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }
}
