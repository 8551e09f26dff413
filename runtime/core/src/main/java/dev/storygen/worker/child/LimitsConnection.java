package dev.storygen.worker.child;

import dev.storygen.model.Json;
import dev.storygen.service.LimitReply;
import dev.storygen.service.LimitRequest;
import dev.storygen.service.SharedLimits;
import dev.storygen.worker.LimitsAddress;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;

/**
 * Asks the parent of this worker for calls. It is connected as long as the worker lives, so that
 * the end of the worker is the end of its calls.
 */
final class LimitsConnection implements SharedLimits, AutoCloseable {

  private final LimitsAddress address;
  private Socket socket;
  private DataInputStream in;
  private DataOutputStream out;

  LimitsConnection(LimitsAddress address) {
    this.address = address;
  }

  /** The limits that a worker shares; null for its own. */
  static SharedLimits of(Map<String, String> environment) {
    return LimitsAddress.of(environment).map(LimitsConnection::new).orElse(null);
  }

  @Override
  public synchronized LimitReply ask(LimitRequest request) throws IOException {
    try {
      if (socket == null) {
        connect();
      }
      out.writeUTF(Json.mapper().writeValueAsString(request));
      out.flush();
      return Json.mapper().readValue(in.readUTF(), LimitReply.class);
    } catch (IOException e) {
      throw new IOException(
          "The limits of %s are shared by the machines of the cluster, and nobody answers: %s. It was not called."
              .formatted(request.service(), e.getMessage() == null ? e.toString() : e.getMessage()),
          e);
    }
  }

  private void connect() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), address.port());
    socket.setTcpNoDelay(true);
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(socket.getOutputStream());
    out.writeUTF(address.token());
  }

  @Override
  public synchronized void close() throws IOException {
    if (socket != null) {
      socket.close();
    }
  }
}
