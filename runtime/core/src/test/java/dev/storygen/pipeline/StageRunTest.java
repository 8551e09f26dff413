package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Stage;
import dev.storygen.provider.Provider;
import dev.storygen.provider.Service;
import dev.storygen.provider.Workload;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.CpuScheduler;
import dev.storygen.service.Resilience;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.service.ServicePolicy;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageRunTest {

  private static final Service SERVICE = new Service(URI.create("http://localhost/v1"), "speech");

  private record Worker(Optional<Service> service, Workload workload) implements Provider {

    @Override
    public String name() {
      return "worker";
    }
  }

  private record Undeclared(Optional<Service> service) implements Provider {

    @Override
    public String name() {
      return "undeclared";
    }
  }

  @Test
  void onlyWorkThatCostsACoreRunsOnTheScheduler() throws Exception {
    String story = Thread.currentThread().getName();
    assertThat(threadOf(new Worker(Optional.empty(), Workload.CPU))).doesNotStartWith(story);
    assertThat(threadOf(new Worker(Optional.empty(), Workload.LIGHT))).startsWith(story);
    assertThat(threadOf(new Worker(Optional.of(SERVICE), Workload.SERVICE))).startsWith(story);
  }

  @Test
  void aProviderWithoutAServiceCostsACoreUnlessItSaysOtherwise() {
    assertThat(new Undeclared(Optional.empty()).workload()).isEqualTo(Workload.CPU);
    assertThat(new Undeclared(Optional.of(SERVICE)).workload()).isEqualTo(Workload.SERVICE);
  }

  private static String threadOf(Provider provider) throws StageFailedException {
    Resilience resilience =
        new Resilience(
            ResilienceSettings.defaults(), event -> {}, Clock.systemUTC(), List.of(), Map.of());
    try (CpuScheduler cpu = new CpuScheduler(1)) {
      StageRun stage =
          new StageRun(
              "dog",
              Stage.VOICE,
              0,
              resilience,
              cpu,
              KeptResults.none(),
              event -> {},
              Clock.systemUTC());
      return stage.callProvider(
          "synthesis",
          new ConfiguredProvider<>(provider, ServicePolicy.defaults(), Optional.empty()),
          (worker, calls) -> calls.call(meter -> Thread.currentThread().getName()),
          thread -> Map.of());
    }
  }
}
