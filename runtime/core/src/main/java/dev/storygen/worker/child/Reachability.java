package dev.storygen.worker.child;

import dev.storygen.provider.Service;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whether services can be reached: opens a connection to host and port, or to the proxy, and closes
 * it without sending anything.
 *
 * @param obstacles why not, by host and port
 */
record Reachability(Map<String, String> obstacles) {

  /** Far longer than a connection around the world takes. */
  private static final int TIMEOUT_MILLIS = 5_000;

  /** Of the search for the address and the connection together. */
  private static final int TOTAL_SECONDS = 8;

  private static final String OFFLINE =
      "needs the network (%s), but Maven is offline (-o). Run Maven without -o";

  private static final String UNREACHABLE =
      "cannot be reached at %s (%s). Check <baseUrl>, the network and the proxy";

  /** Of services that nobody asks about. */
  static Reachability assumed() {
    return new Reachability(Map.of());
  }

  /**
   * Examines services, in parallel.
   *
   * @param offline whether the network is not to be used: only this machine is connected to
   * @param connect whether connections are opened
   */
  static Reachability of(List<Service> services, boolean offline, boolean connect) {
    ExecutorService pool =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "preflight-connect");
              thread.setDaemon(true); // must not delay the end of the worker
              return thread;
            });
    Map<String, String> obstacles = new LinkedHashMap<>();
    Map<String, Future<Optional<String>>> results = new LinkedHashMap<>();
    for (Service service : services) {
      URI endpoint = service.endpoint();
      String address = address(endpoint);
      if (offline && !isThisMachine(endpoint)) {
        obstacles.put(address, OFFLINE.formatted(address));
      } else if (connect) {
        results.computeIfAbsent(address, key -> pool.submit(() -> connect(endpoint)));
      }
    }
    results.forEach(
        (address, result) ->
            failure(result)
                .ifPresent(why -> obstacles.put(address, UNREACHABLE.formatted(address, why))));
    pool.shutdownNow();
    return new Reachability(obstacles);
  }

  /** Why a service cannot be reached, as a predicate without a full stop; empty if it can. */
  Optional<String> obstacle(Service service) {
    return Optional.ofNullable(obstacles.get(address(service.endpoint())));
  }

  private static Optional<String> failure(Future<Optional<String>> result) {
    try {
      return result.get(TOTAL_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      return Optional.of(e.getCause().toString());
    } catch (TimeoutException e) {
      return Optional.of("no answer within " + TOTAL_SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  private static Optional<String> connect(URI endpoint) {
    try (Socket socket = new Socket(Proxy.NO_PROXY)) {
      InetSocketAddress target = proxy(endpoint).orElse(null);
      InetSocketAddress resolved =
          target == null
              ? new InetSocketAddress(endpoint.getHost(), port(endpoint))
              : new InetSocketAddress(target.getHostString(), target.getPort());
      if (resolved.isUnresolved()) {
        throw new UnknownHostException(resolved.getHostString());
      }
      socket.connect(resolved, TIMEOUT_MILLIS);
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("unknown host");
    } catch (ConnectException e) {
      return Optional.of("connection refused");
    } catch (SocketTimeoutException e) {
      return Optional.of("no answer within " + TIMEOUT_MILLIS / 1_000 + " s");
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** The proxy that calls go through. */
  private static Optional<InetSocketAddress> proxy(URI endpoint) {
    ProxySelector proxies = ProxySelector.getDefault();
    return proxies == null
        ? Optional.empty()
        : proxies.select(endpoint).stream()
            .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
            .map(Proxy::address)
            .filter(InetSocketAddress.class::isInstance)
            .map(InetSocketAddress.class::cast)
            .findFirst();
  }

  private static String address(URI endpoint) {
    return endpoint.getHost() + ":" + port(endpoint);
  }

  private static int port(URI endpoint) {
    return endpoint.getPort() >= 0
        ? endpoint.getPort()
        : "https".equals(endpoint.getScheme()) ? 443 : 80;
  }

  /** By its name, as a question about the address would need the network. */
  private static boolean isThisMachine(URI endpoint) {
    String host = endpoint.getHost();
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }
}
