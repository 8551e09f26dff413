package dev.storygen.remote.completion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.storygen.model.EscapedText;
import dev.storygen.remote.completion.LenientJson.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Takes the script out of JSON, JSON Lines, or a literal of Python, which some models return
 * unasked.
 */
final class JsonUnwrapper implements ExtractionStep {

  /** A line that begins an object, or a list of objects or texts. */
  private static final Pattern START =
      Pattern.compile("(?m)^[ \\t]{0,20}(?:\\{|\\[[ \\t\\n]{0,20}[{\"'])");

  private static final Pattern OBJECT = Pattern.compile("\\s*[\\[{]\\s*[{\"'].*", Pattern.DOTALL);

  private static final Set<String> OTHER_ROLES = Set.of("user", "system", "tool", "developer");

  /** Objects in texts of objects. */
  private static final int MAX_DEPTH = 3;

  /** Fields that are listed; an answer with more is not told by more of them. */
  private static final int MAX_FIELDS = 50;

  @Override
  public String apply(String text, Omissions omissions) throws UnusableAnswerException {
    Matcher start = START.matcher(text);
    if (!start.find() || start.start() > text.length() / 2) {
      return text;
    }
    String from = text.substring(start.start());
    Optional<Value> value = LenientJson.read(from).or(() -> LenientJson.read(withoutPython(from)));
    if (value.isEmpty()) {
      return unread(text);
    }
    String script = script(value.get().json(), 0);
    boolean whole = value.get().end() > text.strip().length() / 2;
    if (!whole) {
      return text;
    }
    if (script.isBlank()) {
      throw new UnusableAnswerException("answered with JSON that has no script");
    }
    omissions.add(Omissions.ANNOUNCEMENT, text.substring(0, start.start()));
    fields(value.get().json())
        .limit(MAX_FIELDS)
        .filter(field -> isLeftOut(field, script))
        .forEach(
            field ->
                omissions.add(Omissions.FIELD, field.getKey() + ": " + field.getValue().asText()));
    omissions.add(Omissions.REMARK, from.substring(Math.min(from.length(), value.get().end())));
    return EscapedText.decode(script);
  }

  private static boolean isLeftOut(Map.Entry<String, JsonNode> field, String script) {
    String value = field.getValue().asText();
    return !OBJECT.matcher(value).matches()
        && (ScriptFields.isOther(field.getKey()) || !script.contains(value));
  }

  private static String unread(String text) throws UnusableAnswerException {
    if (OBJECT.matcher(text).matches()) {
      throw new UnusableAnswerException("answered with broken or truncated JSON");
    }
    return text;
  }

  private static String withoutPython(String text) {
    return text.replaceAll("(?<=[:,\\[] ?)(?:None)\\b", "null")
        .replaceAll("(?<=[:,\\[] ?)True\\b", "true")
        .replaceAll("(?<=[:,\\[] ?)False\\b", "false");
  }

  private static String script(JsonNode json, int depth) {
    if (json.isTextual()) {
      return script(json.textValue(), depth);
    }
    if (json.isArray()) {
      return joined(elements(json), depth);
    }
    if (!json.isObject() || OTHER_ROLES.contains(json.path("role").asText())) {
      return "";
    }
    return ScriptFields.SCRIPT.stream()
        .map(name -> script(field(json, name), depth))
        .filter(script -> !script.isBlank())
        .findFirst()
        .orElseGet(() -> parts(json, depth));
  }

  /** A text; it may be JSON that was encoded twice. */
  private static String script(String text, int depth) {
    return depth < MAX_DEPTH && OBJECT.matcher(text).matches()
        ? LenientJson.read(text)
            .filter(value -> text.substring(value.end()).isBlank())
            .map(value -> script(value.json(), depth + 1))
            .orElse(text)
        : text;
  }

  private static JsonNode field(JsonNode object, String name) {
    return object.properties().stream()
        .filter(field -> ScriptFields.plain(field.getKey()).equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** A script in parts that have names of their own: {@code hook}, {@code ending}. */
  private static String parts(JsonNode object, int depth) {
    return joined(
        object.properties().stream()
            .filter(field -> !ScriptFields.isOther(field.getKey()))
            .map(Map.Entry::getValue),
        depth);
  }

  private static String joined(Stream<JsonNode> nodes, int depth) {
    return nodes
        .map(node -> script(node, depth))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** The fields with a value, of the objects at all levels. */
  private static Stream<Map.Entry<String, JsonNode>> fields(JsonNode json) {
    return json.isArray()
        ? elements(json).flatMap(JsonUnwrapper::fields)
        : json.properties().stream()
            .flatMap(
                field ->
                    field.getValue().isContainerNode()
                        ? fields(field.getValue())
                        : Stream.of(field));
  }
}
