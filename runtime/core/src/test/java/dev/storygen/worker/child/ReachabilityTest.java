package dev.storygen.worker.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.provider.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachabilityTest {

  @Test
  void aPortThatAnswersIsReachable() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Service service = service("http://127.0.0.1:" + server.getLocalPort());

      assertThat(Reachability.of(List.of(service), false, true).obstacle(service)).isEmpty();
      assertThat(Reachability.of(List.of(service), true, true).obstacle(service)).isEmpty();
    }
  }

  @Test
  void aPortThatRefusesIsNot() throws IOException {
    int port = closedPort();
    Service service = service("http://127.0.0.1:" + port + "/v1");

    assertThat(Reachability.of(List.of(service), false, true).obstacle(service))
        .contains(
            "cannot be reached at 127.0.0.1:%d (connection refused). Check <baseUrl>, the network and the proxy"
                .formatted(port));
  }

  @Test
  void nothingIsConnectedToUnlessAsked() throws IOException {
    Service service = service("http://127.0.0.1:" + closedPort());

    assertThat(Reachability.of(List.of(service), false, false).obstacle(service)).isEmpty();
  }

  @Test
  void offlineTheNetworkIsNotUsed() {
    Service service = service("https://api.example.com/v1");

    assertThat(Reachability.of(List.of(service), true, true).obstacle(service))
        .contains(
            "needs the network (api.example.com:443), but Maven is offline (-o). Run Maven without"
                + " -o");
    assertThat(
            Reachability.of(List.of(service), true, true).obstacle(service("http://localhost:1")))
        .isEmpty();
  }

  private static int closedPort() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return server.getLocalPort();
    }
  }

  private static Service service(String endpoint) {
    return new Service(URI.create(endpoint), "speech");
  }
}
