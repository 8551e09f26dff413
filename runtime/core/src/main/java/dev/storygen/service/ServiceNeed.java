package dev.storygen.service;

import dev.storygen.model.Stage;

/**
 * A provider that a story needs.
 *
 * @param stage the last one that needs it
 */
public record ServiceNeed(Stage stage, ConfiguredProvider<?> configured) {

  /** Whether a story cannot do without the provider's service: it has no fallback. */
  boolean required() {
    return configured.provider().service().isPresent() && configured.fallback().isEmpty();
  }

  String service() {
    return configured.provider().service().orElseThrow().name();
  }
}
