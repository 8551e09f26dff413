package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.Events;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import dev.storygen.provider.Options;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.CpuScheduler;
import dev.storygen.service.Resilience;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.service.ServicePolicy;
import dev.storygen.speech.Heard;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechRecognitionTest {

  private static final ServicePolicy QUICK =
      ServicePolicy.defaults().with(Options.of("resilience", Map.of("baseDelay", "1ms")));

  @TempDir Path folder;
  @TempDir Path story;

  private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
  private final List<IOException> failures = new ArrayList<>();
  private final List<Locale> languages = new ArrayList<>();
  private String sound = "A voice.";
  private boolean supported = true;

  @Test
  void theWordsOfAFileAreHeardBesideItsScript() throws Exception {
    Heard heard = hear("Nobody came back.");

    assertThat(heard.script()).containsExactly("Nobody", "came", "back.");
    assertThat(heard.words()).extracting(Word::text).containsExactly("nobody", "came");
    assertThat(heard.wordErrorRate().errors()).isEqualTo(1);
    assertThat(languages).containsExactly(Locale.GERMAN);
  }

  @Test
  void theCallsAreCountedAndNoFileIsLeft() throws Exception {
    failures.add(new TransientException("stub answered 503", null));

    hear("Nobody came back.");

    assertThat(Events.of(events, CallFinished.class))
        .extracting(CallFinished::stage, CallFinished::success)
        .containsExactly(tuple("verify", false), tuple("verify", true));
    assertThat(Events.of(events, OperationFinished.class))
        .extracting(OperationFinished::operation, OperationFinished::attempts)
        .containsExactly(tuple("transcription", 2));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aServiceThatRefusesFailsNoStage() {
    failures.add(new IOException("stub answered 401"));

    assertThatThrownBy(() -> hear("Nobody came back."))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(UnreadableMediaException.class)
        .hasMessage("stub answered 401");
    assertThat(Events.of(events, StageFailed.class)).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileThatCannotBeDecodedIsThatOfTheStory() {
    sound = "<html>";

    assertThatThrownBy(() -> hear("Nobody came back."))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessage("voiceover.mp3 cannot be decoded");
  }

  @Test
  void anUnsupportedLanguageIsSaid() {
    supported = false;

    assertThatThrownBy(() -> hear("Nobody came back."))
        .hasMessage("the stub recogniser does not support the language 'de'");
  }

  private Heard hear(String script) throws IOException {
    Path voiceover = Files.writeString(story.resolve("voiceover.mp3"), sound);
    Resilience resilience =
        new Resilience(
            ResilienceSettings.defaults(), events::add, Clock.systemUTC(), List.of(), Map.of());
    try (CpuScheduler cpu = new CpuScheduler(1)) {
      return new SpeechRecognition(
              new ConfiguredProvider<>(new Recogniser(), QUICK, Optional.empty()),
              new FakeAudioProcessor(),
              new FakeProviders(),
              folder,
              resilience,
              cpu,
              ResultCache.off(),
              events::add,
              Clock.systemUTC())
          .hear("lighthouse", voiceover, script, Optional.of(Locale.GERMAN));
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
    public boolean supports(Locale language) {
      return supported;
    }

    @Override
    public List<Word> transcribe(Path audio, Narration expected, Locale language, UsageMeter meter)
        throws IOException {
      assertThat(Files.readString(audio)).isEqualTo("16000 Hz: " + sound);
      languages.add(language);
      if (!failures.isEmpty()) {
        throw failures.remove(0);
      }
      return Stream.of("nobody", "came").map(word -> new Word(word, 0, 1, true)).toList();
    }
  }
}
