package dev.storygen.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A chat service on loopback that answers every question with the same story, after a while. */
final class ChatServiceStub implements AutoCloseable {

  /** How long a call takes. */
  static final double SECONDS = 0.5;

  /** Of the story. */
  static final int WORDS = 60;

  private static final String STORY =
      "My neighbor kept her spare key under the fern, and everybody on our street knew it. One"
          + " morning the key was gone and the door stood open. A small muddy trail led from the"
          + " kitchen to the garden gate. There sat the fox, quite calm, with the key between her"
          + " paws. My neighbor never locked that door again.";

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

  static ChatServiceStub start() throws IOException {
    // Else this server's answers wait 40 ms for an acknowledgement that the client delays.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", ChatServiceStub::answer);
    server.start();
    return new ChatServiceStub(server, threads);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] body = ANSWER.formatted(STORY).getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      Thread.sleep((long) (SECONDS * 1000)); // a model thinks
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where it is, as {@code baseUrl}. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
