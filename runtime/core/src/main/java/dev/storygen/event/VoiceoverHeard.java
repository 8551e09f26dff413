package dev.storygen.event;

import dev.storygen.model.Waveform;
import java.time.Instant;

/** The voiceover of a story was decoded. */
public record VoiceoverHeard(Instant at, String story, Waveform waveform) implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
