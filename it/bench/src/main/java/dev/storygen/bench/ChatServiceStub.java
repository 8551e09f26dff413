package dev.storygen.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A chat service on loopback that answers every request with the first paragraph of the sample
 * story, after a latency.
 */
final class ChatServiceStub implements AutoCloseable {

  private static final String ANSWER =
      """
      {"id":"1","object":"chat.completion","created":1,"model":"slow","choices":[{"index":0,
      "finish_reason":"stop","message":{"role":"assistant","content":"%s"}}],
      "usage":{"prompt_tokens":200,"completion_tokens":80,"total_tokens":280}}
      """;

  private final HttpServer server;
  private final ExecutorService threads;

  private ChatServiceStub(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** Starts it on a free port. */
  static ChatServiceStub start(Duration latency) throws IOException {
    // Without it Nagle's algorithm and the client's delayed acknowledgement cost 40 ms a call.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", exchange -> answer(exchange, latency));
    server.start();
    return new ChatServiceStub(server, threads);
  }

  private static void answer(HttpExchange exchange, Duration latency) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] body = ANSWER.formatted(SampleStory.PARAGRAPHS.get(0)).getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      Thread.sleep(latency.toMillis());
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The {@code baseUrl} of a provider that uses it. */
  String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
