package dev.storygen.pipeline;

import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import dev.storygen.speech.Transcriber;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Returns every word of the narration, one word per second. */
final class FakeTranscriber implements Transcriber {

  @Override
  public boolean supportsLanguage() {
    return true;
  }

  @Override
  public List<Word> transcribe(Path wav, Narration narration) {
    List<String> words = narration.words();
    return IntStream.range(0, words.size())
        .mapToObj(i -> new Word(words.get(i), i, i + 1, true))
        .toList();
  }
}
