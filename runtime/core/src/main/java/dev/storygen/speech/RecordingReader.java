package dev.storygen.speech;

import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.DecodedAudio;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decodes the response of a voice, and rejects what cannot be its text: no audio, silence, audio
 * that ends before its header says, and audio that is too short or too long for the words.
 *
 * @param silence level in dBFS that the peak of a recording has to reach
 */
record RecordingReader(SpeechSynthesizer voice, AudioProcessor audioProcessor, double silence) {

  /** Samples per second of decoded audio; voices return at most as many. */
  private static final int SAMPLE_RATE = 44_100;

  /** Seconds of silence that may surround the longest speech. The rest is not decoded. */
  private static final double MAX_SILENCE = 300;

  /** Share of a stated duration that may be missing: encoders round, and add padding. */
  private static final double STATED_TOLERANCE = 0.01;

  /** Seconds, as {@link #STATED_TOLERANCE}: two frames of MP3 and more. */
  private static final double STATED_ALLOWANCE = 0.1;

  /**
   * Decodes a response.
   *
   * @param words a time for every word of the narration; empty if the voice returned none. Those of
   *     a service are rejected if they do not end where the voice ends
   * @throws TransientException if the response is invalid
   */
  Recording read(Narration narration, Path audio, Path wav, List<Word> words) throws IOException {
    SpeechDuration expected = SpeechDuration.of(narration);
    DecodedAudio decoded;
    try {
      decoded = audioProcessor.decode(audio, wav, SAMPLE_RATE, expected.max() + MAX_SILENCE);
    } catch (UnreadableMediaException e) {
      throw invalid("%d bytes that are not audio: %s", Files.size(audio), e.getMessage());
    }
    requireSound(decoded);
    requireComplete(decoded);
    requireLength(decoded, expected, narration.words().size());
    Optional<String> rejected =
        voice.service().flatMap(service -> TimesCheck.violation(words, decoded));
    return Recording.of(
        narration,
        wav,
        decoded,
        rejected.isPresent() ? List.of() : within(words, decoded),
        rejected);
  }

  /** The name of the voice in messages. */
  static String name(SpeechSynthesizer voice) {
    return voice.service().map(Service::name).orElse(voice.name());
  }

  private void requireSound(DecodedAudio audio) throws TransientException {
    if (audio.peak() < silence || audio.voiced() == 0) {
      throw invalid("%.1f s of silence: no sample reaches %.0f dBFS", audio.seconds(), silence);
    }
  }

  private void requireComplete(DecodedAudio audio) throws TransientException {
    double missing = audio.stated() - audio.seconds();
    if (missing > STATED_ALLOWANCE + STATED_TOLERANCE * audio.stated()) {
      throw invalid(
          "audio that ends after %.1f s, but its header says %.1f s",
          audio.seconds(), audio.stated());
    }
  }

  private void requireLength(DecodedAudio audio, SpeechDuration expected, int words)
      throws TransientException {
    if (audio.voiced() < expected.min()) {
      throw invalid(
          "%.1f s of speech in %.1f s of audio, which is too short for %d words",
          audio.voiced(), audio.seconds(), words);
    }
    double span = audio.voicedUntil() - audio.voicedFrom();
    if (span > expected.max()) {
      throw invalid(
          "%.0f s of audio or more, which is too long for %d words: expected at most %.0f s",
          span, words, expected.max());
    }
  }

  private TransientException invalid(String what, Object... values) {
    return TransientException.invalidResponse(
        name(voice) + " answered with " + String.format(Locale.ROOT, what, values) + ".");
  }

  /**
   * Limits times to the audio: services round them, and include an encoder's padding. The last word
   * of a service does not end before the voice.
   */
  private List<Word> within(List<Word> words, DecodedAudio audio) {
    List<Word> limited = new ArrayList<>();
    for (Word word : words) {
      boolean last = limited.size() == words.size() - 1 && voice.service().isPresent();
      double end = last ? Math.max(word.end(), audio.voicedUntil()) : word.end();
      Word full = new Word(word.text(), word.start(), end, word.measured());
      limited.add(full.endingBy(audio.seconds()));
    }
    return limited;
  }
}
