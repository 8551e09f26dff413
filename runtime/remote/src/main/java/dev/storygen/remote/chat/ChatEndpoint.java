package dev.storygen.remote.chat;

import dev.storygen.remote.http.ServiceClient;
import dev.storygen.remote.http.ServiceMessages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * The HTTP endpoint of a chat model.
 *
 * @param baseUrl prefix of all paths, without a trailing slash
 * @param requests builds this service's requests
 */
record ChatEndpoint(URI baseUrl, ServiceClient client, RequestFactory requests) {

  /** Builds requests with the API key. */
  @FunctionalInterface
  interface RequestFactory {

    /**
     * Builds a request.
     *
     * @param path after the base URL: {@code /models}
     * @throws IOException if the key contains characters that a header cannot have
     */
    HttpRequest.Builder request(String path) throws IOException;
  }

  /** Messages that name the service and hide its key. */
  ServiceMessages messages() {
    return client.messages();
  }
}
