package dev.storygen.plugin;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** Decrypts {@code {drowssap}} to {@code password}, unless the master password is missing. */
final class FakeDecrypter implements SettingsDecrypter {

  boolean masterIsMissing;

  @Override
  public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
    List<SettingsProblem> problems = new ArrayList<>();
    List<Server> servers = new ArrayList<>();
    for (Server server : request.getServers()) {
      Server plain = server.clone();
      plain.setPassword(plain(server.getPassword(), problems));
      servers.add(plain);
    }
    List<Proxy> proxies = new ArrayList<>();
    for (Proxy proxy : request.getProxies()) {
      Proxy plain = proxy.clone();
      plain.setPassword(plain(proxy.getPassword(), problems));
      proxies.add(plain);
    }
    return new Result(servers, proxies, problems);
  }

  private String plain(String password, List<SettingsProblem> problems) {
    if (password == null || !password.startsWith("{")) {
      return password;
    }
    if (masterIsMissing) {
      problems.add(
          new DefaultSettingsProblem(
              "no master password", SettingsProblem.Severity.ERROR, null, -1, -1, null));
      return password;
    }
    return new StringBuilder(password.substring(1, password.length() - 1)).reverse().toString();
  }

  private record Result(List<Server> servers, List<Proxy> proxies, List<SettingsProblem> problems)
      implements SettingsDecryptionResult {

    @Override
    public Server getServer() {
      return servers.get(0);
    }

    @Override
    public List<Server> getServers() {
      return servers;
    }

    @Override
    public Proxy getProxy() {
      return proxies.get(0);
    }

    @Override
    public List<Proxy> getProxies() {
      return proxies;
    }

    @Override
    public List<SettingsProblem> getProblems() {
      return problems;
    }
  }
}
