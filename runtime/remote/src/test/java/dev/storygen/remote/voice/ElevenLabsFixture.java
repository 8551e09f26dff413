package dev.storygen.remote.voice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.SpeechSynthesizer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An ElevenLabs voice whose service is a server with canned responses. */
final class ElevenLabsFixture {

  final SpeechSynthesizer voice = ProviderLoader.named(SpeechSynthesizer.class, "elevenlabs");
  private final WireMockExtension server;
  private final Path folder;

  ElevenLabsFixture(WireMockExtension server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  VoiceFixture voice(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("baseUrl", server.baseUrl());
    all.put("voice", "anna");
    return new VoiceFixture(voice, all, audioFile());
  }

  void answer(ResponseDefinitionBuilder response) {
    server.stubFor(post(urlPathMatching("/v1/text-to-speech/.*")).willReturn(response));
  }

  static ResponseDefinitionBuilder error(int status, String code, String message) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(
            "{\"detail\": {\"status\": \"%s\", \"message\": \"%s\"}}".formatted(code, message));
  }

  /** One character per 0.25 s. */
  static String spoken(String alignment, String text) {
    List<String> characters =
        text.codePoints().mapToObj(point -> '"' + Character.toString(point) + '"').toList();
    return """
    {
      "audio_base64": "%s",
      "%s": {
        "characters": %s,
        "character_start_times_seconds": %s,
        "character_end_times_seconds": %s
      }
    }\
    """
        .formatted(
            Base64.getEncoder().encodeToString(VoiceFixture.wav()),
            alignment,
            characters,
            quarters(0, characters.size()),
            quarters(1, characters.size()));
  }

  private static List<Double> quarters(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(i -> i / 4.0).collect(Collectors.toList());
  }

  Path audioFile() {
    return folder.resolve("part.audio");
  }

  String service() {
    return "ElevenLabs at localhost:" + server.getPort();
  }
}
