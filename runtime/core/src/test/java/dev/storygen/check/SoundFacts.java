package dev.storygen.check;

import dev.storygen.media.AudioFacts;
import dev.storygen.media.AudioIntegrity;
import dev.storygen.media.Envelope;
import dev.storygen.media.Loudness;
import dev.storygen.media.MeasuredFacts;
import dev.storygen.media.SampleStatistics;
import dev.storygen.media.SampleStatistics.Channel;
import dev.storygen.media.Spectrum;
import dev.storygen.model.TimeCourse;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Facts about sound that pass all checks, for {@link StoryFolder} and as a start for others. */
public final class SoundFacts {

  private SoundFacts() {}

  static List<Consumer<MeasuredFacts>> voice(StoryFolder.Reading<AudioFacts> audio) {
    return List.of(
        it -> it.put(AudioIntegrity.FACT, () -> heard(audio, intact())),
        it -> it.put(Envelope.FACT, () -> heard(audio, speech())),
        it -> it.put(Loudness.FACT, () -> heard(audio, loudness(-14, -1.5))),
        it -> it.put(SampleStatistics.FACT, () -> heard(audio, samples(channel()))),
        it -> it.put(Spectrum.FACT, () -> heard(audio, new Spectrum(8_000, 172, 0.4, 44_100))));
  }

  private static <T> T heard(StoryFolder.Reading<AudioFacts> audio, T fact) throws IOException {
    audio.read();
    return fact;
  }

  /** The speech of the script of {@link StoryFolder}. */
  private static Envelope speech() {
    return Sounds.then(Sounds.speech(12), Sounds.silence(35));
  }

  static AudioIntegrity intact() {
    return new AudioIntegrity(1800, 0, "", 47, 47, 0, 0, 0, 0, "");
  }

  public static Loudness loudness(double integrated, double truePeak) {
    return loudness(integrated, 5, truePeak, 1);
  }

  public static Loudness loudness(double integrated, double range, double truePeak, int channels) {
    TimeCourse course = TimeCourse.ofLevels(47, 0, 47, new float[] {(float) integrated});
    TimeCourse peaks = TimeCourse.ofLevels(47, 0, 47, new float[] {(float) truePeak});
    return new Loudness(integrated, range, truePeak, channels, course, peaks);
  }

  public static Channel channel() {
    return new Channel(-1.6, -14, 0.003, 0, 0);
  }

  public static SampleStatistics samples(Channel... channels) {
    return new SampleStatistics(List.of(channels), 1, -65, 47);
  }
}
