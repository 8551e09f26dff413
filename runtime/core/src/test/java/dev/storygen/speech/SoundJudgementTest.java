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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Voices whose own word times claim that all is well, while their sound does not. */
class SoundJudgementTest {

  private static final Narration NARRATION =
      new Narration(
          List.of(
              new Sentence(
                  Arrays.stream(
                          ("Mi abuelo cuidaba el faro durante muchos años y nadie vino por la noche"
                                  + " a apagarlo entonces")
                              .split(" "))
                      .map(Token::plain)
                      .toList(),
                  true)));

  @TempDir private Path folder;

  private WavSound sound = WavSound.speech(6, 0.4);
  private double minAlignment = SpeechLimits.MIN_ALIGNMENT;
  private boolean supported;
  private boolean local;
  private List<Word> heard = words();

  @Test
  void speechThatNoAlignerSupportsIsReportedOnly() throws Exception {
    assertThat(speak().doubt())
        .hasValue(
            "the aligner does not support the language 'es'. Configure one that does in"
                + " <transcription>.");
  }

  @Test
  void halfOfItFailsWithoutAnAligner() {
    sound = WavSound.speech(2.5, 0.4).then(WavSound.silence(3.5));

    assertInvalid(
        "voice.example/speech did not say the script: it is 2.5 s of speech, where the script takes"
            + " about 5.2 s: 48 %. If the voice is right, set <minAlignment> to 0.");
  }

  @Test
  void aToneFailsWithoutAnAligner() {
    sound = WavSound.tone(6);

    assertInvalid(
        "voice.example/speech did not say the script: it is 6.0 s of an even sound, which is no"
            + " speech. If the voice is right, set <minAlignment> to 0.");
  }

  @Test
  void aLocalVoiceWithTimesIsJudgedByItsSound() {
    local = true;
    sound = WavSound.tone(6);

    assertInvalid(
        "voice did not say the script: it is 6.0 s of an even sound, which is no speech. If the"
            + " voice is right, set <minAlignment> to 0.");
  }

  @Test
  void withoutALimitItIsADoubt() throws Exception {
    minAlignment = 0;
    sound = WavSound.tone(6);

    assertThat(speak().doubt())
        .hasValue(
            "it is 6.0 s of an even sound, which is no speech. Listen whether the voice says the"
                + " script.");
  }

  @Test
  void wordsThatTheAlignerClaimsToHearInAToneAreADoubt() throws Exception {
    supported = true;
    sound = WavSound.tone(6);

    assertThat(speak().doubt())
        .hasValue(
            "it is 6.0 s of an even sound, which is no speech. Listen whether the voice says the"
                + " script.");
  }

  @Test
  void clearSpeechIsNotDoubted() throws Exception {
    supported = true;

    assertThat(speak().doubt()).isEmpty();
  }

  @Test
  void aVoiceAboveTheLimitThatIsNotClearIsADoubt() throws Exception {
    supported = true;
    heard = words();
    heard.removeIf(word -> List.of("faro", "muchos", "nadie", "noche").contains(word.text()));

    assertThat(speak().doubt())
        .hasValueSatisfying(
            doubt ->
                assertThat(doubt)
                    .startsWith("the aligner recognised 13 of 17 words, and missed 1 in a row")
                    .contains("Expected at least 80 % of the words")
                    .endsWith(" Listen whether the voice says the script."));
  }

  private void assertInvalid(String message) {
    assertThatThrownBy(this::speak).isInstanceOf(TransientException.class).hasMessage(message);
  }

  private RawVoice speak() throws Exception {
    SpeechSynthesis.Settings settings =
        new SpeechSynthesis.Settings(
            VoiceCasting.of(Gender.MALE),
            Locale.forLanguageTag("es"),
            -45,
            new SpeechLimits(minAlignment, 6),
            false);
    return new SpeechSynthesis(settings, new StoryFiles(folder), new Decoder(), new Aligner())
        .synthesize(new Voice(), new Once(), NARRATION);
  }

  private static List<Word> words() {
    List<Word> words = new ArrayList<>();
    double step = 6.0 / NARRATION.words().size();
    for (String word : NARRATION.words()) {
      double start = words.size() * step;
      words.add(new Word(word, start, Math.min(6, start + step), true));
    }
    return words;
  }

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
      return local
          ? Optional.empty()
          : Optional.of(new Service(URI.create("https://voice.example/v1"), "speech"));
    }

    @Override
    public List<Word> speak(
        Narration narration, Gender gender, Locale language, Path wav, UsageMeter meter) {
      sound.write(wav);
      return words();
    }
  }

  private final class Aligner implements Transcriber {

    @Override
    public boolean supportsLanguage() {
      return supported;
    }

    @Override
    public List<Word> transcribe(Path wav, Narration narration) {
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

    /** Claims a voice that ends with its words. */
    @Override
    public DecodedAudio decode(Path file, Path wav, int sampleRate, double longest) {
      sound.write(wav);
      return new DecodedAudio(6, 0, List.of(new TimeSpan(0, 6)), -3);
    }

    @Override
    public List<Double> join(List<Path> parts, double pause, Path wav) throws IOException {
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
