package dev.storygen.piper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Delivery;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.End;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.model.Word;
import dev.storygen.provider.Options;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.UsageMeter;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiperVoiceTest {

  private static final Narration NARRATION =
      narration("The lamp was dark, and the sea was loud.", "She knocked twice!");

  @TempDir Path project;

  @BeforeEach
  void writeModel() throws IOException {
    TinyVoice.write(project.resolve("voices/one.onnx"), "en-us", List.of());
    TinyVoice.write(project.resolve("voices/many.onnx"), "en-us", List.of("anna", "ben"));
  }

  @Test
  void everySentenceHasItsTime() throws Exception {
    Path wav = project.resolve("a.wav");

    List<Word> words = speak(voice(Map.of()), wav);

    assertThat(words.stream().map(Word::text)).isEqualTo(NARRATION.words());
    assertThat(words).noneMatch(Word::measured);
    for (int i = 1; i < words.size(); i++) {
      assertThat(words.get(i).start()).isGreaterThanOrEqualTo(words.get(i - 1).end() - 1e-9);
    }
    // Between the sentences is their pause, which is silent.
    double pause = words.get(9).start() - words.get(8).end();
    assertThat(pause).isCloseTo(0.45, within(0.1));
    ShortBuffer samples = samples(wav);
    int middle = (int) ((words.get(8).end() + pause / 2) * TinyVoice.RATE);
    assertThat(samples.get(middle)).isZero();
    assertThat(peak(samples, words.get(0).start(), words.get(8).end())).isGreaterThan(30_000);
  }

  @Test
  void theSampleRateIsThatOfTheModel() throws Exception {
    Path wav = project.resolve("a.wav");
    speak(voice(Map.of()), wav);

    try (AudioInputStream audio = AudioSystem.getAudioInputStream(wav.toFile())) {
      assertThat(audio.getFormat().getSampleRate()).isEqualTo(TinyVoice.RATE);
    }
  }

  @Test
  void theLengthScaleStretchesTheSpeech() throws Exception {
    double usual = spoken(voice(Map.of()));

    assertThat(spoken(voice(Map.of("lengthScale", "2")))).isCloseTo(2 * usual, within(0.2));
    assertThat(spoken(voice(Map.of("lengthScale", "0.5")))).isCloseTo(usual / 2, within(0.2));
  }

  @Test
  void theNoiseIsThatOfTheModelOrTheSettings() throws Exception {
    double usual = pitch(voice(Map.of("noiseScale", "0.667", "noiseW", "0.8")), Gender.FEMALE);

    assertThat(pitch(voice(Map.of()), Gender.FEMALE)).isEqualTo(usual);
    assertThat(pitch(voice(Map.of("noiseScale", "1.667")), Gender.FEMALE) - usual)
        .isCloseTo(TinyVoice.NOISE, within(15.0));
    assertThat(pitch(voice(Map.of("noiseW", "1.8")), Gender.FEMALE) - usual)
        .isCloseTo(2 * TinyVoice.NOISE, within(25.0));
  }

  @Test
  void oneSpeakerMayTellAllStories() throws Exception {
    SpeechSynthesizer voice = voice(Map.of("model", "voices/many.onnx", "speaker", "ben"));

    assertThat(pitch(voice, Gender.FEMALE))
        .isEqualTo(pitch(voice, Gender.MALE))
        .isEqualTo(pitch(voice.withVoice("1"), Gender.MALE));
  }

  @Test
  void speakersDiffer() throws Exception {
    SpeechSynthesizer voice =
        voice(Map.of("model", "voices/many.onnx", "femaleSpeaker", "anna", "maleSpeaker", "1"));

    double female = pitch(voice, Gender.FEMALE);
    double male = pitch(voice, Gender.MALE);

    assertThat(male - female).isCloseTo(400, within(60.0));
    assertThat(pitch(voice.withVoice("ben"), Gender.FEMALE)).isEqualTo(male);
    assertThat(voice.voiceDefect("ben")).isEmpty();
    assertThat(voice.voiceDefect("female")).isEmpty();
    assertThat(voice.voiceDefect("bne"))
        .contains("has the speakers 0 to 1, or by name, as anna, ben");
  }

  @Test
  void aModelWithOneSpeakerHasNoVoiceForEachGender() {
    assertThat(voice(Map.of()).voiceDefect("male"))
        .contains(
            "has no voice for each gender. Set <femaleSpeaker> and <maleSpeaker> to speakers of the"
                + " model, or name one here: 0");
  }

  @Test
  void threadsShareTheModel() throws Exception {
    SpeechSynthesizer voice = voice(Map.of());
    List<CompletableFuture<byte[]>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Path wav = project.resolve(i + ".wav");
      all.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  speak(voice, wav);
                  return Files.readAllBytes(wav);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              }));
    }
    byte[] first = all.get(0).get();
    for (CompletableFuture<byte[]> one : all) {
      assertThat(one.get()).isEqualTo(first);
    }
  }

  @Test
  void aStoryInAnotherLanguageIsRefused() {
    StoryBrief german =
        new StoryBrief(
            "a",
            StoryIdea.titled("A"),
            new Delivery(Locale.GERMANY, List.of(), false, Optional.empty()),
            Optional.empty());

    assertThat(voice(Map.of()).problems(german, Optional.empty()))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.key()).isEqualTo(BriefKey.LANGUAGE);
              assertThat(problem.sentence())
                  .isEqualTo("language is 'de-DE', but one.onnx speaks 'en'. Set another <model>.");
            });
  }

  @Test
  void theContentOfTheModelIsAnInput() throws Exception {
    Object before = ((PiperVoice) voice(Map.of())).contents();
    TinyVoice.write(project.resolve("voices/one.onnx"), "en-gb-x-rp", List.of());

    assertThat(((PiperVoice) voice(Map.of())).contents()).isNotEqualTo(before);
  }

  @Test
  void mistakesAreToldBeforeAnyWork() throws Exception {
    assertRefused(
        Map.of("model", ""),
        "<providers><voice> has no model. Set <model> to the .onnx file of a Piper voice, with its"
            + " .onnx.json beside it, or to an artefact group:artifact:version.");
    assertRefused(
        Map.of("model", "voices/on.onnx"),
        "<providers><voice><model> is 'voices/on.onnx', but expected the .onnx file of a Piper"
            + " voice, relative to the project: there is none. docs/voices.md says where voices"
            + " are.");
    assertRefused(
        Map.of("sha256", "00"),
        "<providers><voice><sha256> is '00', but the SHA-256 of one.onnx is ");
    assertRefused(
        Map.of("model", "voices/many.onnx", "speaker", "carl"),
        "<providers><voice><speaker> is 'carl', but expected a speaker of the model: 0 to 1, or by"
            + " name, as anna, ben.");
    assertRefused(
        Map.of("lengthScale", "5"),
        "<providers><voice><lengthScale> is '5', but expected a number from 0.25 to 4");
    assertRefused(
        Map.of("noiseScale", "-1"),
        "<providers><voice><noiseScale> is '-1', but expected a number from 0 to 2");
    assertRefused(
        Map.of("noiseW", "3"),
        "<providers><voice><noiseW> is '3', but expected a number from 0 to 2");
    assertRefused(
        Map.of("model", "org.example:voice:1"),
        "<providers><voice><model> is 'org.example:voice:1', but voice-1.jar is not on the class"
            + " path of the worker. An artefact has one version in a build.");
    Files.delete(project.resolve("voices/many.onnx.json"));
    assertRefused(
        Map.of("model", "voices/many.onnx"),
        "<providers><voice><model> is 'voices/many.onnx', but there is no many.onnx.json beside"
            + " it. Get it from where the model is from.");
  }

  @Test
  void otherModelsAreNoVoices() throws Exception {
    Files.write(project.resolve("voices/one.onnx"), TinyVoice.onnx("pixels", false));
    assertRefused(
        Map.of(),
        "one.onnx is no Piper voice: it has the inputs input_lengths of INT64, pixels of INT64,"
            + " scales of FLOAT, but expected input and input_lengths of INT64, scales of FLOAT,"
            + " perhaps sid, and sound as output.");
    Files.write(project.resolve("voices/one.onnx"), TinyVoice.onnx("input", true));
    assertRefused(
        Map.of(),
        "one.onnx has the input 'sid', but one.onnx.json has 1 speaker(s). Use the .onnx.json that"
            + " belongs to the model.");
    Files.writeString(project.resolve("voices/one.onnx"), "<html>Not found</html>");
    assertRefused(Map.of(), "one.onnx is no model that ONNX Runtime can load: ");
    Files.writeString(project.resolve("voices/one.onnx.json"), "{\"audio\": {}}");
    assertRefused(
        Map.of(), "one.onnx.json: 'audio.sample_rate' is missing, but expected 8000 to 96000 Hz.");
    Files.writeString(
        project.resolve("voices/one.onnx.json"), TinyVoice.config("xx-none", List.of()));
    Files.write(project.resolve("voices/one.onnx"), TinyVoice.onnx("input", false));
    assertRefused(
        Map.of(),
        "one.onnx.json: 'espeak.voice' is 'xx-none', but espeak-ng has no voice 'xx-none'.");
  }

  @Test
  void speakersOfABriefMayHaveModelsOfTheirOwn() throws Exception {
    SpeechSynthesizer one = voice(Map.of());
    SpeechSynthesizer many = voice(Map.of("model", "voices/many.onnx"));

    assertThat(one.voiceDefect("voices/many.onnx")).isEmpty();
    assertThat(pitch(one.withVoice("voices/many.onnx#ben"), Gender.FEMALE))
        .isEqualTo(pitch(many.withVoice("ben"), Gender.FEMALE))
        .isNotEqualTo(pitch(one, Gender.FEMALE));
    assertThat(pitch(one.withVoice("voices/many.onnx"), Gender.MALE))
        .isEqualTo(pitch(many.withVoice("anna"), Gender.MALE));
    assertThat(one.contentsOfVoice("voices/many.onnx"))
        .isEqualTo(
            Map.of("content of the speaker's model", many.contents().get("content of the model")));
    assertThat(one.contentsOfVoice("0")).isEmpty();
  }

  @Test
  void speakersOfABriefMayHaveAnArtefact() throws Exception {
    String before = System.getProperty("java.class.path");
    Path jar = published("voice-many", "voices/many.onnx", "");
    Path wrong = published("voice-wrong", "voices/one.onnx", "00  one.onnx");
    System.setProperty(
        "java.class.path", String.join(File.pathSeparator, before, jar.toString(), "" + wrong));
    try {
      SpeechSynthesizer one = voice(Map.of());
      SpeechSynthesizer many = voice(Map.of("model", "voices/many.onnx"));

      assertThat(one.voiceDefect("org.example:voice-many:1#ben")).isEmpty();
      assertThat(one.voiceDefect("org.example:voice-many:1#carl"))
          .contains("has the speakers 0 to 1, or by name, as anna, ben");
      assertThat(pitch(one.withVoice("org.example:voice-many:1#ben"), Gender.FEMALE))
          .isEqualTo(pitch(many.withVoice("ben"), Gender.FEMALE));
      assertThat(one.contentsOfVoice("org.example:voice-many:1"))
          .containsValue(many.contents().get("content of the model"));
      assertThat(one.voiceDefect("org.example:voice-many:2"))
          .contains(
              "cannot use it: the model is 'org.example:voice-many:2', but voice-many-2.jar is not"
                  + " on the class path of the worker. An artefact has one version in a build");
      assertThat(one.voiceDefect("org.example:voice-wrong:1").orElseThrow())
          .startsWith(
              "cannot use it: voice-wrong-1.jar: one.onnx.sha256 is '00', but the SHA-256 of"
                  + " one.onnx is ");
    } finally {
      System.setProperty("java.class.path", before);
    }
  }

  /** A jar with a model and its checksum; empty for the right one. */
  private Path published(String artifact, String model, String sha256) throws Exception {
    Path jar = project.resolve("org/example/" + artifact + "/1/" + artifact + "-1.jar");
    Files.createDirectories(jar.getParent());
    Path file = project.resolve(model);
    String right = ModelFiles.ofSpeaker(model, options(Map.of())).sha256().get(0);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      String name = file.getFileName().toString();
      for (Map.Entry<String, byte[]> entry :
          Map.of(
                  name,
                  Files.readAllBytes(file),
                  name + ".json",
                  Files.readAllBytes(project.resolve(model + ".json")),
                  name + ".sha256",
                  (sha256.isEmpty() ? right : sha256).getBytes(StandardCharsets.UTF_8))
              .entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return jar;
  }

  @Test
  void aModelOfASpeakerThatCannotBeUsedIsADefect() throws IOException {
    SpeechSynthesizer voice = voice(Map.of());

    assertThat(voice.voiceDefect("voices/two.onnx"))
        .contains(
            "cannot use it: the model is 'voices/two.onnx', but expected the .onnx file of a Piper"
                + " voice, relative to the project: there is none. docs/voices.md says where voices"
                + " are");
    assertThat(voice.voiceDefect("voices/many.onnx#carl"))
        .contains("has the speakers 0 to 1, or by name, as anna, ben");
    for (int i = 0; i < LoadedModels.MAX_MODELS; i++) {
      TinyVoice.write(project.resolve("voices/" + i + ".onnx"), "en-us", List.of());
      voice.voiceDefect("voices/" + i + ".onnx");
    }
    assertThat(voice.voiceDefect("voices/one.onnx").orElseThrow())
        .startsWith("cannot use it: voices/one.onnx is one more than the 8 models");
  }

  private void assertRefused(Map<String, String> settings, String message) {
    assertThatThrownBy(() -> voice(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  private SpeechSynthesizer voice(Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(Map.of("model", "voices/one.onnx"));
    all.putAll(settings);
    PiperVoice voice = new PiperVoice();
    Options options = options(all);
    voice.configure(options);
    options.rejectUnknown();
    return voice;
  }

  private Options options(Map<String, String> settings) {
    return new Options(
        List.of("providers", "voice"),
        settings,
        new Options.Environment(Map.of(), project.resolve("src/main/storygen"), project));
  }

  private static List<Word> speak(SpeechSynthesizer voice, Path wav) throws IOException {
    return voice.speak(NARRATION, Gender.FEMALE, Locale.US, wav, UsageMeter.none());
  }

  /** Seconds of both sentences. */
  private double spoken(SpeechSynthesizer voice) throws IOException {
    List<Word> words = speak(voice, project.resolve("a.wav"));
    return words.get(8).end() - words.get(0).start() + words.get(11).end() - words.get(9).start();
  }

  /** Oscillations per second while there is sound. */
  private double pitch(SpeechSynthesizer voice, Gender gender) throws Exception {
    Path wav = project.resolve("pitch.wav");
    voice.speak(NARRATION, gender, Locale.US, wav, UsageMeter.none());
    ShortBuffer samples = samples(wav);
    int rising = 0;
    for (int i = 1; i < samples.limit(); i++) {
      rising += samples.get(i - 1) < 0 && samples.get(i) >= 0 ? 1 : 0;
    }
    return rising / spoken(voice);
  }

  private static int peak(ShortBuffer samples, double from, double to) {
    int peak = 0;
    for (int i = (int) (from * TinyVoice.RATE); i < to * TinyVoice.RATE; i++) {
      peak = Math.max(peak, Math.abs(samples.get(i)));
    }
    return peak;
  }

  private static ShortBuffer samples(Path wav) throws Exception {
    try (AudioInputStream audio =
        AudioSystem.getAudioInputStream(new ByteArrayInputStream(Files.readAllBytes(wav)))) {
      return ByteBuffer.wrap(audio.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    }
  }

  private static Narration narration(String... sentences) {
    return new Narration(
        Arrays.stream(sentences)
            .map(
                sentence ->
                    new Sentence(
                        Arrays.stream(sentence.split(" ")).map(Token::plain).toList(),
                        End.SENTENCE))
            .toList());
  }
}
