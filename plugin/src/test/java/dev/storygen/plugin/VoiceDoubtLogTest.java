package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.StoryEvent.VoiceUncertain;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VoiceDoubtLogTest {

  private final RecordingLog log = new RecordingLog();

  @Test
  void eachReasonIsToldOnce() {
    StoryProgress progress = new StoryProgress(log::say, false);

    progress.accept(doubt("a", "the aligner does not support the language 'es'."));
    progress.accept(doubt("b", "the aligner does not support the language 'es'."));
    progress.accept(doubt("c", "it is 6.0 s of an even sound, which is no speech."));

    assertThat(log.lines())
        .containsExactly(
            "WARN a: not certain whether the voice says the script: the aligner does not support"
                + " the language 'es'.",
            "WARN c: not certain whether the voice says the script: it is 6.0 s of an even"
                + " sound, which is no speech.");
  }

  private static VoiceUncertain doubt(String story, String reason) {
    return new VoiceUncertain(Instant.EPOCH, story, reason);
  }
}
