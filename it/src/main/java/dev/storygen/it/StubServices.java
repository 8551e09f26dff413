package dev.storygen.it;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;

/**
 * The services that stories are made with, on loopback: real HTTP, with faults where a build asks
 * for them. Writer, voices, listener and illustrator agree on one story.
 */
public final class StubServices implements AutoCloseable {

  public static final String CHAT = "/v1/chat/completions";
  public static final String SPEECH = "/v1/audio/speech";
  public static final String TRANSCRIPTION = "/v1/audio/transcriptions";
  public static final String IMAGES = "/v1/images/generations";
  public static final String ELEVENLABS = "/v1/text-to-speech/[^/]+/with-timestamps";

  private final WireMockServer server;
  private final StubResponses answers;

  private StubServices(WireMockServer server, StubResponses answers) {
    this.server = server;
    this.answers = answers;
  }

  /** Starts them, all well, on a free port. */
  public static StubServices start() {
    StubResponses answers = new StubResponses();
    WireMockServer server =
        new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort().extensions(answers));
    server.start();
    StubServices services = new StubServices(server, answers);
    for (String path : new String[] {CHAT, SPEECH, TRANSCRIPTION, IMAGES, ELEVENLABS}) {
      server.stubFor(post(urlPathMatching(path)).willReturn(well()));
    }
    server.stubFor(get(urlPathEqualTo("/v1/models")).willReturn(aResponse().withBody("{}")));
    return services;
  }

  private static ResponseDefinitionBuilder well() {
    return aResponse().withTransformers(StubResponses.NAME);
  }

  /** The server, for faults and for what was asked. */
  public WireMockServer server() {
    return server;
  }

  /** {@code http://127.0.0.1:port}. */
  public String url() {
    return server.baseUrl();
  }

  /** Tells a build where they are: its POM reads {@code stub.url}. */
  public void tell(File project) throws IOException {
    Files.writeString(
        project.toPath().resolve("test.properties"),
        "stub.url=" + url() + "\n",
        StandardCharsets.ISO_8859_1);
  }

  /** Has a service answer so the first times that it is called, and well from then on. */
  public void failFirst(String path, int times, ResponseDefinitionBuilder failure) {
    for (int i = 0; i < times; i++) {
      server.stubFor(
          post(urlPathMatching(path))
              .inScenario(path)
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "failed " + i)
              .willSetStateTo("failed " + (i + 1))
              .willReturn(failure));
    }
    server.stubFor(
        post(urlPathMatching(path))
            .inScenario(path)
            .whenScenarioStateIs("failed " + times)
            .willReturn(well()));
  }

  /** Has a service answer well the first times that it is called, and so from then on. */
  public void failAfter(String path, int times, ResponseDefinitionBuilder failure) {
    failAlways(path, failure);
    for (int i = 0; i < times; i++) {
      server.stubFor(
          post(urlPathMatching(path))
              .inScenario(path)
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "answered " + i)
              .willSetStateTo("answered " + (i + 1))
              .willReturn(well()));
    }
  }

  /** Has a service answer so whenever it is called. */
  public void failAlways(String path, ResponseDefinitionBuilder failure) {
    server.stubFor(post(urlPathMatching(path)).willReturn(failure));
  }

  /** How often a service was called. */
  public int calls(String path) {
    return server
        .findAll(
            com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor(urlPathMatching(path)))
        .size();
  }

  /** The command lines of all processes of the machine that ran while a service answered. */
  public Set<String> commandLines() {
    return answers.commandLines();
  }

  @Override
  public void close() {
    server.stop();
  }
}
