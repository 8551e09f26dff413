package dev.storygen.speech;

import dev.storygen.model.Narration;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Word;
import dev.storygen.provider.DecodedAudio;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recording of a narration or of a part of it.
 *
 * @param wav mono 16-bit PCM WAV
 * @param audio what it contains; of a trusted voice, one part that ends with the last word
 * @param words a time for every word of the narration; empty if the voice returned none, or invalid
 *     ones
 * @param timesRejected why the times that the voice returned are invalid; empty if it returned
 *     none, or valid ones
 * @param transcript the words that the aligner recognised; empty if it did not run
 * @param doubt why it is not certain that the voice says the narration, as a sentence
 */
record Recording(
    Narration narration,
    Path wav,
    DecodedAudio audio,
    List<Word> words,
    Optional<String> timesRejected,
    Optional<RecognisedNarration> transcript,
    Optional<String> doubt) {

  /** A recording that no aligner has transcribed. */
  static Recording of(
      Narration narration,
      Path wav,
      DecodedAudio audio,
      List<Word> words,
      Optional<String> timesRejected) {
    return new Recording(
        narration, wav, audio, words, timesRejected, Optional.empty(), Optional.empty());
  }

  /** A recording of a voice that is known to say its text. */
  static Recording trusted(Narration narration, Path wav, List<Word> words) {
    double end = words.get(words.size() - 1).end();
    DecodedAudio audio = new DecodedAudio(end, 0, List.of(new TimeSpan(0, end)), 0);
    return of(narration, wav, audio, words, Optional.empty());
  }

  Recording with(RecognisedNarration transcript) {
    return new Recording(
        narration, wav, audio, words, timesRejected, Optional.of(transcript), doubt);
  }

  Recording doubted(Optional<String> reason) {
    return new Recording(narration, wav, audio, words, timesRejected, transcript, reason);
  }

  boolean timed() {
    return !words.isEmpty();
  }

  /**
   * The times of the voice, or those of the aligner if the voice measured none or they are
   * preferred.
   */
  List<Word> times(boolean preferAligner) {
    boolean measured = timed() && words.stream().allMatch(Word::measured);
    boolean fromAligner = transcript.isPresent() && (preferAligner || !measured);
    return fromAligner ? transcript.get().aligned() : words;
  }

  /** From the first word to the last, as the voice or the aligner says, the outer one each. */
  TimeSpan span() {
    List<Word> all = new ArrayList<>(words);
    transcript.ifPresent(found -> all.addAll(found.aligned()));
    return new TimeSpan(
        all.stream().mapToDouble(Word::start).min().orElse(0),
        all.stream().mapToDouble(Word::end).max().orElse(audio.seconds()));
  }

  /** The same recording, later in the voice. */
  Recording shifted(double by) {
    return new Recording(
        narration,
        wav,
        audio,
        words.stream().map(word -> word.shifted(by)).toList(),
        timesRejected,
        transcript.map(found -> found.shifted(by)),
        doubt);
  }
}
