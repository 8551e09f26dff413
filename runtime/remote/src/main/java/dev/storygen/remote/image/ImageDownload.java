package dev.storygen.remote.image;

import dev.storygen.provider.TransientException;
import dev.storygen.remote.http.ServiceClient;
import dev.storygen.remote.http.ServiceMessages;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Downloads images and videos that a service names, without its key: they may be on another host.
 *
 * @param messages of the service
 * @param kind top-level media type: {@code image} or {@code video}
 * @param maxBytes of a file
 */
record ImageDownload(ServiceMessages messages, String kind, long maxBytes) {

  /**
   * The bytes of a file.
   *
   * @throws TransientException if another call may succeed
   * @throws IOException if it cannot
   */
  byte[] bytes(String address) throws IOException {
    URI uri = parse(address);
    ServiceClient server =
        new ServiceClient("The " + kind + " server at " + uri.getAuthority(), Optional.empty());
    try {
      return server.send(HttpRequest.newBuilder(uri).GET(), maxBytes).media(kind);
    } catch (TransientException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(
          messages.sentence(
              "returned %s that cannot be downloaded. %s"
                  .formatted(kind.equals("image") ? "an image" : "a " + kind, e.getMessage())),
          e);
    }
  }

  private URI parse(String address) throws TransientException {
    try {
      URI uri = new URI(address);
      if (uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getScheme() != null
          && List.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Reported below, like an unsupported scheme.
    }
    throw TransientException.invalidResponse(
        messages.sentence(
            "returned the "
                + kind
                + " address '"
                + messages.excerpt(address)
                + "', but expected one that begins with http:// or https://."));
  }
}
