package dev.storygen.worker;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Where a worker asks for calls of services whose limits are shared with other machines: a port of
 * the loopback address, and what shows that the worker may ask.
 *
 * @param port from 1
 * @param token random
 */
public record LimitsAddress(int port, String token) {

  /** The environment variable of the worker. */
  public static final String VARIABLE = "STORYGEN_LIMITS";

  private static final int TOKEN_BYTES = 16;

  /** With a new token. */
  public static LimitsAddress at(int port) {
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    return new LimitsAddress(port, HexFormat.of().formatHex(token));
  }

  /** That of this process; empty if its limits are its own. */
  public static Optional<LimitsAddress> of(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(VARIABLE))
        .map(
            text -> {
              int colon = text.indexOf(':');
              return new LimitsAddress(
                  Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1));
            });
  }

  /** The value of the variable. */
  public String variable() {
    return port + ":" + token;
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "LimitsAddress[" + port + "]";
  }
}
