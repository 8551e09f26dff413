package dev.storygen.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.brief.BriefSource;
import dev.storygen.event.Event;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.pipeline.PipelineSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  private static final Instant NOW = Instant.EPOCH;

  private static final EventOrigin ORIGIN = EventOrigin.newRun("build");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STORYGEN_KEY_my-openai",
        "STORYGEN_PROXY_PASSWORD",
        "OPENAI_API_KEY",
        "DEPLOY_KEY",
        "github_token",
        "CLIENT_SECRET",
        "DB_PASSWORD",
        "NAMED",
      })
  void variablesOfSecretsAreKnownByTheirNames(String variable) {
    Redaction redaction = Redaction.of(Map.of(variable, "sk-secret"), List.of("NAMED"));

    assertThat(redaction.redact("the key sk-secret is wrong")).isEqualTo("the key *** is wrong");
  }

  @Test
  void othersAreNoSecrets() {
    Redaction redaction =
        Redaction.of(Map.of("HOME", "/home/me", "STORYGEN_PROXY_USER", "somebody"), List.of());

    assertThat(redaction.redact("somebody at /home/me")).isEqualTo("somebody at /home/me");
  }

  @Test
  void whatIsAsShortAsAWordStays() {
    Redaction redaction = Redaction.of(Map.of("MY_KEY", "story"), List.of());

    assertThat(redaction.redact("a story")).isEqualTo("a story");
  }

  @Test
  void aSecretIsKnownInEveryForm() {
    String secret = "a\"b c/d\\é+";
    Redaction redaction = Redaction.of(Map.of("MY_KEY", secret), List.of());

    assertThat(redaction.redact("'" + secret + "'")).isEqualTo("'***'");
    assertThat(redaction.redact("'a\\\"b c/d\\\\é+'")).isEqualTo("'***'");
    assertThat(redaction.redact("?key=a%22b+c%2Fd%5C%C3%A9%2B")).isEqualTo("?key=***");
    assertThat(redaction.redact("?key=a%22b%20c%2Fd%5C%C3%A9%2B")).isEqualTo("?key=***");
    assertThat(redaction.redact(Base64.getEncoder().encodeToString(secret.getBytes())))
        .startsWith("***");
  }

  @Test
  void whatAProxyIsToldIsSecret() {
    Redaction redaction =
        Redaction.of(
            Map.of("STORYGEN_PROXY_USER", "me", "STORYGEN_PROXY_PASSWORD", "opensesame"),
            List.of());

    assertThat(redaction.redact("Proxy-Authorization: Basic bWU6b3BlbnNlc2FtZQ=="))
        .isEqualTo("Proxy-Authorization: Basic ***==");
  }

  @Test
  void aSecretWithinAnotherLeavesNoRest() {
    Redaction redaction =
        Redaction.of(Map.of("ONE_KEY", "sk-123456", "TWO_KEY", "sk-123456-789"), List.of());

    assertThat(redaction.redact("sk-123456-789, sk-123456")).isEqualTo("***, ***");
  }

  @Test
  void aTaskNamesTheVariablesOfItsKeys() {
    Task.ProviderChoice choice =
        new Task.ProviderChoice(
            Map.of(
                "text", Map.of("keyVariable", " MINE ", "model", "gpt-4o"),
                "voice", Map.of("fallback.keyVariable", "SPARE")),
            Map.of(),
            Map.of(),
            Map.of());
    Task task =
        new Task.Generate(
            BriefSource.of(folder, folder),
            folder,
            PipelineSettings.defaults(),
            0,
            choice,
            Task.CacheChoice.off());

    assertThat(Redaction.keyVariables(task)).containsExactlyInAnyOrder("MINE", "SPARE");
  }

  @Test
  void noTextOfAnEventHoldsASecret() throws IOException {
    Path file = folder.resolve("events.jsonl");
    Event failure = new StageFailed(NOW, "dog", "script", "key sk-\"secret\"?", "at sk-\"secret\"");
    Event operation =
        new OperationFinished(
            NOW,
            "dog",
            "script",
            "writing",
            "openai",
            1.25,
            true,
            1,
            null,
            Map.of("heard", "sk-\"secret\"", "words", 3));
    Redaction redaction = Redaction.of(Map.of("MY_KEY", "sk-\"secret\""), List.of());

    try (EventLog log = EventLog.append(file, ORIGIN, redaction)) {
      log.accept(failure);
      log.accept(operation);
    }

    assertThat(Files.readString(file)).doesNotContain("secret");
    assertThat(EventLog.read(file).all())
        .containsExactly(
            new StageFailed(NOW, "dog", "script", "key ***?", "at ***"),
            new OperationFinished(
                NOW,
                "dog",
                "script",
                "writing",
                "openai",
                1.25,
                true,
                1,
                null,
                Map.of("heard", "***", "words", 3)));
  }

  @Test
  void whatFoldsGoByIsKept() throws IOException {
    Path file = folder.resolve("events.jsonl");
    Event started = new StageStarted(NOW, "lighthouse", "script", "lighthouse");

    try (EventLog log =
        EventLog.append(file, ORIGIN, Redaction.of(Map.of("MY_KEY", "lighthouse"), List.of()))) {
      log.accept(started);
    }

    assertThat(EventLog.read(file).all())
        .containsExactly(new StageStarted(NOW, "lighthouse", "script", "***"));
  }

  @Test
  void whatIsPrintedIsCleanedALineAtATime() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out =
        Redaction.of(Map.of("MY_KEY", "sk-secret"), List.of()).redacting(new PrintStream(printed));

    out.print("the key sk-");
    out.flush();
    assertThat(printed.toString()).isEmpty();
    out.print("secret is wrong\nsk-secret");
    assertThat(printed.toString()).isEqualTo("the key *** is wrong\n");
    out.close();
    assertThat(printed.toString()).isEqualTo("the key *** is wrong\n***");
  }
}
