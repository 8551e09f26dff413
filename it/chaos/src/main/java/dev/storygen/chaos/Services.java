package dev.storygen.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/**
 * A chat service and an image service on loopback, which answer after a latency and count what they
 * are asked.
 */
final class Services implements AutoCloseable {

  static final String TEXT =
      "The keeper climbed the stairs at dusk and found the lamp already lit. Nobody else had a key."
          + " On the table lay a letter in her own hand, dated tomorrow, and it began with the one"
          + " thing she had never told anyone. She read it twice, and then she put out the light.";

  private static final String CHAT =
      """
      {"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,
      "finish_reason":"stop","message":{"role":"assistant","content":"%s"}}],
      "usage":{"prompt_tokens":200,"completion_tokens":80,"total_tokens":280}}
      """;

  private static final String IMAGE = "{\"created\":1,\"data\":[{\"b64_json\":\"%s\"}]}";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Duration latency;
  private final Set<String> requests = new HashSet<>();
  private int received;

  private Services(HttpServer server, Duration latency) {
    this.server = server;
    this.latency = latency;
  }

  /** Starts them on a free port. */
  static Services start(Duration latency) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Services services = new Services(server, latency);
    byte[] image =
        IMAGE.formatted(Base64.getEncoder().encodeToString(png())).getBytes(StandardCharsets.UTF_8);
    byte[] chat = CHAT.formatted(TEXT).getBytes(StandardCharsets.UTF_8);
    server.setExecutor(services.threads);
    server.createContext("/v1/chat/completions", exchange -> services.answer(exchange, chat));
    server.createContext("/v1/images/generations", exchange -> services.answer(exchange, image));
    server.start();
    return services;
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(256, 384, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  private void answer(HttpExchange exchange, byte[] body) throws IOException {
    String request =
        exchange.getRequestURI()
            + "\n"
            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    synchronized (this) {
      received++;
      requests.add(request);
    }
    try (exchange) {
      Thread.sleep(latency.toMillis());
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The {@code baseUrl} of providers that use them. */
  String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** Requests that were received. */
  synchronized int received() {
    return received;
  }

  /** Different ones. */
  synchronized int distinct() {
    return requests.size();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
