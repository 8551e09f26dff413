package dev.storygen.remote.http;

import dev.storygen.provider.Options;
import dev.storygen.provider.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * A service with the interface of OpenAI, wherever it runs.
 *
 * @param base the address that all paths begin with, without a slash at its end
 * @param keyHeader the header that carries the key: gateways as Azure's want {@code api-key}
 */
public record OpenAiApi(URI base, String keyHeader, ServiceClient http) {

  private static final String BASE = "https://api.openai.com/v1";

  private static final String STANDARD_HEADER = "Authorization";

  private static final long LARGEST_LIST = 4 << 20;

  /** Takes {@code baseUrl}, {@code keyHeader} and the key out of the settings. */
  public static OpenAiApi of(Options options) {
    URI base = options.address("baseUrl", BASE);
    String name = "OpenAI";
    if (!base.toString().equals(BASE)) {
      name = "OpenAI-compatible service";
    }
    return new OpenAiApi(
        base,
        options.text("keyHeader", STANDARD_HEADER),
        new ServiceClient(name + " at " + base.getAuthority(), options.key("OPENAI_API_KEY")));
  }

  /** The service as failures are counted. */
  public Service service(String kind) {
    return new Service(base, kind);
  }

  /**
   * A request that carries the key.
   *
   * @param path after the base: {@code /audio/speech}
   */
  public HttpRequest.Builder request(String path) throws IOException {
    String prefix = keyHeader.equalsIgnoreCase(STANDARD_HEADER) ? "Bearer " : "";
    return http.request(URI.create(base + path), keyHeader, prefix);
  }

  /** Asks which models there are, which is free of charge. */
  public void connect() throws IOException {
    http.send(request("/models").GET(), LARGEST_LIST);
  }
}
