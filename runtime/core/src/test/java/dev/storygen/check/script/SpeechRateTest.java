package dev.storygen.check.script;

import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import dev.storygen.check.Sounds;
import dev.storygen.check.StoryFolder;
import dev.storygen.media.Envelope;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechRateTest {

  private static final String FIX =
      " Listen whether the voice says the script, voice it again, or set <checks><speech-rate>.";

  /** 10 words of 39 letters, 2.7 s of speech. */
  private static final String SENTENCE = "He walked along the harbour and saw a red light. ";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 100, 660})
  void aVoiceThatSaysTheScriptPasses(int sentences) {
    assertPassed(check(SENTENCE.repeat(sentences), Sounds.speech(2.7 * sentences)));
  }

  @Test
  void fastAndSlowVoicesPass() {
    assertPassed(check(SENTENCE.repeat(5), Sounds.speech(10.4)));
    assertPassed(check(SENTENCE.repeat(5), Sounds.speech(30)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "\u2010", "\u2013", "\u2014"})
  void wordsThatDashesJoinCountEach(String dash) {
    assertPassed(check((SENTENCE.strip().replace(" ", dash) + " ").repeat(5), Sounds.speech(13)));
  }

  @Test
  void sevenOfFourteenSecondsAreNamed() {
    assertViolated(
        check(SENTENCE.repeat(5), Sounds.then(Sounds.speech(7), Sounds.silence(7))),
        "voiceover.mp3 of lighthouse: words per voiced second is 7.14 (7.0 s voiced, where the"
            + " script takes about 13.1 s: 53 %), but expected maximum is 5.5; letters per voiced"
            + " second is 27.2 (7.0 s voiced, where the script takes about 13.1 s: 53 %), but"
            + " expected maximum is 20."
            + FIX);
  }

  @Test
  void nineOfFourteenSecondsAreNamed() {
    assertThat(check(SENTENCE.repeat(5), Sounds.speech(9)).message())
        .contains("letters per voiced second is", "but expected maximum is 20");
  }

  @Test
  void aToneIsNoSpeech() {
    assertViolated(
        check(SENTENCE.repeat(5), Sounds.tone(14)),
        "voiceover.mp3 of lighthouse: peaks of the level per voiced second is 0 (an even sound, no"
            + " speech), but expected minimum is 1."
            + FIX);
  }

  @Test
  void silenceIsNamed() {
    assertThat(check(SENTENCE.repeat(5), Sounds.silence(14)).message())
        .contains("(the audio is silent), but expected maximum is 5.5");
  }

  @Test
  void muchMoreSpeechThanTheScriptIsNamed() {
    assertThat(check(SENTENCE, Sounds.speech(20)).message())
        .contains("words per voiced second is 0.5", "but expected minimum is 1");
  }

  @Test
  void numbersCountAsTheyAreSpoken() {
    assertPassed(
        check("In 1914 there were 37 of them, in 1918 only 12 were alive.", Sounds.speech(5.2)));
  }

  @Test
  void aLanguageWithoutSpacesIsJudgedByItsCharacters() {
    String chinese = "他沿着港口走着看见了一盏红灯然后回家睡觉"; // 20 syllables, 4 s

    assertPassed(check(chinese, Sounds.speech(4)));
    assertThat(check(chinese, Sounds.speech(2)).message())
        .contains("letters per voiced second is")
        .doesNotContain("words per");
  }

  @Test
  void aScriptWithoutLettersIsNotJudged() {
    StoryFolder story =
        new StoryFolder(folder)
            .file("script.txt", "…")
            .fact("voiceover.mp3", Envelope.FACT, Sounds.tone(4));

    assertThat(story.check(new QualityGate(List.of(new SpeechRate()), GateSettings.defaults())))
        .isEmpty();
  }

  @Test
  void roomToneAboveTheSilenceLevelCanBeSetToSilence() {
    Envelope noisy = Sounds.then(Sounds.speech(7), Sounds.noise(7, 0.006f));

    assertPassed(check(SENTENCE.repeat(5), noisy));
    assertThat(
            new StoryFolder(folder)
                .file("script.txt", SENTENCE.repeat(5))
                .fact("voiceover.mp3", Envelope.FACT, noisy)
                .check(new SpeechRate(), Map.of("silenceLevel", "-40"))
                .message())
        .contains("words per voiced second is 7");
  }

  @Test
  void aVoiceThatWasSpedUpIsJudgedByItsOwnSpeed() {
    CheckOutcome outcome = sped(5.4, 2);

    assertPassed(outcome);
    assertPassed(sped(27, 0.5));
    assertThat(sped(3, 2).message())
        .contains("3.0 s voiced, where the script takes about 6.6 s at speed 2.00: 46 %");
  }

  private CheckOutcome sped(double seconds, double speed) {
    return new StoryFolder(folder)
        .file("script.txt", SENTENCE.repeat(5))
        .file("words.json", "{\"speed\": " + speed + ", \"words\": []}")
        .fact("voiceover.mp3", Envelope.FACT, Sounds.speech(seconds))
        .check(new SpeechRate());
  }

  private CheckOutcome check(String script, Envelope sound) {
    return new StoryFolder(folder)
        .file("script.txt", script)
        .fact("voiceover.mp3", Envelope.FACT, sound)
        .check(new SpeechRate());
  }
}
