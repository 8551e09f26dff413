package dev.storygen.brief;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.storygen.brief.BriefValue.Entries;
import dev.storygen.brief.BriefValue.Entry;
import dev.storygen.brief.BriefValue.Items;
import dev.storygen.brief.BriefValue.Nothing;
import dev.storygen.brief.BriefValue.Text;
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
 * Reads YAML or JSON into values that know their lines. Data binding would stop at the first
 * problem and forget where values stood.
 */
final class BriefParser {

  /** A brief needs three levels; what is deeper is a mistake or an attack. */
  private static final int MAX_DEPTH = 5;

  private final JsonFactory format;
  private final BriefProblems problems;

  private BriefParser(JsonFactory format, BriefProblems problems) {
    this.format = format;
    this.problems = problems;
  }

  static BriefParser json(BriefProblems problems) {
    return new BriefParser(new JsonFactory(), problems);
  }

  static BriefParser yaml(BriefProblems problems) {
    return new BriefParser(new YAMLFactory(), problems);
  }

  /** The keys and values of a text; empty, with the problem noted, where it has none to give. */
  Optional<Entries> parse(String text) {
    try (JsonParser parser = format.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        problems.add("the brief is empty. It needs at least a title.");
        return Optional.empty();
      }
      if (first != JsonToken.START_OBJECT) {
        problems.add(line(parser), "expected keys with values, such as 'title: The Lighthouse'.");
        return Optional.empty();
      }
      Entries entries = entries(parser, 1);
      if (parser.nextToken() != null) {
        problems.add(line(parser), "expected nothing more here: a file holds one brief.");
      }
      return Optional.of(entries);
    } catch (JsonProcessingException e) {
      malformed(e);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Entries entries(JsonParser parser, int depth) throws IOException {
    int line = line(parser);
    List<Entry> entries = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Entry entry = entry(parser, depth);
      Integer first = lines.putIfAbsent(entry.key(), entry.line());
      if (first == null) {
        entries.add(entry);
      } else {
        problems.add(
            entry.line(), "key '" + entry.key() + "' stands on line " + first + " already.");
      }
    }
    return new Entries(line, entries);
  }

  private Entry entry(JsonParser parser, int depth) throws IOException {
    int line = line(parser);
    String key = parser.currentName();
    parser.nextToken();
    return new Entry(line, key, value(parser, depth + 1));
  }

  private BriefValue value(JsonParser parser, int depth) throws IOException {
    int line = line(parser);
    if (depth > MAX_DEPTH && parser.currentToken().isStructStart()) {
      problems.add(line, "nested deeper than any key of a brief.");
      parser.skipChildren();
      return new Nothing(line);
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      problems.add(line, "'*" + parser.getText() + "' is a YAML alias. Write the value itself.");
      return new Nothing(line);
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> entries(parser, depth);
      case START_ARRAY -> items(parser, depth);
      case VALUE_NULL -> new Nothing(line);
      default -> new Text(line, parser.getText());
    };
  }

  private Items items(JsonParser parser, int depth) throws IOException {
    int line = line(parser);
    List<BriefValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, depth + 1));
    }
    return new Items(line, items);
  }

  private void malformed(JsonProcessingException problem) {
    String sentence = "not valid " + format.getFormatName() + ": ";
    // Jackson places a YAML error at the last token that was right; SnakeYAML knows better.
    if (problem.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
      Mark mark = yaml.getProblemMark();
      problems.add(mark.getLine() + 1, mark.getColumn() + 1, sentence + yaml.getProblem() + ".");
      return;
    }
    sentence += problem.getOriginalMessage().lines().findFirst().orElse("").strip() + ".";
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
