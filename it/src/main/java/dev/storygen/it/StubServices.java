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
 * The remote services on loopback: real HTTP, with faults where a build needs them. Chat, speech,
 * transcription and images are consistent with one story.
 */
public final class StubServices implements AutoCloseable {

  public static final String CHAT = "/v1/chat/completions";
  public static final String SPEECH = "/v1/audio/speech";
  public static final String TRANSCRIPTION = "/v1/audio/transcriptions";
  public static final String IMAGES = "/v1/images/generations";
  public static final String ELEVENLABS = "/v1/text-to-speech/[^/]+/with-timestamps";

  private final WireMockServer server;
  private final StubResponses responses;

  private StubServices(WireMockServer server, StubResponses responses) {
    this.server = server;
    this.responses = responses;
  }

  /** Starts them without faults, on a free port. */
  public static StubServices start() {
    StubResponses responses = new StubResponses();
    WireMockServer server =
        new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort().extensions(responses));
    server.start();
    StubServices services = new StubServices(server, responses);
    for (String path : new String[] {CHAT, SPEECH, TRANSCRIPTION, IMAGES, ELEVENLABS}) {
      server.stubFor(post(urlPathMatching(path)).willReturn(success()));
    }
    server.stubFor(get(urlPathEqualTo("/v1/models")).willReturn(aResponse().withBody("{}")));
    return services;
  }

  private static ResponseDefinitionBuilder success() {
    return aResponse().withTransformers(StubResponses.NAME);
  }

  /** The server, for other faults and for checks of requests. */
  public WireMockServer server() {
    return server;
  }

  /** {@code http://127.0.0.1:port}. */
  public String url() {
    return server.baseUrl();
  }

  /** Writes the properties file of an invoker project, whose POM uses {@code stub.url}. */
  public void writeProperties(File project) throws IOException {
    Files.writeString(
        project.toPath().resolve("test.properties"),
        "stub.url=" + url() + "\n",
        StandardCharsets.ISO_8859_1);
  }

  /** Makes a service fail its first calls and succeed from then on. */
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
            .willReturn(success()));
  }

  /** Makes a service succeed on its first calls and fail from then on. */
  public void failAfter(String path, int times, ResponseDefinitionBuilder failure) {
    failAlways(path, failure);
    for (int i = 0; i < times; i++) {
      server.stubFor(
          post(urlPathMatching(path))
              .inScenario(path)
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "succeeded " + i)
              .willSetStateTo("succeeded " + (i + 1))
              .willReturn(success()));
    }
  }

  /** Makes a service succeed on its first calls, fail once, and succeed from then on. */
  public void failOnce(String path, int after, ResponseDefinitionBuilder failure) {
    failAfter(path, after, failure);
    String failed = "succeeded " + after;
    server.stubFor(
        post(urlPathMatching(path))
            .inScenario(path)
            .whenScenarioStateIs(failed)
            .willSetStateTo("failed")
            .willReturn(failure));
    server.stubFor(
        post(urlPathMatching(path))
            .inScenario(path)
            .whenScenarioStateIs("failed")
            .willReturn(success()));
  }

  /** Makes a service fail every call. */
  public void failAlways(String path, ResponseDefinitionBuilder failure) {
    server.stubFor(post(urlPathMatching(path)).willReturn(failure));
  }

  /** Makes the voices answer a text that has a word with an even tone, and others with half. */
  public void saySomethingElse(String word) {
    responses.speakAs(
        text ->
            text.contains(word)
                ? StubMedia.tone(text)
                : StubMedia.wav(text.substring(0, text.length() / 2)));
  }

  /** Makes the transcription hear a text, whatever the sound is. */
  public void hear(String text) {
    responses.hear(text);
  }

  /** An even tone, as long as a text takes, as WAV. */
  public static byte[] tone(String text) {
    return StubMedia.tone(text);
  }

  /** The number of calls of a service. */
  public int calls(String path) {
    return server
        .findAll(
            com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor(urlPathMatching(path)))
        .size();
  }

  /** The command lines of all processes that ran on this machine during a call. */
  public Set<String> commandLines() {
    return responses.commandLines();
  }

  @Override
  public void close() {
    server.stop();
  }
}
