package dev.storygen.remote.completion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.storygen.model.EscapedText;
import dev.storygen.remote.completion.LenientJson.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Takes the script out of JSON, or out of a literal of Python, which some models return unasked.
 */
final class JsonUnwrapper implements ExtractionStep {

  /** A line that begins an object, or a list of objects or texts. */
  private static final Pattern START =
      Pattern.compile("(?m)^[ \\t]{0,20}(?:\\{|\\[[ \\t\\n]{0,20}[{\"'])");

  private static final Pattern OBJECT = Pattern.compile("\\s*[\\[{]\\s*[{\"'].*", Pattern.DOTALL);

  /** Names of the field that has the script; the first one counts. */
  private static final List<String> SCRIPT_FIELDS =
      names(
          """
          narration voiceover spokentext script revisedscript finalscript story fullstory storytext
          finalanswer response answer output result text content completion reply message choices
          data scenes segments paragraphs parts beats sections chapters lines parameters arguments
          erzählung geschichte histoire récit historia história storia texto texte testo""");

  /** Fields beside the text of a story. */
  private static final List<String> OTHER_FIELDS =
      names(
          """
          title titel titre título titolo genre tone language theme wordcount words duration length
          id scene number error errors reasoning thinking thought thoughts analysis plan notes note
          visual visuals image imageprompt music sound role type name status model summary moral
          hashtags tags description speaker timestamp time voicestyle direction directions""");

  private static final Set<String> OTHER_ROLES = Set.of("user", "system", "tool", "developer");

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
    String script = script(value.get().json());
    boolean whole = value.get().end() > text.strip().length() / 2;
    if (!whole) {
      return text;
    }
    if (script.isBlank()) {
      throw new UnusableAnswerException("answered with JSON that has no script");
    }
    omissions.add(Omissions.ANNOUNCEMENT, text.substring(0, start.start()));
    addFields(value.get().json(), script, omissions);
    omissions.add(Omissions.REMARK, from.substring(Math.min(from.length(), value.get().end())));
    return EscapedText.decode(script);
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

  private static String script(JsonNode json) {
    if (json.isTextual()) {
      return json.textValue();
    }
    if (json.isArray()) {
      return joined(StreamSupport.stream(json.spliterator(), false));
    }
    if (!json.isObject() || OTHER_ROLES.contains(json.path("role").asText())) {
      return "";
    }
    return SCRIPT_FIELDS.stream()
        .map(name -> script(field(json, name)))
        .filter(script -> !script.isBlank())
        .findFirst()
        .orElseGet(() -> parts(json));
  }

  private static JsonNode field(JsonNode object, String name) {
    return object.properties().stream()
        .filter(field -> plain(field.getKey()).equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** A script in parts that have names of their own: {@code hook}, {@code ending}. */
  private static String parts(JsonNode object) {
    return joined(
        object.properties().stream()
            .filter(field -> !OTHER_FIELDS.contains(plain(field.getKey())))
            .map(Map.Entry::getValue));
  }

  private static String joined(Stream<JsonNode> nodes) {
    return nodes
        .map(JsonUnwrapper::script)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  private static List<String> names(String text) {
    return List.of(text.split("\\s+"));
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
  }

  private static void addFields(JsonNode json, String script, Omissions omissions) {
    json.properties()
        .forEach(
            field -> {
              String value = field.getValue().asText();
              if (!script.contains(value)) {
                omissions.add(Omissions.FIELD, field.getKey() + ": " + value);
              }
            });
  }
}
