package dev.storygen.check;

import dev.storygen.media.AudioFacts;
import dev.storygen.media.Fact;
import dev.storygen.media.FrameSize;
import dev.storygen.media.MeasuredFacts;
import dev.storygen.media.PacketTimes;
import dev.storygen.media.PictureFacts;
import dev.storygen.media.SubRipFormat;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.media.VideoEncoding;
import dev.storygen.media.VideoFacts;
import dev.storygen.media.WaveformFact;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Cue;
import dev.storygen.model.ExpectedDuration;
import dev.storygen.model.StorySettings;
import dev.storygen.model.Subtitles;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import dev.storygen.provider.MediaInspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A story called lighthouse that passes all checks until a test changes it; its own inspector. */
public final class StoryFolder implements MediaInspector, CheckListener {

  private static final VideoEncoding ENCODING =
      new VideoEncoding("h264", "High", "yuv420p", false, "tv", "bt709", "bt709", "bt709");
  private static final TimeSpan NEVER = new TimeSpan(0, 0);
  private static final PictureFacts PICTURES = pictures(48, 0, 0, NEVER, NEVER, 1);

  public final Path folder;
  final List<Path> opened = new ArrayList<>();
  final Set<Path> known = new HashSet<>();
  final List<Path> decoded = new ArrayList<>();
  public final List<Set<Fact<?>>> inspections = new ArrayList<>();
  final List<Waveform> waveforms = new ArrayList<>();
  private final List<CheckOutcome> outcomes = new ArrayList<>();
  private Reading<AudioFacts> audio = () -> audio(47);
  private List<TimeSpan> silences = List.of();
  private List<TimeSpan> quiet = List.of();
  private double quietLevel = 1;
  private Reading<VideoFacts> video = () -> video(47);
  private final Map<String, List<Consumer<MeasuredFacts>>> given = new HashMap<>();
  private StorySettings expected = StorySettings.none();
  private Recogniser recogniser = Recogniser.none();

  /** Decodes a file, or fails to. */
  public interface Reading<T> {
    T read() throws IOException;
  }

  public StoryFolder(Path parent) {
    folder = parent.resolve("lighthouse");
    file("voiceover.mp3", "x".repeat(10_240));
    file(
        "script.txt",
        "The old man kept the lighthouse bright for the boats that came home late and told me what"
            + " he had seen on the water when the fog was low. We would sit with coffee and wait"
            + " for fishermen to ring outside.");
    file("video.mp4", "x".repeat(102_400));
    cues(
        Cue.of(0, 9, "The old man kept the lighthouse bright for"),
        Cue.of(9, 18, "the boats that came home late and told"),
        Cue.of(18, 27, "me what he had seen on the water"),
        Cue.of(27, 36, "when the fog was low. We would sit"),
        Cue.of(36, 45, "with coffee and wait for fishermen to ring"),
        Cue.of(45, 47, "outside."));
  }

  /** 192 kbit/s of mono. */
  public static AudioFacts audio(double duration) {
    return new AudioFacts("mp3", 44_100, 1, duration, duration, Math.round(duration * 24_000), 0);
  }

  /**
   * What the pictures of parts of a video of 47 s show: one time of black, one without a change.
   */
  public static PictureFacts pictures(
      long decoded, long lost, double black, TimeSpan blackTime, TimeSpan stillTime, double area) {
    return new PictureFacts(
        decoded,
        lost,
        false,
        black,
        blackTime,
        TimeCourse.ofStretches(47, List.of(blackTime)),
        stillTime,
        TimeCourse.ofStretches(47, List.of(stillTime)),
        area);
  }

  public static VideoFacts video(double duration) {
    return new VideoFacts(
        "mov,mp4",
        duration,
        0,
        List.of(
            new VideoFacts.VideoStream(
                "h264",
                new FrameSize(1080, 1920, 0, 1),
                30,
                0,
                PacketTimes.intact(1410, 0, duration))),
        List.of(
            new VideoFacts.AudioStream("aac", 44_100, 2, PacketTimes.intact(2024, 0, duration))),
        0,
        List.of());
  }

  public StoryFolder file(String name, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public StoryFolder without(String name) {
    try {
      Files.delete(folder.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public StoryFolder cues(Cue... cues) {
    return file("subtitles.srt", new SubRipFormat().write(new Subtitles(List.of(cues))));
  }

  public StoryFolder audioIs(Reading<AudioFacts> reading) {
    audio = reading;
    return this;
  }

  public StoryFolder silentIn(TimeSpan... spans) {
    silences = List.of(spans);
    return this;
  }

  /** What is silent at a level and above, though not below it. */
  public StoryFolder silentFrom(double levelDbfs, TimeSpan... spans) {
    quietLevel = levelDbfs;
    quiet = List.of(spans);
    return this;
  }

  public StoryFolder videoIs(Reading<VideoFacts> reading) {
    video = reading;
    return this;
  }

  /** What the inspector measures of a file. */
  public <T> StoryFolder fact(String file, Fact<T> fact, T value) {
    given.computeIfAbsent(file, unknown -> new ArrayList<>()).add(it -> it.put(fact, () -> value));
    return this;
  }

  /** What the inspector cannot measure of a file. */
  public <T> StoryFolder unreadable(String file, Fact<T> fact, String message) {
    Reading<T> reading =
        () -> {
          throw new UnreadableMediaException(message);
        };
    given
        .computeIfAbsent(file, unknown -> new ArrayList<>())
        .add(it -> it.put(fact, reading::read));
    return this;
  }

  public StoryFolder briefExpects(double seconds) {
    return expected(
        new StorySettings(
            Optional.of(new ExpectedDuration(seconds, "the brief's expectedDuration")),
            Optional.empty(),
            List.of()));
  }

  public StoryFolder expected(StorySettings settings) {
    expected = settings;
    return this;
  }

  public StoryFolder recognisedBy(Recogniser other) {
    recogniser = other;
    return this;
  }

  public CheckOutcome check(Check check) {
    return check(check, Map.of());
  }

  public CheckOutcome check(Check check, Map<String, String> overrides) {
    GateSettings settings =
        new GateSettings(null, null, Map.of(check.name(), overrides), null, null, null, null);
    List<CheckOutcome> outcomes = check(new QualityGate(List.of(check), settings));
    if (outcomes.size() != 1) {
      throw new AssertionError("expected one outcome, got " + outcomes);
    }
    return outcomes.get(0);
  }

  public List<CheckOutcome> check(QualityGate gate) {
    outcomes.clear();
    try {
      QualityGate own = gate.forStory(expected);
      own.check(own.artefacts(folder), this, recogniser, this::relative, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(outcomes);
  }

  private String relative(Path file) {
    return folder.getParent().relativize(file).toString();
  }

  @Override
  public void fileOpened(Path file) {
    opened.add(file);
  }

  @Override
  public void factsKept(Path file) {
    known.add(file);
  }

  @Override
  public void voiceoverDecoded(Waveform waveform) {
    waveforms.add(waveform);
  }

  @Override
  public void checkDone(CheckOutcome outcome) {
    outcomes.add(outcome);
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public Optional<String> fingerprint(Path file) {
    return Optional.of("for tests");
  }

  @Override
  public MeasuredFacts inspect(Path file, Set<? extends Fact<?>> facts) {
    decoded.add(file);
    inspections.add(Set.copyOf(facts));
    MeasuredFacts measured = new MeasuredFacts();
    for (Fact<?> fact : facts) {
      if (fact instanceof WaveformFact waveform) {
        List<TimeSpan> silent = waveform.silence().levelDbfs() < quietLevel ? silences : quiet;
        measured.put(waveform, () -> new Waveform(audio.read().duration(), "", silent));
      }
      if (fact instanceof PictureFacts.Key pictures) {
        measured.put(pictures, () -> PICTURES);
      }
    }
    SoundFacts.voice(audio).forEach(it -> it.accept(measured));
    measured
        .put(AudioFacts.FACT, () -> audio.read())
        .put(VideoEncoding.FACT, () -> ENCODING)
        .put(VideoFacts.FACT, () -> video.read());
    given.getOrDefault(file.getFileName().toString(), List.of()).forEach(it -> it.accept(measured));
    return measured;
  }
}
