package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.media.StoryFiles;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Word;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.DecodedAudio;
import dev.storygen.provider.MasteredAudio;
import dev.storygen.provider.Mix;
import dev.storygen.provider.MixRequest;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import dev.storygen.service.FallibleWork;
import dev.storygen.service.MeteredCall;
import dev.storygen.service.ProviderCalls;
import dev.storygen.service.ResultJudge;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Responses of a speech service that says one word per second. */
class SpeechJudgementTest {

  private static final Narration NARRATION =
      new Narration(
          List.of(
              new Sentence(
                  Arrays.stream("On the last night nobody came to put it out.".split(" "))
                      .map(Token::plain)
                      .toList(),
                  true)));

  @TempDir private Path folder;

  private DecodedAudio audio =
      new DecodedAudio(10, 0, List.of(new TimeSpan(0, 7.9), new TimeSpan(9.9, 10)), -3);
  private List<Word> timings = words(0);
  private Optional<Service> service =
      Optional.of(new Service(URI.create("https://voice.example/v1"), "speech"));
  private boolean languageSupported = true;
  private IOException alignerFailure;
  private List<Word> heard = words(0.125);
  private int transcripts;

  @Test
  void timesOfTheServiceAreUsedAfterTheAlignerHasListened() throws Exception {
    RawVoice voice = speak();

    assertThat(transcripts).isEqualTo(1);
    assertThat(voice.times()).isEqualTo(words(0));
    assertThat(voice.doubt()).isEmpty();
    assertThat(voice.span()).isEqualTo(new TimeSpan(0, 10.0));
  }

  @Test
  void timesThatEndBeforeTheVoiceAreReplacedByTheAligners() throws Exception {
    audio = new DecodedAudio(12, 0, List.of(new TimeSpan(0, 9.9), new TimeSpan(11.9, 12)), -3);

    RawVoice voice = speak();

    assertThat(voice.times()).isEqualTo(words(0.125));
    assertThat(voice.voiceTimes()).isEmpty();
  }

  @Test
  void aLocalVoiceWithTimesIsTrusted() throws Exception {
    service = Optional.empty();

    assertThat(speak().times()).isEqualTo(words(0));
    assertThat(transcripts).isZero();
  }

  @Test
  void aLocalVoiceWithoutTimesIsHeard() throws Exception {
    service = Optional.empty();
    timings = List.of();

    assertThat(speak().times()).isEqualTo(words(0.125));
  }

  @Test
  void missingWordsAreAnInvalidResponse() {
    heard = heard.subList(0, 3);

    assertInvalid(
        "voice.example/speech did not say the script: the aligner recognised 3 of 10 words");
  }

  @Test
  void silenceIsAnInvalidResponse() {
    audio = new DecodedAudio(10, 0, List.of(), -60);

    assertInvalid(
        "voice.example/speech answered with 10.0 s of silence: no sample reaches -45 dBFS.");
  }

  @Test
  void audioThatEndsBeforeItsHeaderSaysIsAnInvalidResponse() {
    audio = new DecodedAudio(10, 10.3, List.of(new TimeSpan(0, 7.9), new TimeSpan(9.9, 10)), -3);

    assertInvalid(
        "voice.example/speech answered with audio that ends after 10.0 s, but its header says"
            + " 10.3 s.");
  }

  @Test
  void aHeaderMayIncludeTheEncodersPadding() throws Exception {
    audio = new DecodedAudio(10, 10.15, List.of(new TimeSpan(0, 7.9), new TimeSpan(9.9, 10)), -3);

    assertThat(speak().times()).hasSize(10);
  }

  @Test
  void tooMuchAudioIsAnInvalidResponse() {
    audio = new DecodedAudio(333, 0, List.of(new TimeSpan(1, 301)), -3);

    assertInvalid(
        "voice.example/speech answered with 300 s of audio or more, which is too long for 10"
            + " words: expected at most 31 s.");
  }

  @Test
  void silenceAroundTheVoiceIsNoSpeech() throws Exception {
    audio = new DecodedAudio(90, 0, List.of(new TimeSpan(0, 7.9), new TimeSpan(9.9, 10)), -3);

    assertThat(speak().times()).hasSize(10);
  }

  @Test
  void anUnsupportedLanguageIsReportedAndNotChecked() throws Exception {
    languageSupported = false;

    RawVoice voice = speak();

    assertThat(transcripts).isZero();
    assertThat(voice.times()).isEqualTo(words(0));
    assertThat(voice.doubt())
        .hasValue(
            "the aligner does not support the language 'es'. Configure one that does in"
                + " <transcription>.");
  }

  @Test
  void wrongTimesWithoutAnAlignerAreAnInvalidResponse() {
    languageSupported = false;
    audio = new DecodedAudio(14, 0, List.of(new TimeSpan(0, 11.9), new TimeSpan(13.9, 14)), -3);

    assertInvalid(
        "voice.example/speech answered with word times that end at 10.00 s, but the voice ends at"
            + " 14.00 s, and the aligner does not support the language 'es'. Configure one that"
            + " does in <transcription>.");
  }

  @Test
  void aFailedAlignerLeavesATimedVoiceUnchecked() throws Exception {
    alignerFailure = new IOException("The service is away.");

    assertThat(speak().doubt()).hasValue("the aligner failed. The service is away.");
  }

  @Test
  void aFailedAlignerFailsAVoiceWithoutTimes() {
    timings = List.of();
    alignerFailure = new IOException("The service is away.");

    assertThatThrownBy(this::speak).isSameAs(alignerFailure);
  }

  private void assertInvalid(String message) {
    assertThatThrownBy(this::speak)
        .isInstanceOfSatisfying(
            TransientException.class, failure -> assertThat(failure.outage()).isFalse())
        .hasMessageStartingWith(message);
  }

  private RawVoice speak() throws Exception {
    SpeechSynthesis.Settings settings =
        new SpeechSynthesis.Settings(
            VoiceCasting.of(Gender.MALE),
            Locale.forLanguageTag("es"),
            -45,
            SpeechLimits.defaults(),
            false);
    return new SpeechSynthesis(settings, new StoryFiles(folder), new Decoder(), new Aligner())
        .synthesize(new Voice(), new Once(), NARRATION);
  }

  private static List<Word> words(double offset) {
    List<Word> words = new ArrayList<>();
    for (String word : NARRATION.words()) {
      double start = words.size() + offset;
      words.add(new Word(word, start, Math.min(10, start + 1), true));
    }
    return words;
  }

  /** Calls once, without retries. */
  private static final class Once implements ProviderCalls {

    @Override
    public <T, R> R call(MeteredCall<T> call, ResultJudge<T, R> judge) throws Exception {
      return judge.judge(call.run(UsageMeter.none()));
    }

    @Override
    public <T> T runOnCpu(FallibleWork<T> work) throws Exception {
      return work.run();
    }
  }

  private final class Voice implements SpeechSynthesizer {

    @Override
    public String name() {
      return "voice";
    }

    @Override
    public Optional<Service> service() {
      return service;
    }

    @Override
    public List<Word> speak(
        Narration narration, Gender gender, Locale language, Path wav, UsageMeter meter)
        throws IOException {
      Files.writeString(wav, "audio");
      return timings;
    }
  }

  private final class Aligner implements Transcriber {

    @Override
    public boolean supportsLanguage() {
      return languageSupported;
    }

    @Override
    public List<Word> transcribe(Path wav, Narration narration) throws IOException {
      transcripts++;
      if (alignerFailure != null) {
        throw alignerFailure;
      }
      return heard;
    }
  }

  private final class Decoder implements AudioProcessor {

    @Override
    public String name() {
      return "decoder";
    }

    @Override
    public MasteredAudio master(Path file, Path mp3, AudioTarget target, Optional<TimeSpan> words) {
      throw new UnsupportedOperationException();
    }

    @Override
    public DecodedAudio decode(Path file, Path wav, int sampleRate, double longest)
        throws IOException {
      Files.writeString(wav, "no WAV, so that its sound tells nothing");
      return audio;
    }

    @Override
    public List<Double> join(List<Path> parts, double pause, Path wav) {
      throw new UnsupportedOperationException();
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
      throw new UnsupportedOperationException();
    }
  }
}
