package dev.storygen.service;

import dev.storygen.provider.Options;
import dev.storygen.provider.Provider;
import dev.storygen.provider.Service;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A provider with a service; the test supplies the calls. */
public record FakeService(String host) implements Provider {

  /** A provider whose service is retried quickly, with the settings given. */
  public static ConfiguredProvider<FakeService> configured(
      String host, Map<String, String> settings) {
    return new ConfiguredProvider<>(new FakeService(host), policy(settings), Optional.empty());
  }

  static ServicePolicy policy(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(Map.of("baseDelay", "1ms", "maxDelay", "4ms"));
    all.putAll(settings);
    return ServicePolicy.defaults().with(Options.of("resilience", all));
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public String description() {
    return "at " + host;
  }

  @Override
  public Optional<Service> service() {
    return Optional.of(new Service(URI.create("http://" + host + "/v1"), "speech"));
  }
}
