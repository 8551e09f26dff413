package dev.storygen.provider;

import java.net.URI;

/**
 * A remote service, the unit of circuit breakers and limits: a host and a kind of call. All models
 * and voices of a service share them.
 *
 * @param endpoint its address, without secrets
 * @param kind of the calls: {@code chat}, {@code speech}
 */
public record Service(URI endpoint, String kind) {

  /** The name in messages and metrics: {@code api.openai.com/chat}. */
  public String name() {
    return endpoint.getAuthority() + "/" + kind;
  }
}
