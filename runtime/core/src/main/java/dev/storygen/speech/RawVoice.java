package dev.storygen.speech;

import dev.storygen.model.TimeSpan;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The content of {@link dev.storygen.media.StoryFiles#rawVoice()}.
 *
 * @param parts the number of successful calls
 * @param times a time for every word of the narration: of the voice if it returned valid ones, else
 *     of the aligner
 * @param voiceTimes the times of the voice; empty if it did not return valid ones for every part
 * @param transcript the words that the aligner recognised; empty unless it transcribed every part
 * @param doubt why it is not certain that the voice says a part, as a sentence
 * @param span from the start of the first word to the end of the last, in seconds, as the voice or
 *     the aligner says, whichever is the outer one
 */
public record RawVoice(
    int parts,
    List<Word> times,
    List<Word> voiceTimes,
    Optional<RecognisedNarration> transcript,
    Optional<String> doubt,
    TimeSpan span) {

  /**
   * Joins recordings.
   *
   * @param starts of the recordings, in seconds
   * @param preferAligner whether the aligner's times are used where there are both
   */
  static RawVoice of(List<Recording> recordings, List<Double> starts, boolean preferAligner) {
    List<Word> times = new ArrayList<>();
    List<Word> voiceTimes = new ArrayList<>();
    List<Word> recognised = new ArrayList<>();
    List<Word> aligned = new ArrayList<>();
    for (int i = 0; i < recordings.size(); i++) {
      Recording recording = recordings.get(i).shifted(starts.get(i));
      times.addAll(recording.times(preferAligner));
      voiceTimes.addAll(recording.words());
      recording.transcript().ifPresent(found -> recognised.addAll(found.recognised()));
      recording.transcript().ifPresent(found -> aligned.addAll(found.aligned()));
    }
    boolean timed = voiceTimes.size() == times.size();
    boolean listened = aligned.size() == times.size();
    return new RawVoice(
        recordings.size(),
        times,
        timed ? voiceTimes : List.of(),
        listened ? Optional.of(new RecognisedNarration(recognised, aligned)) : Optional.empty(),
        recordings.stream().flatMap(one -> one.doubt().stream()).findFirst(),
        span(recordings, starts));
  }

  private static TimeSpan span(List<Recording> recordings, List<Double> starts) {
    int last = recordings.size() - 1;
    double start = recordings.get(0).span().start();
    double end = recordings.get(last).span().end() + starts.get(last);
    return new TimeSpan(start, end);
  }
}
