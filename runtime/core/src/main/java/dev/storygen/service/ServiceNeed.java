package dev.storygen.service;

import dev.storygen.model.Stage;

/** A part that a story needs, and the last stage that it is needed for. */
public record ServiceNeed(Stage stage, ConfiguredProvider<?> part) {

  /** Whether a story must wait when the part's service is out. */
  boolean indispensable() {
    return part.provider().service().isPresent() && part.fallback().isEmpty();
  }

  String service() {
    return part.provider().service().orElseThrow().name();
  }
}
