package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.media.StoryFiles;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Stage;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Word;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.DecodedAudio;
import dev.storygen.provider.MasteredAudio;
import dev.storygen.provider.Options;
import dev.storygen.provider.Resource;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.CpuScheduler;
import dev.storygen.service.Resilience;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.service.ServicePolicy;
import dev.storygen.speech.RawVoice;
import dev.storygen.speech.SpeechLimits;
import dev.storygen.speech.SpeechSynthesis;
import dev.storygen.speech.Transcriber;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechSynthesisTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  @TempDir private Path folder;
  private final List<Event> events = new ArrayList<>();
  private final FakeVoice voice = new FakeVoice("first");

  @Test
  void aLongNarrationIsSynthesisedInParts() throws Exception {
    voice.longest = 12;

    RawVoice spoken = speak(voice, "One two.", "Three four.", "Five.");

    assertThat(voice.spoken).containsExactly("One two.", "Three four.", "Five.");
    assertThat(spoken.parts()).isEqualTo(3);
    assertThat(folder.resolve(".voice.wav"))
        .hasContent("44100 Hz: One two. (0.25) 44100 Hz: Three four. (0.25) 44100 Hz: Five.");
  }

  @Test
  void timesCountFromTheStartOfTheWholeVoice() throws Exception {
    voice.longest = 12;

    RawVoice spoken = speak(voice, "One two.", "Three four.");

    assertThat(spoken.times())
        .extracting(Word::text, Word::start, Word::end)
        .containsExactly(
            tuple("One", 0.0, 1.0),
            tuple("two.", 1.0, 2.0),
            tuple("Three", 2.25, 3.25),
            tuple("four.", 3.25, 4.25));
  }

  @Test
  void theAudioOfASingleCallIsDecodedToTheRawVoice() throws Exception {
    RawVoice spoken = speak(voice, "One two.", "Three four.");

    assertThat(spoken.parts()).isEqualTo(1);
    assertThat(spoken.times()).hasSize(4);
    assertThat(folder.resolve(".voice.wav")).hasContent("44100 Hz: One two. Three four.");
  }

  @Test
  void aLocalVoiceWritesTheRawVoice() throws Exception {
    voice.service = Optional.empty();
    voice.extension = "wav";

    RawVoice spoken = speak(voice, "One two.", "Three four.");

    assertThat(spoken.times()).hasSize(4);
    assertThat(folder.resolve(".voice.wav")).hasContent("One two. Three four.");
  }

  @Test
  void aLocalVoiceMayHaveALimit() throws Exception {
    voice.service = Optional.empty();
    voice.extension = "wav";
    voice.longest = 12;

    assertThat(speak(voice, "One two.", "Three four.").times()).hasSize(4);

    assertThat(folder.resolve(".voice.wav"))
        .hasContent("44100 Hz: One two. (0.25) 44100 Hz: Three four.");
  }

  @Test
  void onlyTheFailedPartIsRetried() throws Exception {
    voice.longest = 12;
    voice.failures.put("Three four.", new TransientException("the service is away", null));

    speak(voice, "One two.", "Three four.", "Five.");

    assertThat(voice.spoken).containsExactly("One two.", "Three four.", "Three four.", "Five.");
    assertThat(operation().attempts()).isEqualTo(2);
    assertThat(operation().metrics())
        .containsEntry("parts", 3)
        .containsEntry("timedWords", 5)
        .containsEntry("characters", 8L + 11 + 11 + 5);
  }

  @Test
  void aResponseThatIsNotAudioIsRetried() throws Exception {
    voice.audio = new ArrayList<>(List.of("<html>"));

    speak(voice, "One two three.");

    assertThat(retries())
        .containsExactly(
            "voice.example/speech answered with 6 bytes that are not audio: "
                + ".part-1.mp3 cannot be decoded.");
    assertThat(folder.resolve(".voice.wav")).hasContent("44100 Hz: One two three.");
  }

  @Test
  void audioTooShortForItsWordsIsRetried() throws Exception {
    voice.audio = new ArrayList<>(List.of("0.1 s"));

    speak(voice, "One two three.");

    assertThat(retries())
        .containsExactly(
            "voice.example/speech answered with 0.1 s of speech in 0.1 s of audio, "
                + "which is too short for 3 words.");
  }

  @Test
  void theSpeechRateOfTwoWordsIsNotChecked() throws Exception {
    voice.audio = new ArrayList<>(List.of("0.1 s"));

    speak(voice, "Help me!");

    assertThat(retries()).isEmpty();
  }

  @Test
  void noWordEndsAfterItsPart() throws Exception {
    voice.longest = 20;
    voice.audio = new ArrayList<>(List.of("3.9 s"));

    RawVoice spoken = speak(voice, "One two three four.", "Five.");

    assertThat(spoken.times())
        .extracting(Word::start, Word::end)
        .containsExactly(
            tuple(0.0, 1.0), tuple(1.0, 2.0), tuple(2.0, 3.0), tuple(3.0, 3.9), tuple(4.15, 5.15));
  }

  @Test
  void timesBeyondTheAudioAreDropped() throws Exception {
    voice.audio = new ArrayList<>(List.of("2.5 s"));

    assertThat(speak(voice, "One two three four.").voiceTimes()).isEmpty();
  }

  @Test
  void aPartWithoutTimesDropsAllTimes() throws Exception {
    voice.longest = 12;
    voice.untimed = "Three four.";

    assertThat(speak(voice, "One two.", "Three four.").voiceTimes()).isEmpty();
  }

  @Test
  void timesOfOtherWordsAreDropped() throws Exception {
    voice.oneWordLess = true;

    assertThat(speak(voice, "One two.").voiceTimes()).isEmpty();
  }

  @Test
  void theFallbackSynthesisesTheWholeNarration() throws Exception {
    voice.longest = 12;
    voice.out = "Three four.";
    FakeVoice second = new FakeVoice("second");

    speak(
        new ConfiguredProvider<>(voice, quickRetries(), Optional.of(configured(second))),
        "One two.",
        "Three four.");

    assertThat(second.spoken).containsExactly("One two. Three four.");
    assertThat(folder.resolve(".voice.wav")).hasContent("44100 Hz: One two. Three four.");
    assertThat(events).filteredOn(FallbackTaken.class::isInstance).hasSize(1);
  }

  @Test
  void aWordLongerThanTheLimitFailsTheStageBeforeAnyCall() {
    voice.longest = 4;

    assertThatThrownBy(() -> speak(voice, "One elephant."))
        .isInstanceOf(StageFailedException.class)
        .hasMessage(
            "the voice takes 4 characters in a call, but 'elephant.' alone has 9. "
                + "Shorten it in the script.");
    assertThat(voice.spoken).isEmpty();
  }

  private RawVoice speak(FakeVoice voice, String... sentences) throws StageFailedException {
    return speak(configured(voice), sentences);
  }

  private RawVoice speak(ConfiguredProvider<SpeechSynthesizer> configured, String... sentences)
      throws StageFailedException {
    Resilience resilience =
        new Resilience(ResilienceSettings.defaults(), events::add, CLOCK, List.of(), Map.of());
    SpeechSynthesis speech =
        new SpeechSynthesis(
            new SpeechSynthesis.Settings(
                Gender.FEMALE, Locale.US, -45, SpeechLimits.defaults(), false),
            new StoryFiles(folder),
            new FakeAudioProcessor(),
            new FakeTranscriber());
    Narration narration = narration(sentences);
    try (CpuScheduler cpu = new CpuScheduler(1)) {
      return new StageRun("lighthouse", Stage.VOICE, 0, resilience, cpu, events::add, CLOCK)
          .callProvider(
              "synthesis",
              configured,
              (provider, calls) -> speech.synthesize(provider, calls, narration),
              spoken -> Map.of("parts", spoken.parts(), "timedWords", spoken.times().size()));
    }
  }

  private static ConfiguredProvider<SpeechSynthesizer> configured(SpeechSynthesizer voice) {
    return new ConfiguredProvider<>(voice, quickRetries(), Optional.empty());
  }

  private static ServicePolicy quickRetries() {
    return ServicePolicy.defaults().with(Options.of("resilience", Map.of("baseDelay", "1ms")));
  }

  private static Narration narration(String... sentences) {
    return new Narration(
        Arrays.stream(sentences)
            .map(
                sentence ->
                    new Sentence(
                        Arrays.stream(sentence.split(" ")).map(Token::plain).toList(), false))
            .toList());
  }

  private List<String> retries() {
    return events.stream()
        .filter(RetryScheduled.class::isInstance)
        .map(event -> ((RetryScheduled) event).error())
        .toList();
  }

  private OperationFinished operation() {
    return events.stream()
        .filter(OperationFinished.class::isInstance)
        .map(OperationFinished.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** A voice service of one word per second; its audio is the text. */
  private static final class FakeVoice implements SpeechSynthesizer {

    private final String name;
    final List<String> spoken = new ArrayList<>();

    /** The exception of the next call with a text. */
    final Map<String, IOException> failures = new HashMap<>();

    /** The responses of the next calls instead, in order. */
    List<String> audio = new ArrayList<>();

    Optional<Service> service =
        Optional.of(new Service(URI.create("https://voice.example/v1"), "speech"));
    String extension = "mp3";
    int longest = 1000;
    String untimed;
    String out;
    boolean oneWordLess;

    FakeVoice(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Optional<Service> service() {
      return service;
    }

    @Override
    public String extension() {
      return extension;
    }

    @Override
    public int longestText() {
      return longest;
    }

    @Override
    public List<Word> speak(
        Narration narration, Gender gender, Locale language, Path file, UsageMeter meter)
        throws IOException {
      String text = narration.text();
      spoken.add(text);
      meter.used(Resource.CHARACTERS, text.length());
      if (text.equals(out)) {
        throw new TransientException("the service is away", null);
      }
      if (failures.containsKey(text)) {
        throw failures.remove(text);
      }
      Files.writeString(file, audio.isEmpty() ? text : audio.remove(0));
      List<String> words = narration.words();
      List<Word> timed = new ArrayList<>();
      for (int i = oneWordLess ? 1 : 0; i < words.size() && !text.equals(untimed); i++) {
        timed.add(new Word(words.get(i), i, i + 1, true));
      }
      return timed;
    }
  }

  /** Hears every word. */
  private static final class FakeTranscriber implements Transcriber {

    @Override
    public boolean supportsLanguage() {
      return true;
    }

    @Override
    public List<Word> transcribe(Path wav, Narration narration) {
      List<String> words = narration.words();
      return IntStream.range(0, words.size())
          .mapToObj(i -> new Word(words.get(i), i, i + 1, true))
          .toList();
    }
  }

  /** Decodes and joins the texts of {@link FakeVoice}. */
  private static final class FakeAudioProcessor implements AudioProcessor {

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public MasteredAudio master(
        Path audio, Path mp3, AudioTarget target, Optional<TimeSpan> words) {
      throw new UnsupportedOperationException();
    }

    @Override
    public DecodedAudio decode(Path audio, Path wav, int sampleRate, double longest)
        throws IOException {
      String text = Files.readString(audio);
      if (text.startsWith("<")) {
        throw new UnreadableMediaException(audio.getFileName() + " cannot be decoded");
      }
      Files.writeString(wav, sampleRate + " Hz: " + text);
      double seconds = seconds(text);
      return new DecodedAudio(seconds, 0, seconds, 0, seconds, -3);
    }

    @Override
    public List<Double> join(List<Path> parts, double pause, Path wav) throws IOException {
      List<Double> starts = new ArrayList<>();
      List<String> texts = new ArrayList<>();
      double end = 0;
      for (Path part : parts) {
        String text = Files.readString(part);
        starts.add(end);
        end += seconds(text.substring(text.indexOf(": ") + 2)) + pause;
        texts.add(text);
      }
      Files.writeString(wav, String.join(" (" + pause + ") ", texts));
      return starts;
    }

    private static double seconds(String text) {
      return text.endsWith(" s")
          ? Double.parseDouble(text.substring(0, text.length() - 2))
          : text.split(" ").length;
    }
  }
}
