package dev.storygen.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.storygen.event.Envelope;
import dev.storygen.model.Json;
import dev.storygen.provider.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
 * Replaces the secrets of the worker's environment in all that it writes and prints: a service may
 * return a key, and an exception may quote a request.
 */
public final class Redaction {

  /** Shorter values could be words or numbers of any text. */
  private static final int MIN_LENGTH = 6;

  private static final Pattern NAME =
      Pattern.compile("STORYGEN_KEY_.*|.*_(KEY|TOKEN|SECRET|PASSWORD)", Pattern.CASE_INSENSITIVE);

  /** Keys that readers of events depend on. None of their values comes from a service. */
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
    // Longest first: a secret may contain another.
    this.secrets =
        secrets.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(secret -> new Secret(secret, "environment"))
            .toList();
  }

  /** Replaces nothing. */
  static Redaction none() {
    return new Redaction(List.of());
  }

  /**
   * Replaces the values of variables whose names mark them as secret.
   *
   * @param keyVariables further variables that hold keys
   */
  public static Redaction of(Map<String, String> environment, Collection<String> keyVariables) {
    Set<String> secrets = new HashSet<>();
    environment.forEach(
        (name, value) -> {
          if (keyVariables.contains(name) || NAME.matcher(name).matches()) {
            value
                .lines()
                .map(String::strip)
                .filter(line -> line.length() >= MIN_LENGTH)
                .forEach(secrets::add);
          }
        });
    String password = environment.getOrDefault(PROXY_PASSWORD, "");
    if (!password.isEmpty()) {
      secrets.add(base64(environment.getOrDefault(PROXY_USER, "") + ":" + password));
    }
    return new Redaction(secrets);
  }

  /** The variables that a task configures as holding keys. */
  public static List<String> keyVariables(Task task) {
    if (!(task instanceof Task.UsingProviders providerTask)) {
      return List.of();
    }
    return providerTask.providers().settings().values().stream()
        .flatMap(settings -> settings.entrySet().stream())
        .filter(setting -> ("." + setting.getKey()).endsWith(".keyVariable"))
        .map(setting -> setting.getValue().strip())
        .toList();
  }

  /** Without padding, which is optional in practice. */
  private static String base64(String text) {
    return Base64.getEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text without secrets. */
  String redact(String text) {
    String redacted = text;
    for (Secret secret : secrets) {
      redacted = secret.hiddenIn(redacted);
    }
    return redacted;
  }

  /** A line of the event log with its end, as JSON in UTF-8 whose texts have no secrets. */
  byte[] jsonLine(Envelope line) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream(1024);
    Json.mapper().writeValue(json, line);
    json.write('\n');
    return jsonLines(json.toByteArray());
  }

  /** The same of lines that are JSON already. */
  byte[] jsonLines(byte[] lines) throws JsonProcessingException {
    String text = secrets.isEmpty() ? "" : new String(lines, StandardCharsets.UTF_8);
    if (redact(text).equals(text)) {
      return lines;
    }
    StringBuilder redacted = new StringBuilder();
    for (String line : text.split("\n")) {
      redacted.append(json(line)).append('\n');
    }
    return redacted.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String json(String json) throws JsonProcessingException {
    if (redact(json).equals(json)) {
      return json;
    }
    return Json.mapper().writeValueAsString(redact(Json.mapper().readTree(json)));
  }

  private JsonNode redact(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field -> {
                if (!IDENTIFIERS.contains(field.getKey())) {
                  field.setValue(redact(field.getValue()));
                }
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, redact(array.get(i)));
      }
    }
    return node.isTextual() ? TextNode.valueOf(redact(node.textValue())) : node;
  }

  /** A stream that prints to another one line by line, without secrets. */
  public PrintStream redacting(PrintStream out) {
    Charset charset = Charset.defaultCharset();
    return new PrintStream(new RedactingOutputStream(out, this, charset), true, charset);
  }
}
