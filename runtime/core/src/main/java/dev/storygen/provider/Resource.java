package dev.storygen.provider;

/** The units that services bill. */
public enum Resource {
  INPUT_TOKENS("inputTokens"),
  OUTPUT_TOKENS("outputTokens"),
  CHARACTERS("characters"),
  IMAGES("images"),
  AUDIO_SECONDS("audioSeconds");

  private final String label;

  Resource(String label) {
    this.label = label;
  }

  /** The name in events and metrics. */
  public String label() {
    return label;
  }
}
