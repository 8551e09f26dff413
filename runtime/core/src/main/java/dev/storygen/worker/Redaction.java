package dev.storygen.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.storygen.event.Envelope;
import dev.storygen.model.Json;
import dev.storygen.provider.Secret;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes the secrets of a worker's environment out of all that it writes and prints, however they
 * got there: a service may send a key back, and an exception may quote a request.
 */
public final class Redaction {

  /** Shorter values are words and numbers that stand in any text. */
  private static final int SHORTEST = 6;

  private static final Pattern NAME =
      Pattern.compile("STORYGEN_KEY_.*|.*_(KEY|TOKEN|SECRET|PASSWORD)", Pattern.CASE_INSENSITIVE);

  /** What the folds over events go by. None of it is from a service. */
  private static final Set<String> IDENTIFIERS =
      Set.of(
          "event",
          "at",
          "goal",
          "story",
          "stories",
          "stage",
          "steps",
          "operation",
          "check",
          "status",
          "severity",
          "state",
          "file",
          "build",
          "run",
          "worker");

  private static final String PROXY_USER = "STORYGEN_PROXY_USER";
  private static final String PROXY_PASSWORD = "STORYGEN_PROXY_PASSWORD";

  private final List<Secret> secrets;

  private Redaction(Collection<String> secrets) {
    // What contains another goes first, and goes whole.
    this.secrets =
        secrets.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(secret -> new Secret(secret, "environment"))
            .toList();
  }

  /** Takes out nothing. */
  static Redaction none() {
    return new Redaction(List.of());
  }

  /**
   * Takes out what is secret by the name of its variable.
   *
   * @param named further variables that hold keys
   */
  public static Redaction of(Map<String, String> environment, Collection<String> named) {
    Set<String> secrets = new HashSet<>();
    environment.forEach(
        (name, value) -> {
          if (named.contains(name) || NAME.matcher(name).matches()) {
            value
                .lines()
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST)
                .forEach(secrets::add);
          }
        });
    String password = environment.getOrDefault(PROXY_PASSWORD, "");
    if (!password.isEmpty()) {
      secrets.add(base64(environment.getOrDefault(PROXY_USER, "") + ":" + password));
    }
    return new Redaction(secrets);
  }

  /** The variables that a task names as those of keys. */
  public static List<String> keyVariables(Request.Task task) {
    if (!(task instanceof Request.ProviderTaskRequest request)) {
      return List.of();
    }
    return request.choice().providers().values().stream()
        .flatMap(settings -> settings.entrySet().stream())
        .filter(setting -> ("." + setting.getKey()).endsWith(".keyVariable"))
        .map(setting -> setting.getValue().strip())
        .toList();
  }

  /** Without the padding, which some leave out. */
  private static String base64(String text) {
    return Base64.getEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text without the secrets. */
  String clean(String text) {
    String clean = text;
    for (Secret secret : secrets) {
      clean = secret.hiddenIn(clean);
    }
    return clean;
  }

  /** A line of the event log as JSON, its texts without the secrets. */
  String json(Envelope line) throws JsonProcessingException {
    String json = Json.mapper().writeValueAsString(line);
    if (clean(json).equals(json)) {
      return json;
    }
    return Json.mapper().writeValueAsString(clean(Json.mapper().readTree(json)));
  }

  private JsonNode clean(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field -> {
                if (!IDENTIFIERS.contains(field.getKey())) {
                  field.setValue(clean(field.getValue()));
                }
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, clean(array.get(i)));
      }
    }
    return node.isTextual() ? TextNode.valueOf(clean(node.textValue())) : node;
  }

  /** A stream that prints to another, a line at a time, without the secrets. */
  public PrintStream over(PrintStream out) {
    Charset charset = Charset.defaultCharset();
    return new PrintStream(new RedactingOutputStream(out, this, charset), true, charset);
  }
}
