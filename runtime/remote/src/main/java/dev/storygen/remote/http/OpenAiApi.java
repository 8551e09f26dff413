package dev.storygen.remote.http;

import dev.storygen.provider.Options;
import dev.storygen.provider.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * An OpenAI-compatible API.
 *
 * @param baseUrl prefix of all paths, without a trailing slash
 * @param keyHeader header for the API key; gateways such as Azure's use {@code api-key}
 */
public record OpenAiApi(URI baseUrl, String keyHeader, ServiceClient client) {

  private static final String DEFAULT_BASE_URL = "https://api.openai.com/v1";

  private static final String DEFAULT_KEY_HEADER = "Authorization";

  private static final long MAX_LIST_BYTES = 4 << 20;

  /** Reads {@code baseUrl}, {@code keyHeader} and the key. */
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

  /** The service that limits and circuit breakers apply to. */
  public Service service(String kind) {
    return new Service(baseUrl, kind);
  }

  /**
   * Builds a request with the API key.
   *
   * @param path after the base URL: {@code /audio/speech}
   * @throws IOException if the key contains characters that a header cannot have
   */
  public HttpRequest.Builder request(String path) throws IOException {
    String prefix = keyHeader.equalsIgnoreCase(DEFAULT_KEY_HEADER) ? "Bearer " : "";
    return client.request(URI.create(baseUrl + path), keyHeader, prefix);
  }

  /** Checks the connection: lists the models, which is free of charge. */
  public void connect() throws IOException {
    client.send(request("/models").GET(), MAX_LIST_BYTES);
  }
}
