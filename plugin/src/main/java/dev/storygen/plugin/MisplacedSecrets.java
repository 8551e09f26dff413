package dev.storygen.plugin;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Rejects keys in the POM and on the command line, where they would be committed, logged and listed
 * with the processes. Detects them by name and form; the messages never contain the value.
 */
final class MisplacedSecrets {

  /** {@code apiKey}, {@code xi-api-key}, {@code accessToken}; not {@code keyVariable}. */
  private static final Pattern SECRET =
      Pattern.compile(".*(key|token|password|passwd|passphrase|secret|authorization|credentials?)");

  /** An address with a user or a password. */
  private static final Pattern IN_ADDRESS = Pattern.compile("\\s*+\\w++://[^/?#]*@");

  /** A key of OpenAI, Anthropic, ElevenLabs and others, in any setting. */
  private static final Pattern KEY = Pattern.compile("\\s*sk[-_][\\w-]{16,}\\s*");

  /** The name of an environment variable, or nothing; a key in its place seldom matches. */
  private static final Pattern VARIABLE = Pattern.compile("\\s*[A-Za-z_]\\w*\\s*|\\s*");

  private MisplacedSecrets() {}

  /**
   * Rejects secrets among the settings of an element.
   *
   * @param element as users write it: {@code <providers><text>}
   * @throws IllegalArgumentException naming the setting and the two places for a key
   */
  static void reject(String element, Map<String, String> settings) {
    settings.forEach(
        (key, value) -> {
          if (isSecret(key) || isSecretValue(key, value)) {
            throw misplaced(element + "<" + key.replace(".", "><") + ">");
          }
        });
  }

  /** Rejects secrets among properties, by their names. */
  static void reject(Collection<String> properties) {
    for (String property : properties) {
      if (isSecret(property)) {
        throw misplaced(property);
      }
    }
  }

  private static boolean isSecretValue(String key, String value) {
    boolean variable = ("." + key).endsWith(".keyVariable");
    return IN_ADDRESS.matcher(value).lookingAt()
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

  private static IllegalArgumentException misplaced(String setting) {
    return new IllegalArgumentException(
        setting
            + " holds a key or a password, but neither the POM nor the command line is the place"
            + " for one. Put it into settings.xml, as <password> of a <server>, and name the"
            + " server's id with <serverId>; or into an environment variable, and name that with"
            + " <keyVariable>.");
  }
}
