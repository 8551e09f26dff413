package dev.storygen.embedded.aligner;

import edu.cmu.sphinx.api.Configuration;
import edu.cmu.sphinx.api.Context;
import edu.cmu.sphinx.linguist.language.ngram.DynamicTrigramModel;
import edu.cmu.sphinx.recognizer.Recognizer;
import edu.cmu.sphinx.result.Result;
import edu.cmu.sphinx.result.WordResult;
import edu.cmu.sphinx.util.SphinxLogFormatter;
import edu.cmu.sphinx.util.TimeFrame;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * CMU Sphinx with its US English acoustic model and a language model of one short text. Not
 * thread-safe. Loading takes about a second, so instances are reused.
 */
final class SphinxRecogniser {

  private static final String MODELS = "resource:/edu/cmu/sphinx/models/en-us/";

  /** A strong reference: the log manager may discard an unreferenced logger and its handler. */
  private static final Logger SPHINX_LOGGER = Logger.getLogger("default.config");

  static {
    // Sphinx sets this logger to INFO, unless it already has a handler with Sphinx's formatter.
    Handler handler = new ConsoleHandler();
    handler.setFormatter(new SphinxLogFormatter());
    handler.setLevel(Level.SEVERE);
    SPHINX_LOGGER.addHandler(handler);
  }

  private final Path dictionary;
  private final Context context;
  private final Recognizer recognizer;
  private final DynamicTrigramModel language;

  SphinxRecogniser() throws IOException {
    dictionary = Files.createTempFile("storygen", ".dict");
    dictionary.toFile().deleteOnExit();
    Configuration configuration = new Configuration();
    configuration.setAcousticModelPath(MODELS + "en-us");
    configuration.setDictionaryPath(dictionary.toUri().toString());
    context = new Context(configuration);
    context.setLocalProperty("lexTreeLinguist->languageModel", "dynamicTrigramModel");
    recognizer = context.getInstance(Recognizer.class);
    language = context.getInstance(DynamicTrigramModel.class);
  }

  /**
   * Sets the pronunciations of the words to recognise.
   *
   * @param pronunciations lines of a dictionary: a word, a space, its phones
   */
  void setPronunciations(List<String> pronunciations) throws IOException {
    Files.write(dictionary, pronunciations);
  }

  /**
   * Recognises the words of an audio segment.
   *
   * @param pcm 16-bit little-endian samples at {@link WavReader#SAMPLE_RATE}
   * @param offset of the segment, in seconds from the start of the file
   * @param text approximately what is spoken. Every word needs a pronunciation; other words cannot
   *     be recognised
   */
  List<RecognisedWord> recognise(byte[] pcm, double offset, List<String> text) {
    language.setText(List.of(String.join(" ", text)));
    recognizer.allocate();
    try {
      context.setSpeechSource(untilInterrupted(pcm), TimeFrame.INFINITE);
      List<RecognisedWord> words = new ArrayList<>();
      for (Result result = recognizer.recognize();
          result != null;
          result = recognizer.recognize()) {
        for (WordResult word : result.getTimedBestResult(false)) {
          TimeFrame time = word.getTimeFrame();
          words.add(
              new RecognisedWord(
                  word.getWord().getSpelling(),
                  offset + time.getStart() / 1000.0,
                  offset + time.getEnd() / 1000.0));
        }
      }
      return words;
    } finally {
      recognizer.deallocate();
    }
  }

  /** Audio that ends when the thread is interrupted: Sphinx itself never stops early. */
  private static InputStream untilInterrupted(byte[] pcm) {
    return new ByteArrayInputStream(pcm) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return Thread.currentThread().isInterrupted() ? -1 : super.read(buffer, offset, length);
      }
    };
  }
}
