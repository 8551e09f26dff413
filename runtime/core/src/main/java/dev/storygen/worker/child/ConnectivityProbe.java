package dev.storygen.worker.child;

import dev.storygen.provider.Provider;
import dev.storygen.provider.Service;
import dev.storygen.service.FailureMessages;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tests the connections to services in parallel. */
final class ConnectivityProbe {

  private static final int TIMEOUT_SECONDS = 15;

  private ConnectivityProbe() {}

  /** Receives the result for each service. */
  @FunctionalInterface
  interface Listener {
    void found(String service, boolean healthy, String finding);
  }

  /** Tests the service of each provider that has one, with a timeout of 15 s. */
  static void testAll(List<Provider> providers, Listener listener) {
    ExecutorService pool =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "doctor-connect");
              thread.setDaemon(true); // must not delay the end of the worker
              return thread;
            });
    Map<String, Future<?>> results = new LinkedHashMap<>();
    for (Provider provider : providers) {
      provider
          .service()
          .map(Service::name)
          .ifPresent(name -> results.put(name, pool.submit(() -> connect(provider))));
    }
    results.forEach((name, result) -> report(name, result, listener));
    pool.shutdownNow();
  }

  private static Void connect(Provider provider) throws IOException {
    provider.connect();
    return null;
  }

  private static void report(String service, Future<?> result, Listener listener) {
    try {
      result.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      listener.found(service, true, "reachable");
    } catch (ExecutionException e) {
      listener.found(service, false, FailureMessages.describe(e.getCause()));
    } catch (TimeoutException e) {
      listener.found(service, false, "unreachable: no answer within " + TIMEOUT_SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      listener.found(service, false, "interrupted");
    }
  }
}
