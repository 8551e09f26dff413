package dev.storygen.check.audio;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioSizeTest {

  @TempDir Path folder;

  @Test
  void asManyBytesAsTheLimitPass() {
    CheckOutcome outcome =
        new StoryFolder(folder).file("voiceover.mp3", "x".repeat(10240)).check(new AudioSize());

    assertPassed(outcome);
    assertMeasured(outcome, "audio size", 10240);
  }

  @Test
  void aByteLessIsViolated() {
    assertViolated(
        new StoryFolder(folder).file("voiceover.mp3", "x".repeat(10239)).check(new AudioSize()),
        "voiceover.mp3 of lighthouse: audio size is 10239 bytes, but expected minimum is 10240 bytes. "
            + "Make the voiceover again or set <checks><audio-size>.");
  }
}
