package dev.storygen.check;

import dev.storygen.media.AudioFacts;
import dev.storygen.media.SubRipFormat;
import dev.storygen.media.VideoFacts;
import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import dev.storygen.provider.MediaInspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A story called lighthouse, good at first, whose media are what a test says they are. */
final class StoryFolder implements MediaInspector {

  final Path folder;
  final List<Path> opened = new ArrayList<>();
  final List<Path> decoded = new ArrayList<>();
  final List<Waveform> heard = new ArrayList<>();
  private Reading<AudioFacts> audio = () -> audio(47, List.of());
  private Reading<VideoFacts> video = () -> video(47);
  private OptionalDouble briefDuration = OptionalDouble.empty();

  /** What decoding a file shows, or how it fails. */
  interface Reading<T> {
    T read() throws IOException;
  }

  StoryFolder(Path parent) {
    folder = parent.resolve("lighthouse");
    file("voiceover.mp3", "x".repeat(10_240));
    file("script.txt", "word ".repeat(40) + "end.");
    file("video.mp4", "x".repeat(102_400));
    cues(
        Cue.of(0, 9, "one"),
        Cue.of(9, 18, "two"),
        Cue.of(18, 27, "three"),
        Cue.of(27, 36, "four"),
        Cue.of(36, 45, "five"),
        Cue.of(45, 47, "six"));
  }

  /** 192 kbit/s of mono. */
  static AudioFacts audio(double duration, List<TimeSpan> silences) {
    return new AudioFacts(
        "mp3",
        44_100,
        1,
        duration,
        Math.round(duration * 24_000),
        new Waveform(duration, "", silences),
        0);
  }

  static VideoFacts video(double duration) {
    return new VideoFacts(
        "mov,mp4",
        duration,
        List.of(new VideoFacts.VideoStream("h264", 1080, 1920, 0, 30, duration, 1410)),
        List.of(new VideoFacts.AudioStream("aac", 44_100, 2, duration)),
        0,
        List.of());
  }

  StoryFolder file(String name, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  StoryFolder without(String name) {
    try {
      Files.delete(folder.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  StoryFolder cues(Cue... cues) {
    return file("subtitles.srt", new SubRipFormat().write(new Subtitles(List.of(cues))));
  }

  StoryFolder audioIs(Reading<AudioFacts> reading) {
    audio = reading;
    return this;
  }

  StoryFolder videoIs(Reading<VideoFacts> reading) {
    video = reading;
    return this;
  }

  StoryFolder briefExpects(double seconds) {
    briefDuration = OptionalDouble.of(seconds);
    return this;
  }

  CheckResult judge(Check check) {
    List<CheckResult> results = judge(new QualityGate(List.of(check), GateSettings.defaults()));
    if (results.size() != 1) {
      throw new AssertionError("expected one result, got " + results);
    }
    return results.get(0);
  }

  List<CheckResult> judge(QualityGate gate) {
    List<CheckResult> results = new ArrayList<>();
    try {
      gate.judge(
          gate.production(folder), this, briefDuration, opened::add, heard::add, results::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return results;
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public AudioFacts audio(Path file) throws IOException {
    decoded.add(file);
    return audio.read();
  }

  @Override
  public VideoFacts video(Path file) throws IOException {
    decoded.add(file);
    return video.read();
  }
}
