package dev.storygen.plugin;

import dev.storygen.model.Suggestion;
import dev.storygen.provider.Options;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** The keys of services that stand as passwords of servers in {@code settings.xml}. */
final class ServerKeys {

  private static final String SERVER_ID = "serverId";

  private final Settings settings;
  private final SettingsDecrypter decrypter;

  ServerKeys(Settings settings, SettingsDecrypter decrypter) {
    this.settings = settings;
    this.decrypter = decrypter;
  }

  /**
   * The environment variables that bring a worker the keys of the servers that are named.
   *
   * @param providers the settings of each part, {@code serverId} and {@code fallback.serverId}
   *     among them
   * @throws IllegalArgumentException if there is no such server, or no password to be had of it
   */
  Map<String, String> variables(Map<String, Map<String, String>> providers) {
    Map<String, String> variables = new TreeMap<>();
    providers.forEach(
        (role, chosen) ->
            chosen.forEach(
                (key, value) -> {
                  if (key.equals(SERVER_ID) || key.endsWith("." + SERVER_ID)) {
                    String setting = "<providers><" + role + "><" + key.replace(".", "><") + ">";
                    String id = value.strip();
                    variables.put(Options.Environment.variableOf(id), password(setting, id));
                  }
                }));
    return variables;
  }

  private String password(String setting, String id) {
    Server server = settings.getServer(id);
    if (server == null) {
      throw new IllegalArgumentException(
          setting
              + " is '"
              + id
              + "', but expected the id of a <server> of settings.xml."
              + ids(id));
    }
    String password =
        Decryption.of(
                decrypter,
                new DefaultSettingsDecryptionRequest(server),
                "The password of server '" + id + "' of settings.xml")
            .getServer()
            .getPassword();
    if (password == null || password.isBlank()) {
      throw new IllegalArgumentException(
          "The server '"
              + id
              + "' of settings.xml has no <password>, but "
              + setting
              + " expects the service's key there.");
    }
    return password;
  }

  private String ids(String unknown) {
    var ids = settings.getServers().stream().map(Server::getId).toList();
    return ids.isEmpty()
        ? " There is none."
        : Suggestion.of(unknown, ids) + " There are: " + String.join(", ", ids) + ".";
  }
}
