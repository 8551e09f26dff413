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
  private static final long MAX_ERROR_BYTES = 1 << 16;

  private final ServiceMessages messages;
  private final ProxiedHttpClient httpClient;
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

  ServiceClient(String service, Optional<Secret> key, ProxiedHttpClient httpClient, Clock clock) {
    this.messages = new ServiceMessages(service, key);
    this.httpClient = httpClient;
    this.clock = clock;
  }

  /** How messages speak of the service. */
  public ServiceMessages messages() {
    return messages;
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
    if (messages.key().isPresent()) {
      try {
        request.setHeader(header, prefix + messages.key().get().reveal());
      } catch (IllegalArgumentException e) {
        // Without its cause: that shows the key.
        throw new IOException(
            messages.sentence(
                "was not asked: the key ("
                    + messages.keySource()
                    + ") has characters that no key has. Copy it again, in one line."));
      }
    }
    return request;
  }

  /**
   * Sends a request, and waits for all of its answer.
   *
   * @param maxBytes bytes of an answer that are read; of a longer one no more is
   * @return an answer of success (2xx), of whatever type
   * @throws TransientException if another try may help
   * @throws InterruptedIOException if the thread is interrupted: the request is given up
   * @throws IOException if another try will not help
   */
  public ServiceResponse send(HttpRequest.Builder request, long maxBytes) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException(
          messages.sentence("was not asked: its time was over before."));
    }
    CompletableFuture<HttpResponse<byte[]>> exchange =
        httpClient
            .client()
            .sendAsync(
                httpClient.buildRequest(request),
                head ->
                    new BoundedBodySubscriber(
                        isSuccess(head.statusCode()) ? maxBytes : MAX_ERROR_BYTES,
                        isSuccess(head.statusCode())));
    HttpResponse<byte[]> received = await(exchange, maxBytes);
    // A proxy that refuses has no body at all.
    byte[] body = received.body() == null ? new byte[0] : received.body();
    ServiceResponse response =
        new ServiceResponse(messages, received.statusCode(), received.headers(), body);
    if (!isSuccess(response.status())) {
      throw StatusExceptions.of(response, messages, clock);
    }
    return response;
  }

  private static boolean isSuccess(int status) {
    return status / 100 == 2;
  }

  private HttpResponse<byte[]> await(
      CompletableFuture<HttpResponse<byte[]>> exchange, long maxBytes) throws IOException {
    try {
      return exchange.get();
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(messages.sentence("did not answer in time."));
    } catch (ExecutionException e) {
      throw toIOException(e.getCause(), maxBytes);
    }
  }

  private IOException toIOException(Throwable failure, long maxBytes) {
    if (findCause(failure, BoundedBodySubscriber.BodyTooLargeException.class).isPresent()) {
      return TransientException.uselessAnswer(
          messages.sentence(
              "answered with more than " + maxBytes + " bytes, the most that is read."));
    }
    Optional<GeneralSecurityException> certificateFailure =
        findCause(failure, GeneralSecurityException.class);
    if (failure instanceof SSLException && certificateFailure.isPresent()) {
      return new IOException(
          messages.sentence(
              "shows a certificate that is not trusted: "
                  + messages.excerpt(String.valueOf(certificateFailure.get().getMessage()))
                  + ". Check <baseUrl>; trust the certificate of a server or proxy of your own"
                  + " with -Djavax.net.ssl.trustStore."),
          causeWithoutKey(failure));
    }
    return new TransientException(messages.sentence(describe(failure)), causeWithoutKey(failure));
  }

  private String describe(Throwable failure) {
    if (findCause(failure, UnresolvedAddressException.class).isPresent()) {
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
    return "broke off: " + messages.excerpt(String.valueOf(failure.getMessage())) + ".";
  }

  /** A cause for people, unless it quotes a server that said the key: traces are printed. */
  private Throwable causeWithoutKey(Throwable failure) {
    String all =
        Stream.iterate(failure, f -> f != null, Throwable::getCause)
            .map(Throwable::toString)
            .collect(Collectors.joining());
    return messages.redacted(all).equals(all) ? failure : null;
  }

  private static <T extends Throwable> Optional<T> findCause(Throwable failure, Class<T> type) {
    return Stream.iterate(failure, f -> f != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
