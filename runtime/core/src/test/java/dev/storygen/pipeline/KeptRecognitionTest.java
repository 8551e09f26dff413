package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.cache.CacheMode;
import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.Events;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.model.Narration;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Word;
import dev.storygen.provider.DecodedAudio;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.UsageMeter;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.CpuScheduler;
import dev.storygen.service.Resilience;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.service.ServicePolicy;
import dev.storygen.speech.Heard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recogniser heard is kept: each build has a recogniser of its own. */
class KeptRecognitionTest {

  @TempDir private Path temporaries;
  @TempDir private Path cache;
  @TempDir private Path folder;
  private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
  private Path voiceover;
  private Locale language = Locale.GERMAN;
  private Map<String, String> settings = Map.of("<providers><transcription><model>", "one");
  private CacheMode mode = CacheMode.ON;

  /** Seconds of each sound. */
  private double seconds = 20;

  /** The call that fails, counted over all builds; 0 for none. */
  private int failing;

  private int calls;

  @BeforeEach
  void writeVoiceover() throws IOException {
    voiceover = Files.writeString(folder.resolve("voiceover.mp3"), "A voice.");
  }

  private Heard hear(String script) throws IOException {
    events.clear();
    Resilience resilience =
        new Resilience(
            ResilienceSettings.defaults(), events::add, Clock.systemUTC(), List.of(), Map.of());
    try (CpuScheduler cpu = new CpuScheduler(1);
        ResultCache results =
            new ResultCache(cache, mode, "build", "stories", Clock.systemUTC(), warning -> {})) {
      return new SpeechRecognition(
              new ConfiguredProvider<>(
                  new Recogniser(), ServicePolicy.defaults(), Optional.empty(), settings),
              new Decoder(),
              new FakeProviders(),
              temporaries,
              resilience,
              cpu,
              results,
              events::add,
              Clock.systemUTC())
          .hear("lighthouse", voiceover, script, Optional.of(language));
    }
  }

  private OperationFinished operation() {
    return Events.of(events, OperationFinished.class).get(0);
  }

  @Test
  void theNextBuildCallsNoService() throws IOException {
    Heard first = hear("Nobody came back.");
    assertThat(operation().reasons()).containsExactly("no earlier run of this story is known");

    Heard second = hear("Nobody came back.");

    assertThat(calls).isEqualTo(1);
    assertThat(second).isEqualTo(first);
    assertThat(Events.of(events, CallFinished.class)).isEmpty();
    assertThat(operation().metrics()).containsEntry("cached", true).containsEntry("heardWords", 1);
    assertThat(operation().reasons()).isEmpty();
    assertThat(temporaries).isEmptyDirectory();
  }

  @Test
  void aRenamedFileIsKnown() throws IOException {
    hear("Nobody came back.");
    voiceover = Files.move(voiceover, folder.resolve("voice.mp3"));

    hear("Nobody came back.");

    assertThat(calls).isEqualTo(1);
  }

  @Test
  void anotherSoundIsHeard() throws IOException {
    hear("Nobody came back.");
    Files.writeString(voiceover, "A verse.");

    hear("Nobody came back.");

    assertThat(calls).isEqualTo(2);
    assertThat(operation().reasons()).containsExactly("the content of `recording` changed");
  }

  @Test
  void anotherScriptLanguageOrModelIsHeard() throws IOException {
    hear("Nobody came back.");
    hear("Nobody came home.");
    assertThat(calls).isEqualTo(2);

    language = Locale.FRENCH;
    hear("Nobody came home.");
    assertThat(calls).isEqualTo(3);

    settings = Map.of("<providers><transcription><model>", "two");
    hear("Nobody came home.");
    assertThat(calls).isEqualTo(4);
    assertThat(operation().reasons())
        .containsExactly("`<providers><transcription><model>` was `one` and is `two`");
  }

  @Test
  void aFailureIsNotKept() throws IOException {
    failing = 1;
    assertThatThrownBy(() -> hear("Nobody came back.")).hasMessage("stub answered 401");

    hear("Nobody came back.");

    assertThat(calls).isEqualTo(2);
  }

  @Test
  void aLongRecordingIsPaidForByThePiece() throws IOException {
    seconds = 1700;
    failing = 3;
    assertThatThrownBy(() -> hear("Nobody came back.")).hasMessage("stub answered 401");

    Heard heard = hear("Nobody came back.");

    assertThat(calls).isEqualTo(4);
    assertThat(heard.words()).extracting(Word::start).isSorted().hasSize(3).doesNotHaveDuplicates();
    assertThat(operation().metrics()).containsEntry("kept", 2);
  }

  @Test
  void withoutTheCacheEachBuildCalls() throws IOException {
    mode = CacheMode.OFF;
    hear("Nobody came back.");
    hear("Nobody came back.");

    assertThat(calls).isEqualTo(2);
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void aFileThatChangesMeanwhileIsNotHeard() {
    seconds = -1;

    assertThatThrownBy(() -> hear("Nobody came back."))
        .hasMessage("voiceover.mp3 was changed while it was read");
    assertThat(calls).isZero();
  }

  /** Makes silence, of a sample rate that keeps long ones small. */
  private final class Decoder extends FakeAudioProcessor {

    @Override
    public DecodedAudio decode(Path audio, Path wav, int sampleRate, double longest)
        throws IOException {
      if (seconds < 0) {
        Files.writeString(audio, "Another voice.");
      }
      byte[] samples = new byte[(int) (2 * sampleRate * Math.abs(seconds))];
      AudioFormat format = new AudioFormat(sampleRate, 16, 1, true, false);
      try (AudioInputStream sound =
          new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2)) {
        AudioSystem.write(sound, AudioFileFormat.Type.WAVE, wav.toFile());
      }
      return new DecodedAudio(seconds, 0, List.of(new TimeSpan(0, Math.abs(seconds))), -3);
    }
  }

  private final class Recogniser implements SpeechAligner {

    @Override
    public String name() {
      return "stub";
    }

    @Override
    public Optional<Service> service() {
      return Optional.of(new Service(URI.create("http://localhost/v1"), "transcription"));
    }

    @Override
    public int sampleRate() {
      return 100;
    }

    @Override
    public List<Word> transcribe(Path audio, Narration expected, Locale spoken, UsageMeter meter)
        throws IOException {
      if (++calls == failing) {
        throw new IOException("stub answered 401");
      }
      return List.of(new Word("nobody", 0, 1, true));
    }
  }
}
