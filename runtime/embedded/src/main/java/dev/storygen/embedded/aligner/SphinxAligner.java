package dev.storygen.embedded.aligner;

import com.google.auto.service.AutoService;
import dev.storygen.embedded.voice.SupportedLanguage;
import dev.storygen.model.Narration;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Word;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.UsageMeter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Aligns English narration with CMU Sphinx, offline: finds start and end of each spoken word.
 *
 * <p>Recognises at most half a minute of audio at a time, with a language model of the next
 * expected words, and then the gaps again. So time and memory are bounded by the length of the
 * audio. Audio that is not part of the narration (a hesitation, music) is ignored.
 */
@AutoService(SpeechAligner.class)
public final class SphinxAligner implements SpeechAligner {

  private final Deque<SphinxRecogniser> idle = new ConcurrentLinkedDeque<>();

  @Override
  public String name() {
    return ProviderLoader.EMBEDDED;
  }

  @Override
  public String description() throws IOException {
    SphinxRecogniser pooled = idle.poll();
    idle.push(pooled == null ? new SphinxRecogniser() : pooled);
    return "CMU Sphinx 4, US English";
  }

  @Override
  public int sampleRate() {
    return WavReader.SAMPLE_RATE;
  }

  @Override
  public boolean supports(Locale language) {
    return SupportedLanguage.includes(language);
  }

  @Override
  public List<BriefProblem> problems(StoryBrief brief, Optional<Narration> narration) {
    return SupportedLanguage.problems(
        brief, "aligner supports", "Configure another one with <providers><transcription>");
  }

  @Override
  public List<Word> transcribe(Path audio, Narration expected, Locale language, UsageMeter meter)
      throws IOException {
    SupportedLanguage.require(language, "aligner");
    WavReader wav = WavReader.open(audio);
    Transcript transcript = new Transcript(expected.words());
    SphinxRecogniser pooled = idle.poll();
    SphinxRecogniser recogniser = pooled == null ? new SphinxRecogniser() : pooled;
    recogniser.setPronunciations(PronunciationDictionary.of(transcript.vocabulary()));
    new SegmentedAlignment(wav, transcript, recogniser).run();
    idle.push(recogniser);
    return transcript.words();
  }
}
