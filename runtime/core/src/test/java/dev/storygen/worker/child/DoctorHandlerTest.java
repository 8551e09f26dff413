package dev.storygen.worker.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.brief.BriefSource;
import dev.storygen.event.Event;
import dev.storygen.event.Event.Diagnosis;
import dev.storygen.event.EventOrigin;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.provider.Options;
import dev.storygen.provider.Provider;
import dev.storygen.provider.Service;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorHandlerTest {

  @TempDir private Path project;
  private final List<Event> told = new ArrayList<>();

  @Test
  void aRoleThatNobodyCanTakeIsReportedAndTheOthersGoOn() throws IOException {
    run(Map.of("voice", Map.of("name", "nobody")));

    assertThat(finding("voice").healthy()).isFalse();
    assertThat(finding("voice").finding())
        .startsWith("<providers><voice><name> is 'nobody', but expected one of ");
    assertThat(finding("images"))
        .extracting(Diagnosis::healthy, Diagnosis::finding)
        .containsExactly(true, "no provider; briefs cannot say 'images: generate'");
    assertThat(finding("inspection").healthy()).isTrue();
    assertThat(finding("rendering").healthy()).isTrue();
  }

  @Test
  void theMachineIsDescribed() throws IOException {
    run(Map.of());

    assertThat(finding("Java").finding()).startsWith(System.getProperty("java.version") + " of ");
    assertThat(finding("worker's heap").finding()).matches("at most \\d+\\.\\d GB; .*");
    assertThat(finding("proxies").finding()).isEqualTo("none");
  }

  @Test
  void briefsAreCountedAndTheirMistakesTold() throws IOException {
    Path briefs = Files.createDirectories(project.resolve("briefs"));
    Files.writeString(briefs.resolve("good.yaml"), "title: Good");
    run(Map.of());
    assertThat(finding("briefs").finding()).isEqualTo("1 in " + briefs);

    told.clear();
    Files.writeString(briefs.resolve("bad.yaml"), "titel: Bad");
    run(Map.of());
    assertThat(finding("briefs").healthy()).isFalse();
    assertThat(finding("briefs").finding()).contains("bad.yaml line 1: unknown key 'titel'");
  }

  @Test
  void impossibleSettingsOfServicesAreReportedAtEachRole() throws IOException {
    new DoctorHandler(
            request(),
            new Task.Doctor(
                BriefSource.of(project.resolve("briefs"), project),
                PipelineSettings.defaults(),
                new Task.ProviderChoice(Map.of(), Map.of("maxRetries", "-1"), Map.of(), Map.of()),
                false),
            environment(),
            told::add,
            Clock.systemUTC())
        .run();

    assertThat(finding("text").finding()).startsWith("<resilience><maxRetries> is '-1'");
  }

  @Test
  void waysToServicesAreTriedAndWhatTheySayIsReported() {
    List<String> found = new ArrayList<>();

    ConnectivityProbe.testAll(
        List.of(new Way("good", null), new Way("bad", "the key was refused."), new Here()),
        (service, healthy, finding) -> found.add(service + " " + healthy + " " + finding));

    assertThat(found)
        .containsExactly(
            "good.example/chat true reachable", "bad.example/chat false the key was refused.");
  }

  private void run(Map<String, Map<String, String>> providers) throws IOException {
    new DoctorHandler(
            request(),
            new Task.Doctor(
                BriefSource.of(project.resolve("briefs"), project),
                PipelineSettings.defaults(),
                new Task.ProviderChoice(providers, Map.of(), Map.of(), Map.of()),
                false),
            environment(),
            told::add,
            Clock.systemUTC())
        .run();
  }

  private Request request() {
    return new Request(
        project,
        project.resolve("doctor.jsonl"),
        1,
        List.of(),
        EventOrigin.newRun("build"),
        Map.of(),
        new Task.Doctor(
            BriefSource.of(project.resolve("briefs"), project),
            PipelineSettings.defaults(),
            Task.ProviderChoice.embedded(),
            false));
  }

  private Options.Environment environment() {
    return new Options.Environment(Map.of(), project, project);
  }

  private Diagnosis finding(String subject) {
    return told.stream()
        .filter(Diagnosis.class::isInstance)
        .map(Diagnosis.class::cast)
        .filter(one -> one.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private record Way(String name, String refusal) implements Provider {
    @Override
    public Optional<Service> service() {
      return Optional.of(new Service(URI.create("https://" + name + ".example/v1"), "chat"));
    }

    @Override
    public void connect() throws IOException {
      if (refusal != null) {
        throw new IOException(refusal);
      }
    }
  }

  private record Here() implements Provider {
    @Override
    public String name() {
      return "embedded";
    }
  }
}
