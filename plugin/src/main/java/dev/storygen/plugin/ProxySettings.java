package dev.storygen.plugin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * The proxies of {@code settings.xml} as a worker's JVM takes them.
 *
 * @param http for addresses of that scheme
 * @param https likewise; the other one where there is none of its own, as for Maven's downloads
 */
record ProxySettings(Optional<Proxy> http, Optional<Proxy> https) {

  private static final List<String> LOOPBACK = List.of("localhost", "127.*", "[::1]");
  private static final Pattern SEPARATOR = Pattern.compile("[|,;\\s]+");

  /**
   * Those that are active.
   *
   * @throws IllegalArgumentException if a password cannot be decrypted
   */
  static ProxySettings of(Settings settings, SettingsDecrypter decrypter) {
    Optional<Proxy> http = active("http", settings, decrypter);
    return new ProxySettings(http, active("https", settings, decrypter).or(() -> http));
  }

  private static Optional<Proxy> active(
      String protocol, Settings settings, SettingsDecrypter decrypter) {
    return settings.getProxies().stream()
        .filter(proxy -> proxy.isActive() && protocol.equalsIgnoreCase(proxy.getProtocol()))
        .findFirst()
        .map(
            proxy ->
                Decryption.of(
                        decrypter,
                        new DefaultSettingsDecryptionRequest(proxy),
                        "The password of proxy '" + proxy.getId() + "' of settings.xml")
                    .getProxy());
  }

  /** System properties of the JVM: where the proxies are, and who is reached without. */
  List<String> jvmArguments() {
    List<String> arguments = new ArrayList<>();
    http.ifPresent(proxy -> add("http", proxy, arguments));
    https.ifPresent(proxy -> add("https", proxy, arguments));
    if (!arguments.isEmpty()) {
      arguments.add("-Dhttp.nonProxyHosts=" + String.join("|", withoutProxy()));
    }
    if (user().isPresent()) {
      // The JDK has Basic authentication off for the tunnels that https goes through.
      arguments.add("-Djdk.http.auth.tunneling.disabledSchemes=");
    }
    return arguments;
  }

  private static void add(String scheme, Proxy proxy, List<String> arguments) {
    arguments.add("-D" + scheme + ".proxyHost=" + proxy.getHost());
    arguments.add("-D" + scheme + ".proxyPort=" + proxy.getPort());
  }

  /** The JDK knows one list, for both schemes. */
  private Set<String> withoutProxy() {
    Set<String> hosts = new LinkedHashSet<>();
    Stream.concat(http.stream(), https.stream())
        .map(Proxy::getNonProxyHosts)
        .filter(list -> list != null && !list.isBlank())
        .flatMap(list -> Arrays.stream(SEPARATOR.split(list.strip())))
        .forEach(hosts::add);
    hosts.addAll(LOOPBACK);
    return hosts;
  }

  /** Environment variables: user and password, which must not be on a command line. */
  Map<String, String> variables() {
    Map<String, String> variables = new TreeMap<>();
    user()
        .ifPresent(
            proxy -> {
              variables.put("STORYGEN_PROXY_USER", proxy.getUsername());
              variables.put(
                  "STORYGEN_PROXY_PASSWORD",
                  proxy.getPassword() == null ? "" : proxy.getPassword());
            });
    return variables;
  }

  /** The proxy that asks who we are; that of https, which services speak, before the other. */
  private Optional<Proxy> user() {
    return Stream.concat(https.stream(), http.stream())
        .filter(proxy -> proxy.getUsername() != null && !proxy.getUsername().isBlank())
        .findFirst();
  }
}
