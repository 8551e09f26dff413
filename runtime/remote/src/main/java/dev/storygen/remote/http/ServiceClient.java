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
 * Sends requests to a service, without retries, and maps failures to {@link TransientException} or
 * {@link IOException}. Thread-safe.
 */
public final class ServiceClient {

  /** An error message is at the start of the body. */
  private static final long MAX_ERROR_BYTES = 1 << 16;

  private final ServiceMessages messages;
  private final ProxiedHttpClient httpClient;
  private final Clock clock;

  /**
   * Creates a client.
   *
   * @param service name for messages: {@code OpenAI at api.openai.com}
   * @param key removed from every message
   */
  public ServiceClient(String service, Optional<Secret> key) {
    this(service, key, ProxiedHttpClient.shared(), Clock.systemUTC());
  }

  ServiceClient(String service, Optional<Secret> key, ProxiedHttpClient httpClient, Clock clock) {
    this.messages = new ServiceMessages(service, key);
    this.httpClient = httpClient;
    this.clock = clock;
  }

  /** Messages that name the service and hide its key. */
  public ServiceMessages messages() {
    return messages;
  }

  /**
   * Builds a request with the API key, if there is one.
   *
   * @param header for the key: {@code Authorization}
   * @param prefix of the key: {@code "Bearer "}
   * @throws IOException if the key contains characters that a header cannot have
   */
  public HttpRequest.Builder request(URI address, String header, String prefix) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (messages.key().isPresent()) {
      try {
        request.setHeader(header, prefix + messages.key().get().reveal());
      } catch (IllegalArgumentException e) {
        // Without the cause: its message contains the key.
        throw new IOException(
            messages.sentence(
                "was not called: the key ("
                    + messages.keySource()
                    + ") contains invalid characters. Copy it again, on one line."));
      }
    }
    return request;
  }

  /**
   * Sends a request and reads the whole response.
   *
   * @param maxBytes limit of the body; a longer one is a failure
   * @return a successful response (2xx), of any content type
   * @throws TransientException if a retry may succeed
   * @throws InterruptedIOException if the thread is interrupted; the request is cancelled
   * @throws IOException if a retry cannot succeed
   */
  public ServiceResponse send(HttpRequest.Builder request, long maxBytes) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException(
          messages.sentence("was not called: the call was already interrupted."));
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
    ServiceResponse response =
        new ServiceResponse(
            messages, received.statusCode(), received.headers(), body(received, maxBytes));
    if (!isSuccess(response.status())) {
      throw StatusExceptions.of(response, messages, clock);
    }
    return response;
  }

  /** The decoded body; empty if it is an error with a coding that cannot be decoded. */
  private byte[] body(HttpResponse<byte[]> received, long maxBytes) throws IOException {
    boolean success = isSuccess(received.statusCode());
    // The body is null if a proxy rejects the tunnel.
    byte[] body = received.body() == null ? new byte[0] : received.body();
    String coding = String.join(",", received.headers().allValues("Content-Encoding"));
    try {
      return new ContentDecoder(success ? maxBytes : MAX_ERROR_BYTES, success).decode(body, coding);
    } catch (ContentDecoder.UnknownCodingException e) {
      if (!success) {
        return new byte[0];
      }
      throw new IOException(
          messages.sentence(
              "answered %d with Content-Encoding '%s', but expected gzip, deflate or none. Check the"
                      .formatted(received.statusCode(), messages.excerpt(e.getMessage()))
                  + " settings of the service or the proxy."));
    } catch (IOException e) {
      if (e instanceof BoundedBodySubscriber.BodyTooLargeException) {
        throw tooLarge(maxBytes);
      }
      throw TransientException.outage(
          messages.sentence(
              "answered " + received.statusCode() + " with " + e.getMessage() + " content."),
          Optional.empty());
    }
  }

  private TransientException tooLarge(long maxBytes) {
    return TransientException.invalidResponse(
        messages.sentence("answered with more than " + maxBytes + " bytes, which is the limit."));
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
      return tooLarge(maxBytes);
    }
    Optional<GeneralSecurityException> certificateFailure =
        findCause(failure, GeneralSecurityException.class);
    if (failure instanceof SSLException && certificateFailure.isPresent()) {
      return new IOException(
          messages.sentence(
              "presented an untrusted certificate: "
                  + messages.excerpt(String.valueOf(certificateFailure.get().getMessage()))
                  + ". Check <baseUrl>; trust the certificate of a server or proxy of your own"
                  + " with -Djavax.net.ssl.trustStore."),
          causeWithoutKey(failure));
    }
    return new TransientException(messages.sentence(describe(failure)), causeWithoutKey(failure));
  }

  private String describe(Throwable failure) {
    if (findCause(failure, UnresolvedAddressException.class).isPresent()) {
      return "cannot be reached: unknown host. Check <baseUrl>, the network and the" + " proxy.";
    }
    if (failure instanceof HttpConnectTimeoutException) {
      return "cannot be reached: no connection within "
          + ProxiedHttpClient.CONNECT_TIMEOUT.toSeconds()
          + " s. Check <baseUrl>, the network and the proxy.";
    }
    if (failure instanceof ConnectException) {
      return "cannot be reached: connection refused. Check that it is running, and <baseUrl>.";
    }
    return "failed to answer: " + messages.excerpt(String.valueOf(failure.getMessage())) + ".";
  }

  /** Drops the cause if its message contains the key: stack traces are logged. */
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
