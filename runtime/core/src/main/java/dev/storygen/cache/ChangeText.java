package dev.storygen.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.storygen.model.Json;
import java.util.ArrayList;
import java.util.List;

/** Says how a value of an input differs from an earlier one. */
final class ChangeText {

  /** Longer values are not shown whole. */
  private static final int LONGEST = 60;

  /** Characters of a word that is shown. */
  private static final int LONGEST_WORD = 40;

  private ChangeText() {}

  /** As {@code `tone` was `dark` and is `light`}. */
  static String of(String name, String before, String now) {
    JsonNode old = read(before);
    JsonNode current = read(now);
    String quoted = quoted(name);
    if (unset(old)) {
      return quoted + " was not set and is " + shortened(current);
    }
    if (unset(current)) {
      return quoted + " was " + shortened(old) + " and is not set any more";
    }
    if (isShort(old) && isShort(current)) {
      return quoted + " was " + quoted(text(old)) + " and is " + quoted(text(current));
    }
    return quoted + " changed: " + difference(old, current);
  }

  private static String difference(JsonNode old, JsonNode current) {
    boolean lists = old.isArray() && current.isArray();
    List<String> before = lists ? entries(old) : words(old);
    List<String> now = lists ? entries(current) : words(current);
    String unit = lists ? "entry" : "word";
    int first = 0;
    while (first < Math.min(before.size(), now.size())
        && before.get(first).equals(now.get(first))) {
      first++;
    }
    if (first == before.size() && first == now.size()) {
      return "only its white space";
    }
    return "%s, was %,d; first difference at %s %,d: %s, was %s"
        .formatted(
            count(now.size(), lists ? "entry" : "word", lists ? "entries" : "words"),
            before.size(),
            unit,
            first + 1,
            at(first, now),
            at(first, before));
  }

  private static String at(int index, List<String> parts) {
    return index < parts.size() ? quoted(cut(parts.get(index), LONGEST_WORD)) : "none";
  }

  private static String count(int number, String singular, String plural) {
    return "%,d %s".formatted(number, number == 1 ? singular : plural);
  }

  private static List<String> words(JsonNode value) {
    String text = text(value).strip();
    return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
  }

  private static List<String> entries(JsonNode list) {
    List<String> entries = new ArrayList<>();
    list.forEach(entry -> entries.add(text(entry)));
    return entries;
  }

  private static boolean unset(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || value.isTextual() && value.asText().isEmpty()
        || value.isContainerNode() && value.isEmpty();
  }

  private static boolean isShort(JsonNode value) {
    String text = text(value);
    return text.length() <= LONGEST && text.lines().count() <= 1;
  }

  private static String shortened(JsonNode value) {
    return isShort(value)
        ? quoted(text(value))
        : value.isArray()
            ? count(value.size(), "entry", "entries")
            : count(words(value).size(), "word", "words");
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : value.toString();
  }

  /** Without half a surrogate pair. */
  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
    return text.substring(0, end) + "…";
  }

  private static String quoted(String text) {
    return "`" + text + "`";
  }

  /** A value that is no JSON, as of a damaged file, is shown as it is. */
  private static JsonNode read(String json) {
    if (json == null) {
      return MissingNode.getInstance();
    }
    try {
      return Json.mapper().readTree(json);
    } catch (JsonProcessingException e) {
      return Json.mapper().getNodeFactory().textNode(json);
    }
  }
}
