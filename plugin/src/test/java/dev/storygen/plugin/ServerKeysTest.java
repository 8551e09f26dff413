package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;

class ServerKeysTest {

  private final Settings settings = new Settings();
  private final FakeDecrypter decrypter = new FakeDecrypter();

  @Test
  void aServersPasswordIsAVariableOfTheWorker() {
    server("openai", "sk-plain");

    assertThat(variables(Map.of("name", "openai", "serverId", " openai ")))
        .isEqualTo(Map.of("STORYGEN_KEY_openai", "sk-plain"));
  }

  @Test
  void anEncryptedOneIsDecrypted() {
    server("openai", "{terces-ks}");

    assertThat(variables(Map.of("serverId", "openai")))
        .isEqualTo(Map.of("STORYGEN_KEY_openai", "sk-secret"));
  }

  @Test
  void aFallbackHasAServerOfItsOwn() {
    server("openai", "sk-one");
    server("spare", "sk-two");

    assertThat(variables(Map.of("serverId", "openai", "fallback.serverId", "spare")))
        .isEqualTo(Map.of("STORYGEN_KEY_openai", "sk-one", "STORYGEN_KEY_spare", "sk-two"));
  }

  @Test
  void whoNamesNoServerGetsNoKey() {
    server("openai", "sk-plain");

    assertThat(variables(Map.of("name", "openai"))).isEmpty();
  }

  @Test
  void aServerThatThereIsNotIsRefusedWithThoseThatThereAre() {
    server("openai", "sk-plain");
    server("central", "sk-other");

    assertRefused(
        Map.of("serverId", "opnai"),
        "<providers><text><serverId> is 'opnai', but expected the id of a <server> of settings.xml."
            + " Did you mean 'openai'? There are: openai, central.");
  }

  @Test
  void whereThereIsNoServerAtAllThatIsSaid() {
    assertRefused(
        Map.of("fallback.serverId", "openai"),
        "<providers><text><fallback><serverId> is 'openai', but expected the id of a <server> of"
            + " settings.xml. There is none.");
  }

  @Test
  void aServerWithoutAPasswordHasNoKey() {
    server("openai", " ");

    assertRefused(
        Map.of("serverId", "openai"),
        "The server 'openai' of settings.xml has no <password>, but <providers><text><serverId>"
            + " expects the service's key there.");
  }

  @Test
  void whatCannotBeDecryptedIsRefused() {
    server("openai", "{terces-ks}");
    decrypter.masterIsMissing = true;

    assertRefused(
        Map.of("serverId", "openai"),
        "The password of server 'openai' of settings.xml cannot be decrypted: no master password."
            + " Is the master password that it was encrypted with in ~/.m2/settings-security.xml?"
            + " Encrypt it again with mvn --encrypt-password.");
  }

  @Test
  void aWorkersSetupDoesNotShowItsEnvironment() {
    server("openai", "sk-plain");
    WorkerSetup setup =
        new WorkerSetup(
            List.of("storygen-remote"), List.of("-Xmx1g"), variables(Map.of("serverId", "openai")));

    assertThat(setup).hasToString("WorkerSetup[storygen-remote][-Xmx1g]");
  }

  private void assertRefused(Map<String, String> text, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> variables(text)).withMessage(message);
  }

  private Map<String, String> variables(Map<String, String> text) {
    return new ServerKeys(settings, decrypter).variables(Map.of("text", text));
  }

  private void server(String id, String password) {
    Server server = new Server();
    server.setId(id);
    server.setPassword(password);
    settings.addServer(server);
  }
}
