package dev.storygen.provider;

import dev.storygen.model.Suggestion;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/**
 * The settings of one element of the POM, such as {@code <providers><voice>}. Each read removes a
 * setting; {@link #rejectUnknown()} rejects those that are left. Error messages name the element as
 * the user wrote it.
 */
public final class Options {

  /** As the value of {@code keyVariable}: the service needs no key. */
  private static final String NO_KEY = "none";

  private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|min|h)?");

  private static final Map<String, Double> SECONDS =
      Map.of("ms", 0.001, "s", 1.0, "min", 60.0, "h", 3600.0);

  private final List<String> path;
  private final Map<String, String> values;
  private final Environment environment;
  private final Set<String> known = new LinkedHashSet<>();
  private Secret key;

  /**
   * What settings may refer to.
   *
   * @param variables environment variables, keys among them
   * @param sources the folder of the briefs
   * @param project the folder of the project
   */
  public record Environment(Map<String, String> variables, Path sources, Path project) {

    /** The same place with other variables. */
    public Environment with(Map<String, String> others) {
      return new Environment(others, sources, project);
    }

    /** The variable that passes the key of a server of {@code settings.xml} to the worker. */
    public static String variableOf(String serverId) {
      return "STORYGEN_KEY_" + serverId;
    }
  }

  /**
   * Settings.
   *
   * @param path the elements, outermost first: {@code providers, voice}
   * @param values by key; nested elements have dotted keys: {@code fallback.model}
   */
  public Options(List<String> path, Map<String, String> values, Environment environment) {
    this.path = List.copyOf(path);
    this.values = new TreeMap<>(values);
    this.environment = environment;
  }

  /** Settings that refer to no environment variable and no file. */
  public static Options of(String element, Map<String, String> values) {
    return new Options(
        List.of(element), values, new Environment(Map.of(), Path.of(""), Path.of("")));
  }

  /** The folder of the briefs. */
  public Path sources() {
    return environment.sources();
  }

  /** The folder of the project, which paths of files are relative to. */
  public Path project() {
    return environment.project();
  }

  /** Reads a text, stripped; empty if it is not set. */
  public Optional<String> text(String key) {
    known.add(key);
    return Optional.ofNullable(values.remove(key)).map(String::strip).filter(t -> !t.isEmpty());
  }

  /** Reads a text, with a default. */
  public String text(String key, String defaultValue) {
    return text(key).orElse(defaultValue);
  }

  /** Reads a number from {@code least} to {@code most}; empty if it is not set. */
  public Optional<Double> number(String key, double least, double most) {
    String range = least == -Double.MAX_VALUE ? "a number" : "a number from %s to %s";
    return text(key)
        .map(
            text -> {
              double number = parsed(key, text);
              if (!(number >= least && number <= most)) {
                throw expected(key, text, range.formatted(plain(least), plain(most)));
              }
              return number;
            });
  }

  /** Reads a number, with a default. */
  public double number(String key, double defaultValue) {
    return number(key, -Double.MAX_VALUE, Double.MAX_VALUE).orElse(defaultValue);
  }

  /** Reads a whole number, with a default. */
  public int whole(String key, int defaultValue) {
    return whole(key, defaultValue, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Reads a whole number from {@code least} to {@code most}, with a default. */
  public int whole(String key, int defaultValue, int least, int most) {
    return text(key)
        .map(
            text -> {
              double number = parsed(key, text);
              if (number != Math.rint(number)) {
                throw expected(key, text, "a whole number");
              }
              if (number < least || number > most) {
                throw expected(
                    key,
                    text,
                    most == Integer.MAX_VALUE
                        ? "at least " + least
                        : "a whole number from " + least + " to " + most);
              }
              return (int) number;
            })
        .orElse(defaultValue);
  }

  /** Reads {@code true} or {@code false}, with a default. */
  public boolean flag(String key, boolean defaultValue) {
    return text(key)
        .map(
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw expected(key, text, "true or false");
                })
        .orElse(defaultValue);
  }

  /**
   * Reads a duration, with a default: {@code 30} or {@code 30s}, {@code 500ms}, {@code 2min},
   * {@code 1h}.
   */
  public Duration duration(String key, Duration defaultValue) {
    return text(key)
        .map(
            text -> {
              Matcher matcher = DURATION.matcher(text);
              if (!matcher.matches()) {
                throw expected(key, text, "a time, as 30s, 500ms or 2min");
              }
              String unit = matcher.group(2) == null ? "s" : matcher.group(2);
              return Duration.ofNanos(
                  Math.round(Double.parseDouble(matcher.group(1)) * SECONDS.get(unit) * 1e9));
            })
        .orElse(defaultValue);
  }

  /**
   * Reads the address of a service, with a default: {@code http} or {@code https}, without user and
   * password. Slashes at its end are removed.
   */
  public URI address(String key, String defaultValue) {
    String text = StringUtils.stripEnd(text(key, defaultValue), "/");
    String expected = "an address, as " + defaultValue;
    try {
      URI uri = new URI(text);
      if (uri.getUserInfo() != null) {
        // Without the value: it holds a secret.
        throw new IllegalArgumentException(
            element(key)
                + " holds a user or a password, but expected none. "
                + "Put the key into settings.xml and name its <server> with <serverId>.");
      }
      if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
        throw expected(key, text, expected);
      }
      return uri;
    } catch (URISyntaxException e) {
      throw expected(key, text, expected);
    }
  }

  /**
   * Reads the key of a service: from the {@code <server>} of {@code settings.xml} that {@code
   * serverId} names, else from the environment variable that {@code keyVariable} names.
   *
   * @param variable the default of {@code keyVariable}
   * @return empty if {@code keyVariable} is {@code none}
   * @throws IllegalArgumentException if the key is in neither place
   */
  public Optional<Secret> key(String variable) {
    Optional<String> server = text("serverId");
    String name = text("keyVariable", variable);
    if (server.isPresent()) {
      return keep(ofServer(server.get()));
    }
    if (name.equals(NO_KEY)) {
      return Optional.empty();
    }
    String key = environment.variables().get(name);
    if (key == null || key.isBlank()) {
      throw new IllegalArgumentException(
          element()
              + " has no key. Set the environment variable "
              + name
              + ", or put the key as <password> of a <server> into settings.xml and name its id: "
              + element("serverId")
              + ". For a service without keys set <keyVariable>none</keyVariable>.");
    }
    return keep(new Secret(key.strip(), "environment variable " + name));
  }

  /** The origin of the key that was read, for people; empty if none was. */
  public Optional<String> keySource() {
    return Optional.ofNullable(key).map(Secret::source);
  }

  private Optional<Secret> keep(Secret secret) {
    key = secret;
    return Optional.of(secret);
  }

  private Secret ofServer(String id) {
    String key = environment.variables().get(Environment.variableOf(id));
    if (key == null || key.isBlank()) {
      throw expected("serverId", id, "the id of a <server> of settings.xml that has a <password>");
    }
    return new Secret(key, "server '" + id + "' of settings.xml");
  }

  /** Reads the settings of a nested element: {@code fallback.model} as {@code model}. */
  public Map<String, String> within(String element) {
    Map<String, String> within = new TreeMap<>();
    String prefix = element + ".";
    known.add(element);
    for (String key : List.copyOf(values.keySet())) {
      if (key.startsWith(prefix)) {
        within.put(key.substring(prefix.length()), values.remove(key));
      }
    }
    return within;
  }

  /** The settings that were not read yet, by key. */
  public Map<String, String> unread() {
    return Map.copyOf(values);
  }

  /**
   * Rejects settings that were not read.
   *
   * @throws IllegalArgumentException naming the first of them, and the settings that exist
   */
  public void rejectUnknown() {
    for (String key : values.keySet()) {
      throw new IllegalArgumentException(
          element()
              + " has no setting '"
              + key
              + "'."
              + Suggestion.of(key, known)
              + " There are: "
              + String.join(", ", known)
              + ".");
    }
  }

  /** The exception for a setting with an invalid value. */
  public IllegalArgumentException expected(String key, String value, String expected) {
    return new IllegalArgumentException(
        element(key) + " is '" + value + "', but expected " + expected + ".");
  }

  /** The element as the user wrote it: {@code <providers><voice>}. */
  public String element() {
    return "<" + String.join("><", path) + ">";
  }

  /** The element of a setting: {@code <providers><voice><model>}. */
  public String element(String key) {
    return element() + "<" + key.replace(".", "><") + ">";
  }

  private double parsed(String key, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw expected(key, text, "a number");
    }
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
