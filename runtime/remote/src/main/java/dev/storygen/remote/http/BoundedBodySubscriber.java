package dev.storygen.remote.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Reads a body up to a limit, and cancels the transfer beyond it. */
final class BoundedBodySubscriber implements BodySubscriber<byte[]> {

  /** The body exceeds the limit. */
  static final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final long maxBytes;
  private final boolean failIfLonger;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private Subscription subscription;

  /**
   * Creates a subscriber.
   *
   * @param failIfLonger whether a longer body is a failure; else it is truncated
   */
  BoundedBodySubscriber(long maxBytes, boolean failIfLonger) {
    this.maxBytes = maxBytes;
    this.failIfLonger = failIfLonger;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription newSubscription) {
    subscription = newSubscription;
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] bytes = new byte[(int) Math.min(buffer.remaining(), maxBytes + 1 - received.size())];
      buffer.get(bytes);
      received.writeBytes(bytes);
    }
    if (received.size() > maxBytes) {
      subscription.cancel();
      if (failIfLonger) {
        body.completeExceptionally(new BodyTooLargeException());
      } else {
        body.complete(received.toByteArray());
      }
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(received.toByteArray());
  }
}
