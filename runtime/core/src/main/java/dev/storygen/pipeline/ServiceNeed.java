package dev.storygen.pipeline;

/** A part that a story needs, and the last stage that it is needed for. */
record ServiceNeed(Stage stage, Part<?> part) {

  /** Whether a story must wait when the part's service is out. */
  boolean indispensable() {
    return part.provider().service().isPresent() && part.fallback().isEmpty();
  }

  String service() {
    return part.provider().service().orElseThrow().name();
  }
}
