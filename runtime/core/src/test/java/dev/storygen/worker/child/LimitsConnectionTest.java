package dev.storygen.worker.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.BudgetKind;
import dev.storygen.model.Json;
import dev.storygen.provider.Resource;
import dev.storygen.service.LimitReply;
import dev.storygen.service.LimitReply.Permission;
import dev.storygen.service.LimitRequest;
import dev.storygen.service.ServicePolicy;
import dev.storygen.service.SharedLimits;
import dev.storygen.worker.LimitsAddress;
import dev.storygen.worker.parent.LimitsServer;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LimitsConnectionTest {

  private static final LimitRequest CALL =
      new LimitRequest.Call(
          "voice.example.com/speech",
          7,
          ServicePolicy.defaults(),
          BudgetKind.CHARACTERS,
          Duration.ofSeconds(100));
  private static final LimitRequest ENDED =
      new LimitRequest.Ended(
          "voice.example.com/speech",
          7,
          LimitRequest.Outcome.FAILED,
          "HTTP 503",
          Map.of(Resource.CHARACTERS, 40L));

  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

  @Test
  void whatAWorkerAsksIsPassedOnAndItsEndIsTold() throws Exception {
    LimitReply wait =
        new LimitReply(
            Permission.WAIT,
            250,
            false,
            null,
            new LimitReply.BreakerView("open", 5, 10, 20, "HTTP 503"));
    try (LimitsServer server = server((worker, request) -> json(wait))) {
      SharedLimits connection = connection(server);
      assertThat(connection.ask(CALL)).isEqualTo(wait);
      assertThat(connection.ask(ENDED)).isEqualTo(wait);
      ((LimitsConnection) connection).close();

      assertThat(read(asked.take())).isEqualTo(CALL);
      assertThat(read(asked.take())).isEqualTo(ENDED);
      assertThat(asked.take()).isEqualTo("1 ");
    }
  }

  @Test
  void aDriverThatCannotBeAskedMakesNoCall() throws Exception {
    try (LimitsServer server =
        server(
            (worker, request) -> {
              throw new UncheckedIOException(new IOException("The driver cannot be asked."));
            })) {
      assertThat(connection(server).ask(CALL))
          .isEqualTo(
              LimitReply.refused(
                  "The limits of services are shared by the machines of the cluster, and nobody"
                      + " answers: The driver cannot be asked. No call was made."));
    }
  }

  @Test
  void anEndedServerIsTold() throws Exception {
    SharedLimits connection;
    try (LimitsServer server = server((worker, request) -> json(LimitReply.refused("no")))) {
      connection = connection(server);
      connection.ask(CALL);
    }

    assertThatThrownBy(() -> connection.ask(CALL))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            "The limits of voice.example.com/speech are shared by the machines of the cluster, and"
                + " nobody answers: ")
        .hasMessageEndingWith(". It was not called.");
  }

  @Test
  void anotherProcessOfTheMachineIsNotAnswered() throws Exception {
    try (LimitsServer server = server((worker, request) -> json(LimitReply.refused("no")));
        Socket stranger = new Socket(InetAddress.getLoopbackAddress(), server.address().port())) {
      DataOutputStream out = new DataOutputStream(stranger.getOutputStream());
      out.writeUTF("guess");

      assertThat(stranger.getInputStream().read()).isEqualTo(-1);
      assertThat(asked).isEmpty();
    }
  }

  @Test
  void aWorkerWithoutAnAddressHasItsOwnLimits() {
    assertThat(LimitsConnection.of(Map.of())).isNull();
    assertThat(new LimitsAddress(1, "token").toString()).isEqualTo("LimitsAddress[1]");
  }

  private LimitsServer server(BinaryOperator<String> authority) throws IOException {
    return new LimitsServer(
        (worker, request) -> {
          asked.add(worker + " " + request);
          return authority.apply(worker, request);
        });
  }

  private static SharedLimits connection(LimitsServer server) {
    return LimitsConnection.of(Map.of(LimitsAddress.VARIABLE, server.address().variable()));
  }

  private static LimitRequest read(String line) throws IOException {
    return Json.mapper().readValue(line.substring(2), LimitRequest.class);
  }

  private static String json(LimitReply reply) {
    try {
      return Json.mapper().writeValueAsString(reply);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
