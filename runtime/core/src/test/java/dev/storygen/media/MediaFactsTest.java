package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.TimeCourse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaFactsTest {

  private static final IOException FAILURE = new IOException("broken");

  @ParameterizedTest
  @CsvSource({
    "0,1,1920,1080",
    "180,1,1920,1080",
    "90,1,1080,1920",
    "270,1,1080,1920",
    "0,0.75,1440,1080",
    "90,0.75,1080,1440",
    "0,1.0003,1921,1080"
  })
  void framesAreDisplayedByRotationAndPixelAspect(
      int rotation, double aspect, int width, int height) {
    FrameSize size = new FrameSize(1920, 1080, rotation, aspect);

    assertThat(size.displayWidth()).isEqualTo(width);
    assertThat(size.displayHeight()).isEqualTo(height);
  }

  @Test
  void packetsLastFromStartToEnd() {
    assertThat(PacketTimes.intact(9, 1.5, 4).duration()).isEqualTo(2.5);
    assertThat(PacketTimes.intact(9, 4, 1.5).duration()).isZero();
    assertThat(PacketTimes.intact(9, 1, 4)).isEqualTo(new PacketTimes(9, 1, 4, 0, 0, 0));
  }

  @Test
  void streamsWithoutPacketsHaveNoPicturesAndNoSound() {
    VideoFacts.VideoStream empty = pictures(PacketTimes.intact(0, 0, 9));
    VideoFacts.VideoStream one = pictures(PacketTimes.intact(1, 0, 0));
    VideoFacts.VideoStream many = pictures(PacketTimes.intact(25, 1, 2));
    VideoFacts.AudioStream silent = sound(PacketTimes.intact(3, 2, 2));
    VideoFacts.AudioStream heard = sound(PacketTimes.intact(3, 2, 2.01));

    VideoFacts facts =
        new VideoFacts(
            "mov", 9, 0, List.of(one, empty, many), List.of(silent, heard), 0, List.of());

    assertThat(facts.pictureStreams()).containsExactly(one, many);
    assertThat(facts.soundStreams()).containsExactly(heard);
  }

  @Test
  void aVideoLastsAsLongAsItsLongestVideoStream() {
    List<VideoFacts.VideoStream> streams =
        List.of(pictures(PacketTimes.intact(25, 1, 2)), pictures(PacketTimes.intact(25, 3, 5.5)));

    assertThat(new VideoFacts("mov", 9, 0, streams, List.of(), 0, List.of()).duration())
        .isEqualTo(2.5);
    assertThat(new VideoFacts("mov", 9, 0, List.of(), List.of(), 0, List.of()).duration()).isZero();
  }

  @Test
  void theBitrateIsThatOfTheDecodedDuration() {
    assertThat(new AudioFacts("mp3", 44_100, 1, 9, 2, 32_000, 0).bitrate()).isEqualTo(128);
    assertThat(new AudioFacts("mp3", 44_100, 1, 9, 0, 32_000, 0).bitrate()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"-70,false", "-69.9,true", "-23,true", "-120,false"})
  void whatPassesTheAbsoluteGateIsHeard(double integrated, boolean heard) {
    TimeCourse none = TimeCourse.ofStretches(1, List.of());

    assertThat(new Loudness(integrated, 0, -1, 1, none, none).isHeard()).isEqualTo(heard);
  }

  @Test
  void aFactIsNamedByItsType() {
    assertThat(AudioFacts.FACT).hasToString("AudioFacts");
    assertThat(AudioFacts.FACT.type()).isEqualTo(AudioFacts.class);
    assertThat(Fact.of(AudioFacts.class)).isEqualTo(AudioFacts.FACT);
  }

  @Test
  void aMeasuredFactHasItsValue() throws IOException {
    Envelope envelope = new Envelope(new float[] {1});
    MeasuredFacts facts = new MeasuredFacts();

    assertThat(facts.put(Envelope.FACT, () -> envelope)).isSameAs(facts);
    assertThat(facts.get(Envelope.FACT)).isSameAs(envelope);
    assertThat(facts.find(Envelope.FACT)).contains(envelope);
    assertThat(facts.failure(Envelope.FACT)).isEmpty();
  }

  @Test
  void aFactThatCouldNotBeMeasuredHasItsReason() {
    MeasuredFacts facts = failing();

    assertThatThrownBy(() -> facts.get(Envelope.FACT)).isSameAs(FAILURE);
    assertThat(facts.find(Envelope.FACT)).isEmpty();
    assertThat(facts.failure(Envelope.FACT)).containsSame(FAILURE);
  }

  @Test
  void aFactThatNobodyAskedForIsAFaultOfTheCaller() {
    assertThatThrownBy(() -> failing().get(AudioFacts.FACT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nobody asked for the fact AudioFacts");
  }

  @Test
  void addedFactsBringValuesFailuresAndDoubt() throws IOException {
    AudioFacts audio = new AudioFacts("mp3", 44_100, 1, 9, 2, 32_000, 0);
    MeasuredFacts facts = new MeasuredFacts().putAll(failing()).put(AudioFacts.FACT, () -> audio);

    assertThat(facts.isCertain()).isTrue();
    assertThat(facts.failure(Envelope.FACT)).containsSame(FAILURE);

    MeasuredFacts all = new MeasuredFacts().putAll(facts.uncertain()).putAll(new MeasuredFacts());

    assertThat(all.isCertain()).isFalse();
    assertThat(all.get(AudioFacts.FACT)).isSameAs(audio);
  }

  private static MeasuredFacts failing() {
    return new MeasuredFacts()
        .put(
            Envelope.FACT,
            () -> {
              throw FAILURE;
            });
  }

  private static VideoFacts.VideoStream pictures(PacketTimes packets) {
    return new VideoFacts.VideoStream("h264", new FrameSize(1920, 1080, 0, 1), 25, 0, packets);
  }

  private static VideoFacts.AudioStream sound(PacketTimes packets) {
    return new VideoFacts.AudioStream("aac", 44_100, 2, packets);
  }
}
