package dev.storygen.plugin;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Refuses a key in the POM or on the command line, where it would be committed, logged and listed
 * with the processes. By the looks of the setting's name, and never with its value.
 */
final class MisplacedSecrets {

  /** {@code apiKey}, {@code xi-api-key}, {@code accessToken}; not {@code keyVariable}. */
  private static final Pattern SECRET =
      Pattern.compile(".*(key|token|password|passwd|passphrase|secret|authorization|credentials?)");

  /** A user or a password in an address. */
  private static final Pattern IN_ADDRESS = Pattern.compile("\\s*\\w+://[^/?#]*@.*");

  /** A key of OpenAI, Anthropic, ElevenLabs and others, whatever the setting is called. */
  private static final Pattern KEY = Pattern.compile("\\s*sk[-_][\\w-]{16,}\\s*");

  /** What a shell takes for the name of a variable. A key in its place is seldom one. */
  private static final Pattern VARIABLE = Pattern.compile("\\s*[A-Za-z_]\\w*\\s*|\\s*");

  private MisplacedSecrets() {}

  /**
   * Refuses secrets among the settings of an element.
   *
   * @param element as users write it: {@code <providers><text>}
   * @throws IllegalArgumentException naming the setting and the two places for a key
   */
  static void refuse(String element, Map<String, String> settings) {
    settings.forEach(
        (key, value) -> {
          if (isSecret(key) || isSecretValue(key, value)) {
            throw refused(element + "<" + key.replace(".", "><") + ">");
          }
        });
  }

  /** Refuses secrets among properties. */
  static void refuse(Collection<String> properties) {
    for (String property : properties) {
      if (isSecret(property)) {
        throw refused(property);
      }
    }
  }

  private static boolean isSecretValue(String key, String value) {
    boolean variable = ("." + key).endsWith(".keyVariable");
    return IN_ADDRESS.matcher(value).matches()
        || KEY.matcher(value).matches()
        || variable && !VARIABLE.matcher(value).matches();
  }

  private static boolean isSecret(String key) {
    for (String part : key.split("\\.")) {
      String word = part.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
      if (SECRET.matcher(word).matches()) {
        return true;
      }
    }
    return false;
  }

  private static IllegalArgumentException refused(String setting) {
    return new IllegalArgumentException(
        setting
            + " holds a key or a password, but neither the POM nor the command line is the place for"
            + " one. Put it into settings.xml, as <password> of a <server>, and name the server's id"
            + " with <serverId>; or into an environment variable, and name that with"
            + " <keyVariable>.");
  }
}
