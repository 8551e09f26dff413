package dev.storygen.worker.parent;

import dev.storygen.model.Json;
import dev.storygen.service.LimitReply;
import dev.storygen.worker.LimitsAddress;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/**
 * Passes on what workers of this machine ask for calls of services, and says when such a worker is
 * gone. Requests and replies are JSON.
 */
public final class LimitsServer implements AutoCloseable {

  private static final int TOKEN_MILLIS = 10_000;

  private final ServerSocket server;
  private final LimitsAddress address;
  private final BinaryOperator<String> authority;
  private final Set<Socket> workers = ConcurrentHashMap.newKeySet();

  /**
   * A server on the loopback address.
   *
   * @param authority answers a request of a worker, which is named; an empty request says that the
   *     worker is gone. It throws {@link UncheckedIOException} if it cannot answer
   */
  public LimitsServer(BinaryOperator<String> authority) throws IOException {
    this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    this.address = LimitsAddress.at(server.getLocalPort());
    this.authority = authority;
    daemon(this::accept);
  }

  /** Where workers ask. */
  public LimitsAddress address() {
    return address;
  }

  private void accept() {
    for (int worker = 1; ; worker++) {
      String name = String.valueOf(worker);
      try {
        Socket socket = server.accept();
        daemon(() -> serve(socket, name));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket, String worker) {
    try (socket) {
      workers.add(socket);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(TOKEN_MILLIS);
      DataInputStream in = new DataInputStream(socket.getInputStream());
      if (in.readUTF().equals(address.token())) {
        socket.setSoTimeout(0);
        serve(in, socket, worker);
      }
    } catch (IOException e) {
      return; // no worker
    } finally {
      workers.remove(socket);
    }
  }

  private void serve(DataInputStream in, Socket socket, String worker) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    try {
      while (true) {
        out.writeUTF(answer(worker, in.readUTF()));
        out.flush();
      }
    } catch (EOFException e) {
      return; // the worker has ended
    } finally {
      answer(worker, "");
    }
  }

  private String answer(String worker, String request) throws IOException {
    try {
      return authority.apply(worker, request);
    } catch (UncheckedIOException e) {
      return Json.mapper()
          .writeValueAsString(
              LimitReply.refused(
                  "The limits of services are shared by the machines of the cluster, and nobody answers: %s No call was made."
                      .formatted(ended(e.getCause().getMessage()))));
    }
  }

  private static String ended(String sentence) {
    return String.valueOf(sentence).endsWith(".") ? sentence : sentence + ".";
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "storygen-limits");
    thread.setDaemon(true);
    thread.start();
  }

  /** Workers that still ask get no reply. */
  @Override
  public void close() throws IOException {
    server.close();
    for (Socket worker : workers) {
      worker.close();
    }
  }
}
