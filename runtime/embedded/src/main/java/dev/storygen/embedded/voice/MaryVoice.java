package dev.storygen.embedded.voice;

import com.google.auto.service.AutoService;
import dev.storygen.media.WavWriter;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.End;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Word;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.UsageMeter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import marytts.exceptions.SynthesisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Synthesises English speech with MaryTTS, offline, and returns exact word times. */
@AutoService(SpeechSynthesizer.class)
public final class MaryVoice implements SpeechSynthesizer {

  private static final Logger LOG = LoggerFactory.getLogger(MaryVoice.class);

  /** Seconds. */
  private static final Map<End, Double> PAUSES =
      Map.of(End.SENTENCE, 0.45, End.PARAGRAPH, 0.8, End.SECTION, 1.6);

  /** Longer sentences are synthesised in chunks, which bounds the memory. */
  private static final int MAX_CHUNK_WORDS = 60;

  private static final double CHUNK_PAUSE = 0.25;

  /** Seconds of silence for a word that cannot be synthesised, so that its caption can be read. */
  private static final double SILENCE_PER_WORD = 0.3;

  @Override
  public String name() {
    return ProviderLoader.EMBEDDED;
  }

  @Override
  public String description() throws IOException {
    return MaryTts.get().description();
  }

  @Override
  public List<BriefProblem> problems(StoryBrief brief, Optional<Narration> narration) {
    return SupportedLanguage.problems(
        brief, "voice speaks", "Configure another one with <providers><voice>");
  }

  @Override
  public List<Word> speak(
      Narration narration, Gender gender, Locale language, Path wav, UsageMeter meter)
      throws IOException {
    SupportedLanguage.require(language, "voice");
    MaryTts mary = MaryTts.get();
    List<Word> words = new ArrayList<>();
    boolean spoken = false;
    try (WavWriter out = new WavWriter(wav, Utterance.SAMPLE_RATE)) {
      for (Chunk chunk : chunks(narration)) {
        Utterance utterance = synthesize(mary, chunk, Timbre.of(gender));
        spoken |= !utterance.units().isEmpty();
        for (Word word : chunk.timed(utterance)) {
          words.add(word.shifted(out.seconds()));
        }
        out.write(utterance.pcm());
      }
    }
    if (!spoken) {
      throw new IOException(
          "The embedded voice cannot speak the narration '"
              + narration.text()
              + "': it supports Latin letters and digits. Write the script in English, or configure"
              + " another voice.");
    }
    return words;
  }

  /** Words as in the narration, and as MaryTTS reads them. */
  private record Chunk(List<String> words, List<String> respelled, double pause) {

    List<Word> timed(Utterance utterance) {
      List<Word> times = WordTimes.of(respelled, utterance.units(), utterance.seconds());
      List<Word> timed = new ArrayList<>(times.size());
      for (int i = 0; i < times.size(); i++) {
        Word time = times.get(i);
        timed.add(new Word(words.get(i), time.start(), time.end(), time.measured()));
      }
      return timed;
    }
  }

  private static List<Chunk> chunks(Narration narration) {
    List<Chunk> chunks = new ArrayList<>();
    for (Sentence sentence : narration.sentences()) {
      double pause = PAUSES.get(sentence.end());
      List<String> words = sentence.words();
      List<String> respelled = LetterNames.respelled(VoicePronunciations.respelled(words));
      for (int from = 0; from < words.size(); from += MAX_CHUNK_WORDS) {
        int to = Math.min(words.size(), from + MAX_CHUNK_WORDS);
        chunks.add(
            new Chunk(
                words.subList(from, to),
                respelled.subList(from, to),
                to < words.size() ? CHUNK_PAUSE : pause));
      }
    }
    return chunks;
  }

  private static Utterance synthesize(MaryTts mary, Chunk chunk, Timbre timbre) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("The voice was interrupted.");
    }
    String text = SpeakableText.of(chunk.respelled());
    Utterance silence =
        Utterance.silence(Math.min(2, chunk.words().size() * SILENCE_PER_WORD) + chunk.pause());
    if (text.isEmpty()) {
      return silence;
    }
    try {
      Utterance utterance = mary.synthesize(text, timbre, chunk.pause());
      return utterance.units().isEmpty() ? silence : utterance;
    } catch (SynthesisException e) {
      LOG.warn("The embedded voice replaced '{}' with silence.", text, e);
      return silence;
    }
  }
}
