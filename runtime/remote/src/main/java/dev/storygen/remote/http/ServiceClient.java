package dev.storygen.remote.http;

import dev.storygen.provider.Secret;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Sends a request once, and turns what goes wrong into what the pipeline understands. Safe for use
 * by many threads.
 */
public final class ServiceClient {

  /** An error page tells all it has to in its beginning. */
  private static final long LARGEST_ERROR = 1 << 16;

  private final ServiceMessages wording;
  private final ProxiedHttpClient connections;
  private final Clock clock;

  /**
   * A way to a service.
   *
   * @param service how messages name it: {@code OpenAI at api.openai.com}
   * @param key hidden from every message
   */
  public ServiceClient(String service, Optional<Secret> key) {
    this(service, key, ProxiedHttpClient.shared(), Clock.systemUTC());
  }

  ServiceClient(String service, Optional<Secret> key, ProxiedHttpClient connections, Clock clock) {
    this.wording = new ServiceMessages(service, key);
    this.connections = connections;
    this.clock = clock;
  }

  /** How messages speak of the service. */
  public ServiceMessages wording() {
    return wording;
  }

  /**
   * A request that carries the key, if there is one.
   *
   * @param header that it is in: {@code Authorization}
   * @param prefix before it: {@code "Bearer "}
   * @throws IOException if the key cannot be one
   */
  public HttpRequest.Builder request(URI address, String header, String prefix) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (wording.key().isPresent()) {
      try {
        request.setHeader(header, prefix + wording.key().get().reveal());
      } catch (IllegalArgumentException e) {
        // Without its cause: that shows the key.
        throw new IOException(
            wording.about(
                "was not asked: the key ("
                    + wording.keySource()
                    + ") has characters that no key has. Copy it again, in one line."));
      }
    }
    return request;
  }

  /**
   * Sends a request, and waits for all of its answer.
   *
   * @param largest bytes of an answer that are read; of a longer one no more is
   * @return an answer of success (2xx), of whatever type
   * @throws TransientException if another try may help
   * @throws InterruptedIOException if the thread is interrupted: the request is given up
   * @throws IOException if another try will not help
   */
  public ServiceResponse send(HttpRequest.Builder request, long largest) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException(wording.about("was not asked: its time was over before."));
    }
    CompletableFuture<HttpResponse<byte[]>> exchange =
        connections
            .client()
            .sendAsync(
                connections.prepared(request),
                head ->
                    new BoundedBodySubscriber(
                        success(head.statusCode()) ? largest : LARGEST_ERROR,
                        success(head.statusCode())));
    HttpResponse<byte[]> response = await(exchange, largest);
    // A proxy that refuses has no body at all.
    byte[] body = response.body() == null ? new byte[0] : response.body();
    ServiceResponse reply =
        new ServiceResponse(wording, response.statusCode(), response.headers(), body);
    if (!success(reply.status())) {
      throw StatusExceptions.of(reply, wording, clock);
    }
    return reply;
  }

  private static boolean success(int status) {
    return status / 100 == 2;
  }

  private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> exchange, long largest)
      throws IOException {
    try {
      return exchange.get();
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(wording.about("did not answer in time."));
    } catch (ExecutionException e) {
      throw explained(e.getCause(), largest);
    }
  }

  private IOException explained(Throwable failure, long largest) {
    if (cause(failure, BoundedBodySubscriber.TooLargeException.class).isPresent()) {
      return TransientException.uselessAnswer(
          wording.about("answered with more than " + largest + " bytes, the most that is read."));
    }
    Optional<GeneralSecurityException> distrust = cause(failure, GeneralSecurityException.class);
    if (failure instanceof SSLException && distrust.isPresent()) {
      return new IOException(
          wording.about(
              "shows a certificate that is not trusted: "
                  + wording.excerpt(String.valueOf(distrust.get().getMessage()))
                  + ". Check <baseUrl>; trust the certificate of a server or proxy of your own"
                  + " with -Djavax.net.ssl.trustStore."),
          shown(failure));
    }
    return new TransientException(wording.about(problem(failure)), shown(failure));
  }

  private String problem(Throwable failure) {
    if (cause(failure, UnresolvedAddressException.class).isPresent()) {
      return "cannot be reached: its host is not known. Check <baseUrl>, the network and the"
          + " proxy.";
    }
    if (failure instanceof HttpConnectTimeoutException) {
      return "cannot be reached: no connection within "
          + ProxiedHttpClient.CONNECT_TIMEOUT.toSeconds()
          + " s. Check <baseUrl>, the network and the proxy.";
    }
    if (failure instanceof ConnectException) {
      return "cannot be reached: it refuses the connection. Check that it runs, and <baseUrl>.";
    }
    return "broke off: " + wording.excerpt(String.valueOf(failure.getMessage())) + ".";
  }

  /** A cause for people, unless it quotes a server that said the key: traces are printed. */
  private Throwable shown(Throwable failure) {
    String all =
        Stream.iterate(failure, f -> f != null, Throwable::getCause)
            .map(Throwable::toString)
            .collect(Collectors.joining());
    return wording.masked(all).equals(all) ? failure : null;
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    return Stream.iterate(failure, f -> f != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
