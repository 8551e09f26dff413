package dev.storygen.ffmpeg.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.CacheMode;
import dev.storygen.cache.ContentIndex;
import dev.storygen.cache.FactStore;
import dev.storygen.check.CheckListener;
import dev.storygen.check.GateSettings;
import dev.storygen.check.KeptFacts;
import dev.storygen.check.QualityGate;
import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Waveform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole, damaged and wrong media are judged from kept facts as without them. */
class KeptFactsOfMediaTest {

  private static final int VARIANTS = 25;

  @TempDir private Path folder;
  @TempDir private Path cache;
  private final FfmpegMediaInspector inspector = new FfmpegMediaInspector();
  private final Random random = new Random(14);
  private Path story;

  @BeforeEach
  void writeStory() throws IOException {
    story = Files.createDirectories(folder.resolve("lighthouse"));
    Files.writeString(story.resolve("script.txt"), "The old man kept the lighthouse bright.");
    Files.writeString(
        story.resolve("subtitles.srt"), "1\n00:00:00,000 --> 00:00:01,000\nThe old man\n");
  }

  /** What a build says of the story. */
  private record Verdict(List<CheckOutcome> outcomes, List<Waveform> waveforms, int decoded) {

    Verdict decoding(int files) {
      return new Verdict(outcomes, waveforms, files);
    }
  }

  private Verdict check(CacheMode mode, List<String> checks, boolean measurements)
      throws IOException {
    Clock clock = Clock.systemUTC();
    KeptFacts kept =
        new KeptFacts(
            new ContentIndex(cache, mode, false, clock),
            new FactStore(cache, mode, clock, warning -> {}),
            measurements ? Optional.of("these") : Optional.empty());
    QualityGate gate =
        QualityGate.load(new GateSettings(checks, null, null, null, null, null, null)).with(kept);
    Counter counter = new Counter();
    gate.check(gate.artefacts(story), inspector, Path::toString, counter);
    return new Verdict(counter.outcomes, counter.waveforms, counter.decoded);
  }

  private static final class Counter implements CheckListener {

    private final List<CheckOutcome> outcomes = new ArrayList<>();
    private final List<Waveform> waveforms = new ArrayList<>();
    private int decoded;

    @Override
    public void fileOpened(Path file) {
      decoded++;
    }

    @Override
    public void voiceoverDecoded(Waveform waveform) {
      waveforms.add(waveform);
    }

    @Override
    public void checkDone(CheckOutcome outcome) {
      outcomes.add(outcome.withDurationSeconds(0));
    }
  }

  private List<String> someChecks() {
    return QualityGate.load(GateSettings.defaults()).checkNames().stream()
        .filter(name -> random.nextInt(3) == 0)
        .toList();
  }

  /** Some facts are measured by an earlier build, the others by the next one. */
  private void assertEqualVerdicts(String what) throws IOException {
    Verdict uncached = check(CacheMode.OFF, null, false);
    List<String> some = someChecks();
    for (boolean measurements : new boolean[] {false, true}) {
      if (!some.isEmpty()) {
        check(CacheMode.ON, some, measurements);
      }
      Verdict first = check(CacheMode.ON, null, measurements);
      Verdict second = check(CacheMode.ON, null, measurements);

      assertThat(first.decoding(0)).as(what).isEqualTo(uncached.decoding(0));
      assertThat(second.decoding(0)).as(what).isEqualTo(uncached.decoding(0));
    }
  }

  @Test
  void wholeMediaAreDecodedOnce() throws IOException {
    TestMedia.sound(story.resolve("voiceover.mp3"), 2, TestMedia.speech(0.3));
    TestMedia.video(story.resolve("video.mp4"), 2);
    assertEqualVerdicts("whole");

    assertThat(check(CacheMode.ON, null, true).decoded()).isZero();
    assertThat(check(CacheMode.ON, null, false).decoded()).isZero();
  }

  @Test
  void brokenMediaAreDecodedOnce() throws IOException {
    TestMedia.garbage(story.resolve("voiceover.mp3"), 5_000);
    Files.createFile(story.resolve("video.mp4"));
    assertEqualVerdicts("broken");

    assertThat(check(CacheMode.ON, null, true).decoded()).isZero();
  }

  @Test
  void damagedMediaAreJudgedAsWithoutACache() throws IOException {
    byte[] sound =
        Files.readAllBytes(
            TestMedia.sound(folder.resolve("voiceover.mp3"), 1, TestMedia.speech(0.3)));
    byte[] video = Files.readAllBytes(TestMedia.video(folder.resolve("video.mp4"), 1));
    for (int i = 0; i < VARIANTS; i++) {
      Files.write(story.resolve("voiceover.mp3"), damaged(sound));
      Files.write(story.resolve("video.mp4"), damaged(video));
      assertEqualVerdicts("variant " + i);
    }
  }

  private byte[] damaged(byte[] whole) {
    byte[] bytes = Arrays.copyOf(whole, whole.length / (1 + random.nextInt(2)));
    int hits = 1 << random.nextInt(8);
    int reach = random.nextBoolean() ? Math.min(2000, bytes.length) : bytes.length;
    for (int i = 0; i < hits; i++) {
      bytes[random.nextInt(reach)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  @Test
  void aMediumWithoutStreamsIsJudgedAlike() throws IOException {
    TestMedia.video(story.resolve("voiceover.mp4"), 1);
    Files.writeString(story.resolve("video.mp4"), "no media file");
    assertEqualVerdicts("a video for a voiceover");
  }
}
