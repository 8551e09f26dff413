package dev.storygen.pipeline;

import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Omission;
import dev.storygen.model.Script;
import dev.storygen.model.StoryIdea;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Video;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Waveform;
import dev.storygen.model.Word;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.DecodedAudio;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.MasteredAudio;
import dev.storygen.provider.Mix;
import dev.storygen.provider.MixRequest;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.Options;
import dev.storygen.provider.Provider;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.ScriptRequest;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechNormalizer;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import dev.storygen.provider.UsageMeter;
import dev.storygen.provider.VideoRenderer;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.ServicePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Provides all the work of a story: one word per second, and every artefact is a line of text. */
final class FakeProviders
    implements StoryWriter,
        SpeechNormalizer,
        SpeechSynthesizer,
        AudioProcessor,
        SpeechAligner,
        VideoRenderer {

  private static final ServicePolicy QUICK =
      ServicePolicy.defaults().with(Options.of("resilience", Map.of("baseDelay", "1ms")));

  /** Seconds by which the master is later than the raw voice. */
  static final double OFFSET = 0.5;

  /** The exceptions of the next calls of the voice, in order. */
  final List<Exception> voiceFailures = new ArrayList<>();

  /** The settings of the voice. */
  Map<String, String> voiceInputs = Map.of();

  /** The fallback of the voice; null for none. */
  FakeProviders voiceFallback;

  /** Whether the voice returns word times. */
  boolean timed = true;

  /** The number of calls in which the aligner hears nothing, before it hears all. */
  int deafCalls;

  /** Whether the renderer fails after writing half a file. */
  boolean renderingFails;

  /** Runs while a video of a title is rendered. */
  Rendering whileRendering = title -> {};

  @FunctionalInterface
  interface Rendering {
    void of(String title) throws IOException;
  }

  /** The image provider, if any. */
  Optional<ImageGenerator> imageGenerator = Optional.empty();

  /** How often a sound was encoded for several videos. */
  int encodedSounds;

  /** Why the next video of a scene cannot be shown. */
  Optional<String> clipDefect = Optional.empty();

  /** The last request to the renderer. */
  RenderRequest rendered;

  /** What the writer leaves out of its script and of its revision. */
  List<Omission> omissions = List.of();

  private String name = "fake";

  StageProviders stageProviders() {
    return new StageProviders(
        configured(null),
        this,
        configuredVoice(),
        this,
        configured(null),
        imageGenerator.map(
            generator -> new ConfiguredProvider<>(generator, QUICK, Optional.empty())),
        this);
  }

  private ConfiguredProvider<SpeechSynthesizer> configuredVoice() {
    ConfiguredProvider<SpeechSynthesizer> voice = configured(voiceFallback);
    Map<String, String> inputs = new TreeMap<>(voice.inputs());
    inputs.putAll(voiceInputs);
    return new ConfiguredProvider<>(voice.provider(), QUICK, voice.fallback(), inputs);
  }

  private <P extends Provider> ConfiguredProvider<P> configured(FakeProviders fallback) {
    @SuppressWarnings("unchecked")
    P self = (P) this;
    Optional<ConfiguredProvider<P>> second =
        Optional.ofNullable(fallback)
            .map(
                providers -> {
                  providers.name = "second";
                  return providers.configured(null);
                });
    return new ConfiguredProvider<>(self, QUICK, second, Map.of("<providers><voice><name>", name));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<StoryIdea> ideas(IdeaRequest request, UsageMeter meter) {
    return List.of(StoryIdea.titled("About " + request.topic()));
  }

  @Override
  public Script script(ScriptRequest request, UsageMeter meter) {
    return new Script("In 1914 she left. Nobody asked.", omissions);
  }

  @Override
  public Map<String, Object> revisionInputs(ScriptRequest request) {
    return Map.of();
  }

  @Override
  public Script revise(Script script, ScriptRequest request, UsageMeter meter) {
    return new Script(script.text(), omissions);
  }

  @Override
  public Narration normalize(Script script, NarrationOptions options) {
    List<Sentence> sentences = new ArrayList<>();
    for (String sentence : script.text().split("(?<=\\.) ")) {
      sentences.add(
          new Sentence(
              Arrays.stream(sentence.split(" "))
                  .map(word -> new Token(word, word.replace("1914", "nineteen fourteen")))
                  .toList(),
              false));
    }
    return new Narration(sentences);
  }

  @Override
  public List<Word> speak(
      Narration narration, Gender gender, Locale language, Path wav, UsageMeter meter)
      throws IOException {
    if (!voiceFailures.isEmpty()) {
      Exception failure = voiceFailures.remove(0);
      if (failure instanceof IOException checked) {
        throw checked;
      }
      throw (RuntimeException) failure;
    }
    Files.writeString(wav, narration.text());
    return timed ? words(narration, 0) : List.of();
  }

  @Override
  public MasteredAudio master(Path audio, Path mp3, AudioTarget target, Optional<TimeSpan> span)
      throws IOException {
    Files.copy(audio, mp3);
    int words = Files.readString(audio).split(" ").length;
    return new MasteredAudio(
        new Waveform(words + 2 * OFFSET, "A", List.of()),
        OFFSET,
        -20,
        target.loudness(),
        target.truePeak());
  }

  @Override
  public DecodedAudio decode(Path audio, Path wav, int sampleRate, double longest)
      throws IOException {
    Files.copy(audio, wav, StandardCopyOption.REPLACE_EXISTING);
    int seconds = Files.readString(audio).split(" ").length;
    return new DecodedAudio(seconds, 0, List.of(new TimeSpan(0, seconds)), -3);
  }

  @Override
  public List<Double> join(List<Path> parts, double pause, Path wav) throws IOException {
    List<Double> starts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Path part : parts) {
      starts.add(words.size() + pause * starts.size());
      words.addAll(List.of(Files.readString(part).split(" ")));
    }
    Files.writeString(wav, String.join(" ", words));
    return starts;
  }

  @Override
  public void changeSpeed(Path recording, double speed, Path wav) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Mix mix(MixRequest request, Path m4a) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> musicDefect(Path file) {
    return Optional.empty();
  }

  @Override
  public List<Word> transcribe(Path audio, Narration expected, Locale language, UsageMeter meter) {
    if (deafCalls-- > 0) {
      return List.of();
    }
    List<Word> recognised = new ArrayList<>(words(expected, 0.1));
    recognised.remove(0);
    return recognised;
  }

  @Override
  public Voiceover encodedSound(Voiceover sound, Path m4a) throws IOException {
    encodedSounds++;
    Files.copy(sound.file(), m4a);
    return new Voiceover(m4a, sound.duration(), sound.words());
  }

  @Override
  public Optional<String> clipDefect(Path file) {
    Optional<String> defect = clipDefect;
    clipDefect = Optional.empty();
    return defect;
  }

  @Override
  public Video render(RenderRequest request, Path mp4, Path thumbnail) throws IOException {
    rendered = request;
    Files.writeString(mp4, "half a vid");
    if (renderingFails) {
      throw new IOException("no space left on device");
    }
    whileRendering.of(request.look().title());
    Files.writeString(mp4, request.look().title());
    Files.writeString(thumbnail, request.look().title());
    return new Video(request.voiceover().duration(), 180, "fake264");
  }

  private static List<Word> words(Narration narration, double offset) {
    List<Word> words = new ArrayList<>();
    for (String word : narration.words()) {
      double start = offset + words.size();
      words.add(new Word(word, start, start + 1, true));
    }
    return words;
  }
}
