package dev.storygen.speech;

import dev.storygen.media.StoryFiles;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import dev.storygen.service.ProviderCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Synthesises the narration of a story in as many calls as the voice needs. Each call is retried on
 * its own, so that no part is billed twice.
 */
public final class SpeechSynthesis {

  /** Seconds of silence between two parts, as between sentences. */
  private static final double PAUSE = 0.25;

  /** Samples per second of decoded audio; voices return at most as many. */
  private static final int SAMPLE_RATE = 44_100;

  /** Words per second: three in normal speech, times the fourfold speed that services offer. */
  private static final double MAX_SPEECH_RATE = 12;

  /** Up to this many words the speech rate is not checked. */
  private static final int UNCHECKED_WORDS = 2;

  private final Gender gender;
  private final Locale language;
  private final StoryFiles files;
  private final AudioProcessor audioProcessor;

  public SpeechSynthesis(
      Gender gender, Locale language, StoryFiles files, AudioProcessor audioProcessor) {
    this.gender = gender;
    this.language = language;
    this.files = files;
    this.audioProcessor = audioProcessor;
  }

  /**
   * The content of {@link StoryFiles#rawVoice()}.
   *
   * @param parts the number of successful calls
   * @param words a time for every word of the narration; empty if the voice returned none
   */
  public record RawVoice(int parts, List<Word> words) {}

  /**
   * A decoded part.
   *
   * @param words as of {@link RawVoice}, in seconds from the start of the part
   */
  private record Recording(Path wav, double seconds, List<Word> words) {}

  /** Synthesises the narration into {@link StoryFiles#rawVoice()}. */
  public RawVoice synthesize(SpeechSynthesizer voice, ProviderCalls calls, Narration narration)
      throws Exception {
    List<Narration> parts = NarrationSplitter.of(narration, voice.longestText());
    boolean decode = voice.service().isPresent() || !voice.extension().equals("wav");
    if (parts.size() == 1 && !decode) {
      List<Word> words = calls.call(meter -> words(voice, narration, files.rawVoice(), meter));
      return new RawVoice(1, words);
    }
    List<Recording> recordings = new ArrayList<>();
    for (Narration part : parts) {
      int number = recordings.size() + 1;
      Path wav = parts.size() == 1 ? files.rawVoice() : files.decodedPart(number);
      recordings.add(calls.call(meter -> recording(voice, part, number, wav, meter)));
    }
    return new RawVoice(parts.size(), join(calls, recordings));
  }

  /** Decodes within the call, so that invalid audio fails the call and is retried. */
  private Recording recording(
      SpeechSynthesizer voice, Narration part, int number, Path wav, UsageMeter meter)
      throws IOException {
    Path audio = files.rawPart(number, voice.extension());
    Files.deleteIfExists(audio);
    List<Word> words = words(voice, part, audio, meter);
    double seconds = decode(voice, part, audio, wav);
    return new Recording(wav, seconds, within(words, seconds));
  }

  private List<Word> words(SpeechSynthesizer voice, Narration part, Path audio, UsageMeter meter)
      throws IOException {
    List<Word> words = voice.speak(part, gender, language, audio, meter);
    return words.size() == part.words().size() ? words : List.of();
  }

  private double decode(SpeechSynthesizer voice, Narration part, Path audio, Path wav)
      throws IOException {
    String name = voice.service().map(Service::name).orElse(voice.name());
    int words = part.words().size();
    try {
      double seconds = audioProcessor.convert(audio, wav, SAMPLE_RATE);
      if (words > UNCHECKED_WORDS && words > seconds * MAX_SPEECH_RATE) {
        throw TransientException.invalidResponse(
            "%s answered with %.1f s of audio, which is too short for %d words."
                .formatted(name, seconds, words));
      }
      return seconds;
    } catch (UnreadableMediaException e) {
      throw TransientException.invalidResponse(
          "%s answered with %d bytes that are not audio: %s."
              .formatted(name, Files.size(audio), e.getMessage()));
    }
  }

  /** Limits times to the audio: services round them, and include the padding of their encoder. */
  private static List<Word> within(List<Word> words, double seconds) {
    if (words.stream().anyMatch(word -> word.start() > seconds)) {
      return List.of(); // the times belong to other audio
    }
    return words.stream()
        .map(
            word ->
                new Word(word.text(), word.start(), Math.min(word.end(), seconds), word.measured()))
        .toList();
  }

  private List<Word> join(ProviderCalls calls, List<Recording> recordings) throws Exception {
    if (recordings.size() == 1) {
      return recordings.get(0).words();
    }
    List<Path> wavs = recordings.stream().map(Recording::wav).toList();
    List<Double> starts = calls.runOnCpu(() -> audioProcessor.join(wavs, PAUSE, files.rawVoice()));
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      double start = starts.get(i);
      if (recordings.get(i).words().isEmpty()) {
        return List.of();
      }
      recordings.get(i).words().forEach(word -> words.add(word.shifted(start)));
    }
    return words;
  }
}
