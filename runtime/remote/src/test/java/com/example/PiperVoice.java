package com.example;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.auto.service.AutoService;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import dev.storygen.provider.Options;
import dev.storygen.provider.Resource;
import dev.storygen.provider.Secret;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Synthesizes speech with a Piper server, through its own API. */
@AutoService(SpeechSynthesizer.class)
public final class PiperVoice implements SpeechSynthesizer {

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private URI base;
  private Optional<Secret> key;
  private String female;
  private String male;
  private double lengthScale;

  @Override
  public String name() {
    return "piper-server";
  }

  @Override
  public void configure(Options options) {
    base = options.address("baseUrl", "http://localhost:5000");
    key = options.key("none"); // Piper needs no key; a gateway may
    female = options.text("femaleVoice", "en_US-lessac-medium");
    male = options.text("maleVoice", "en_US-ryan-medium");
    lengthScale = options.number("lengthScale", 0.5, 2).orElse(1.0);
  }

  @Override
  public Optional<Service> service() {
    return Optional.of(new Service(base, "speech"));
  }

  @Override
  public String description() {
    return "Piper, voices " + female + " and " + male;
  }

  @Override
  public void connect() throws IOException {
    send(request("/voices").GET());
  }

  @Override
  public List<Word> speak(
      Narration narration, Gender gender, Locale language, Path audio, UsageMeter meter)
      throws IOException {
    String text = narration.text();
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("text", text)
            .put("voice", gender == Gender.FEMALE ? female : male)
            .put("length_scale", lengthScale);
    byte[] wav =
        send(
            request("/synthesize")
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    meter.used(Resource.CHARACTERS, text.length());
    Files.write(audio, wav);
    return List.of(); // no timestamps: the aligner adds them
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    key.ifPresent(secret -> request.setHeader("Authorization", "Bearer " + secret.reveal()));
    return request;
  }

  private byte[] send(HttpRequest.Builder request) throws IOException {
    HttpResponse<byte[]> response = response(request.build());
    int status = response.statusCode();
    String body = new String(response.body(), StandardCharsets.UTF_8).strip();
    String message = "Piper at " + base.getAuthority() + " answered " + status + ": ";
    if (status == 429) {
      throw TransientException.busy(message + "it is busy.", Optional.empty());
    }
    if (status >= 500) {
      throw TransientException.outage(message + excerpt(body), Optional.empty());
    }
    if (status != 200) {
      throw new IOException(message + excerpt(body) + " Check <baseUrl> and the voices.");
    }
    if (response.body().length == 0) {
      throw TransientException.invalidResponse(message + "it is empty.");
    }
    return response.body();
  }

  private HttpResponse<byte[]> response(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Piper did not answer in time.");
    } catch (IOException e) {
      throw new TransientException(
          "Piper at " + base.getAuthority() + " failed to answer: " + e, e);
    }
  }

  /** One short line, without the key, which a server may repeat. */
  private String excerpt(String body) {
    String safe = key.map(secret -> body.replace(secret.reveal(), "***")).orElse(body);
    String line = safe.replaceAll("\\s+", " ");
    return line.length() <= 200 ? line : line.substring(0, 200);
  }
}
