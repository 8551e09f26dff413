package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;

class ProxySettingsTest {

  private final Settings settings = new Settings();
  private final FakeDecrypter decrypter = new FakeDecrypter();

  @Test
  void withoutAProxyTheWorkerGetsNone() {
    assertThat(proxies().jvmArguments()).isEmpty();
    assertThat(proxies().variables()).isEmpty();
  }

  @Test
  void anHttpProxyServesHttpsToo() {
    proxy("http", "proxy.example.com", 3128);

    assertThat(proxies().jvmArguments())
        .containsExactly(
            "-Dhttp.proxyHost=proxy.example.com",
            "-Dhttp.proxyPort=3128",
            "-Dhttps.proxyHost=proxy.example.com",
            "-Dhttps.proxyPort=3128",
            "-Dhttp.nonProxyHosts=localhost|127.*|[::1]");
  }

  @Test
  void anHttpsProxyServesHttpsAlone() {
    proxy("HTTPS", "secure.example.com", 3129);

    assertThat(proxies().jvmArguments())
        .containsExactly(
            "-Dhttps.proxyHost=secure.example.com",
            "-Dhttps.proxyPort=3129",
            "-Dhttp.nonProxyHosts=localhost|127.*|[::1]");
  }

  @Test
  void eachSchemeHasItsFirstActiveProxy() {
    proxy("http", "off.example.com", 1).setActive(false);
    proxy("http", "one.example.com", 2);
    proxy("http", "two.example.com", 3);
    proxy("https", "secure.example.com", 4);

    assertThat(proxies().jvmArguments())
        .startsWith(
            "-Dhttp.proxyHost=one.example.com",
            "-Dhttp.proxyPort=2",
            "-Dhttps.proxyHost=secure.example.com",
            "-Dhttps.proxyPort=4");
  }

  @Test
  void whoIsReachedWithoutAProxyStaysSo() {
    proxy("http", "one.example.com", 2).setNonProxyHosts("*.example.com|intranet");
    proxy("https", "secure.example.com", 4).setNonProxyHosts("intranet, 10.*");

    assertThat(proxies().jvmArguments())
        .contains("-Dhttp.nonProxyHosts=*.example.com|intranet|10.*|localhost|127.*|[::1]");
  }

  @Test
  void userAndPasswordAreOnNoCommandLine() {
    Proxy proxy = proxy("http", "proxy.example.com", 3128);
    proxy.setUsername("me");
    proxy.setPassword("{drowssap}");

    assertThat(proxies().variables())
        .isEqualTo(Map.of("STORYGEN_PROXY_USER", "me", "STORYGEN_PROXY_PASSWORD", "password"));
    assertThat(proxies().jvmArguments())
        .endsWith("-Djdk.http.auth.tunneling.disabledSchemes=")
        .noneMatch(argument -> argument.contains("password"));
  }

  @Test
  void aUserNeedsNoPassword() {
    proxy("http", "proxy.example.com", 3128).setUsername("me");

    assertThat(proxies().variables())
        .isEqualTo(Map.of("STORYGEN_PROXY_USER", "me", "STORYGEN_PROXY_PASSWORD", ""));
  }

  @Test
  void whatCannotBeDecryptedIsRefused() {
    Proxy proxy = proxy("http", "proxy.example.com", 3128);
    proxy.setPassword("{drowssap}");
    decrypter.masterIsMissing = true;

    assertThatIllegalArgumentException()
        .isThrownBy(this::proxies)
        .withMessage(
            "The password of proxy 'proxy.example.com' of settings.xml cannot be decrypted: no"
                + " master password. Is the master password that it was encrypted with in"
                + " ~/.m2/settings-security.xml? Encrypt it again with mvn --encrypt-password.");
  }

  private ProxySettings proxies() {
    return ProxySettings.of(settings, decrypter);
  }

  private Proxy proxy(String protocol, String host, int port) {
    Proxy proxy = new Proxy();
    proxy.setId(host);
    proxy.setProtocol(protocol);
    proxy.setHost(host);
    proxy.setPort(port);
    settings.addProxy(proxy);
    return proxy;
  }
}
