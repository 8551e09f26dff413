package dev.storygen.remote.http;

import dev.storygen.provider.Options;
import dev.storygen.provider.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * A service with the interface of OpenAI, wherever it runs.
 *
 * @param baseUrl the address that all paths begin with, without a slash at its end
 * @param keyHeader the header that carries the key: gateways as Azure's want {@code api-key}
 */
public record OpenAiApi(URI baseUrl, String keyHeader, ServiceClient client) {

  private static final String DEFAULT_BASE_URL = "https://api.openai.com/v1";

  private static final String DEFAULT_KEY_HEADER = "Authorization";

  private static final long MAX_LIST_BYTES = 4 << 20;

  /** Takes {@code baseUrl}, {@code keyHeader} and the key out of the settings. */
  public static OpenAiApi of(Options options) {
    URI baseUrl = options.address("baseUrl", DEFAULT_BASE_URL);
    String name = "OpenAI";
    if (!baseUrl.toString().equals(DEFAULT_BASE_URL)) {
      name = "OpenAI-compatible service";
    }
    return new OpenAiApi(
        baseUrl,
        options.text("keyHeader", DEFAULT_KEY_HEADER),
        new ServiceClient(name + " at " + baseUrl.getAuthority(), options.key("OPENAI_API_KEY")));
  }

  /** The service as failures are counted. */
  public Service service(String kind) {
    return new Service(baseUrl, kind);
  }

  /**
   * A request that carries the key.
   *
   * @param path after the base: {@code /audio/speech}
   */
  public HttpRequest.Builder request(String path) throws IOException {
    String prefix = keyHeader.equalsIgnoreCase(DEFAULT_KEY_HEADER) ? "Bearer " : "";
    return client.request(URI.create(baseUrl + path), keyHeader, prefix);
  }

  /** Asks which models there are, which is free of charge. */
  public void connect() throws IOException {
    client.send(request("/models").GET(), MAX_LIST_BYTES);
  }
}
