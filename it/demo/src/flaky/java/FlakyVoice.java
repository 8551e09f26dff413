import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.SpeechNormalizer;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.UsageMeter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A speech service on loopback that answers its first two calls with 503 and all others with audio
 * of the embedded voice. Its API is OpenAI's, {@code POST /v1/audio/speech}.
 */
final class FlakyVoice {

  private static final int FAILURES = 2;

  private static final JsonMapper JSON = new JsonMapper();

  private final AtomicInteger calls = new AtomicInteger();

  /**
   * Serves on a free port until Maven exits.
   *
   * @param arguments the properties file to write the URL to
   */
  public static void main(String[] arguments) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/v1/audio/speech", new FlakyVoice()::answer);
    server.start();
    write(Path.of(arguments[0]), "flaky.url=http://127.0.0.1:" + server.getAddress().getPort());
    // A Maven daemon outlives the build: stop after an hour at the latest.
    ProcessHandle maven = ProcessHandle.current().parent().orElseThrow();
    maven.onExit().completeOnTimeout(maven, 1, TimeUnit.HOURS).thenRun(() -> System.exit(0));
    speech("Ready.", Gender.FEMALE); // loads the voice while Maven does other work
  }

  /** Atomically, as Maven waits for the file. */
  private static void write(Path file, String line) throws IOException {
    Path part = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), line);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      if (calls.incrementAndGet() <= FAILURES) {
        fail(exchange, 503, "The voice is still loading.");
      } else if (!request.path("response_format").asText().equals("wav")) {
        fail(exchange, 400, "The only response_format is wav.");
      } else {
        boolean male = request.path("voice").asText().equals("onyx");
        String text = request.path("input").asText();
        send(exchange, 200, "audio/wav", speech(text, male ? Gender.MALE : Gender.FEMALE));
      }
    }
  }

  private static byte[] speech(String text, Gender gender) throws IOException {
    Narration narration =
        ProviderLoader.named(SpeechNormalizer.class, ProviderLoader.EMBEDDED)
            .normalize(new Script(text), NarrationOptions.of(Locale.US));
    Path audio = Files.createTempFile("flaky-voice", ".wav");
    try {
      ProviderLoader.named(SpeechSynthesizer.class, ProviderLoader.EMBEDDED)
          .speak(narration, gender, Locale.US, audio, UsageMeter.none());
      return Files.readAllBytes(audio);
    } finally {
      Files.delete(audio);
    }
  }

  private static void fail(HttpExchange exchange, int status, String message) throws IOException {
    Map<String, ?> error = Map.of("error", Map.of("message", message));
    send(exchange, status, "application/json", JSON.writeValueAsBytes(error));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
