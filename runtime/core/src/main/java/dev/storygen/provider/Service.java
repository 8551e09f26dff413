package dev.storygen.provider;

import java.net.URI;

/**
 * An outside service as failures are counted: a host and a kind of call. What one model or voice of
 * it suffers from, the others do too.
 *
 * @param endpoint where it is called, without any secret
 * @param kind what it is asked for: {@code chat}, {@code speech}
 */
public record Service(URI endpoint, String kind) {

  /** What users read: {@code api.openai.com/chat}. */
  public String name() {
    return endpoint.getAuthority() + "/" + kind;
  }
}
