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
 * Has a narration of a story spoken, in as many calls as the voice needs, each tried again for
 * itself, so that what is spoken is not paid twice.
 */
public final class SpeechSynthesis {

  /** Seconds of silence between two parts, as speakers make between sentences. */
  private static final double PAUSE = 0.25;

  /** Samples a second of decoded audio. No voice has more to give. */
  private static final int SAMPLE_RATE = 44_100;

  /** Words a second: three, as people speak, at the fourfold speed that some services offer. */
  private static final double FASTEST = 12;

  /** So few words may be said in no time. */
  private static final int FEW_WORDS = 2;

  private final Gender gender;
  private final Locale language;
  private final StoryFiles files;
  private final AudioProcessor engineer;

  public SpeechSynthesis(
      Gender gender, Locale language, StoryFiles files, AudioProcessor engineer) {
    this.gender = gender;
    this.language = language;
    this.files = files;
    this.engineer = engineer;
  }

  /**
   * What {@link StoryFiles#rawVoice()} holds.
   *
   * @param parts calls that it took, those that failed apart
   * @param words a time for every word of the narration; empty where the voice does not know them
   */
  public record Spoken(int parts, List<Word> words) {}

  /**
   * A part of it, decoded.
   *
   * @param words as of {@link Spoken}, from the start of the part
   */
  private record Recording(Path wav, double seconds, List<Word> words) {}

  /** Speaks the narration into {@link StoryFiles#rawVoice()}. */
  public Spoken speak(SpeechSynthesizer voice, ProviderCalls calls, Narration narration)
      throws Exception {
    List<Narration> parts = NarrationSplitter.of(narration, voice.longestText());
    boolean decode = voice.service().isPresent() || !voice.extension().equals("wav");
    if (parts.size() == 1 && !decode) {
      List<Word> words = calls.call(meter -> spoken(voice, narration, files.rawVoice(), meter));
      return new Spoken(1, words);
    }
    List<Recording> recordings = new ArrayList<>();
    for (Narration part : parts) {
      int number = recordings.size() + 1;
      Path wav = parts.size() == 1 ? files.rawVoice() : files.decodedPart(number);
      recordings.add(calls.call(meter -> recording(voice, part, number, wav, meter)));
    }
    return new Spoken(parts.size(), join(calls, recordings));
  }

  /** Within the call: whether a service did its work is known when its audio is decoded. */
  private Recording recording(
      SpeechSynthesizer voice, Narration part, int number, Path wav, UsageMeter meter)
      throws IOException {
    Path audio = files.spokenPart(number, voice.extension());
    Files.deleteIfExists(audio);
    List<Word> words = spoken(voice, part, audio, meter);
    double seconds = decode(voice, part, audio, wav);
    return new Recording(wav, seconds, within(words, seconds));
  }

  private List<Word> spoken(SpeechSynthesizer voice, Narration part, Path audio, UsageMeter meter)
      throws IOException {
    List<Word> words = voice.speak(part, gender, language, audio, meter);
    return words.size() == part.words().size() ? words : List.of();
  }

  private double decode(SpeechSynthesizer voice, Narration part, Path audio, Path wav)
      throws IOException {
    String who = voice.service().map(Service::name).orElse(voice.name());
    int words = part.words().size();
    try {
      double seconds = engineer.convert(audio, wav, SAMPLE_RATE);
      if (words > FEW_WORDS && words > seconds * FASTEST) {
        throw TransientException.uselessAnswer(
            "%s answered with %.1f s of audio, in which nobody can say %d words."
                .formatted(who, seconds, words));
      }
      return seconds;
    } catch (UnreadableMediaException e) {
      throw TransientException.uselessAnswer(
          "%s answered with %d bytes that are not audio: %s."
              .formatted(who, Files.size(audio), e.getMessage()));
    }
  }

  /** Services round, and count what their encoder adds at the end. */
  private static List<Word> within(List<Word> words, double seconds) {
    if (words.stream().anyMatch(word -> word.start() > seconds)) {
      return List.of(); // these are not the times of this audio
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
    List<Double> starts = calls.onCore(() -> engineer.join(wavs, PAUSE, files.rawVoice()));
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
