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

/** Tries the ways to services, side by side. */
final class ConnectivityProbe {

  private static final int SECONDS = 15;

  private ConnectivityProbe() {}

  /** Hears how a way was found. */
  @FunctionalInterface
  interface Listener {
    void found(String service, boolean healthy, String finding);
  }

  /** Tries the service of each provider that has one, in order, none for longer than 15 s. */
  static void tryAll(List<Provider> providers, Listener listener) {
    ExecutorService pool =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "doctor-connect");
              thread.setDaemon(true); // a way that leads nowhere must not keep the worker
              return thread;
            });
    Map<String, Future<?>> tries = new LinkedHashMap<>();
    for (Provider provider : providers) {
      provider
          .service()
          .map(Service::name)
          .ifPresent(name -> tries.put(name, pool.submit(() -> connect(provider))));
    }
    tries.forEach((name, outcome) -> tell(name, outcome, listener));
    pool.shutdownNow();
  }

  private static Void connect(Provider provider) throws IOException {
    provider.connect();
    return null;
  }

  private static void tell(String service, Future<?> outcome, Listener listener) {
    try {
      outcome.get(SECONDS, TimeUnit.SECONDS);
      listener.found(service, true, "reachable");
    } catch (ExecutionException e) {
      listener.found(service, false, FailureMessages.describe(e.getCause()));
    } catch (TimeoutException e) {
      listener.found(service, false, "unreachable: no answer within " + SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      listener.found(service, false, "interrupted");
    }
  }
}
