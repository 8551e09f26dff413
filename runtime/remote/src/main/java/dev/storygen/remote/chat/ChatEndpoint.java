package dev.storygen.remote.chat;

import dev.storygen.remote.http.ServiceClient;
import dev.storygen.remote.http.ServiceMessages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * Where a chat model is, and how it is asked.
 *
 * @param baseUrl the address that all paths begin with, without a slash at its end
 * @param requests of this service
 */
record ChatEndpoint(URI baseUrl, ServiceClient client, RequestFactory requests) {

  /** Makes requests that carry the key. */
  @FunctionalInterface
  interface RequestFactory {

    /**
     * A request.
     *
     * @param path after the base: {@code /models}
     * @throws IOException if the key cannot be one
     */
    HttpRequest.Builder request(String path) throws IOException;
  }

  /** How messages speak of the service. */
  ServiceMessages messages() {
    return client.messages();
  }
}
