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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * CMU Sphinx with its US English acoustic model, expecting one short text at a time. Not safe for
 * use by many threads; loading takes a second, so it is worth keeping.
 */
final class SphinxRecogniser {

  private static final String MODELS = "resource:/edu/cmu/sphinx/models/en-us/";

  /** Held, since a logger that nobody holds forgets its handler. */
  private static final Logger SPHINX_LOGGER = Logger.getLogger("default.config");

  static {
    // Sphinx sets its logger to INFO and tells much, but takes a handler of its own kind for its
    // own.
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

  /** Learns the words to come, as lines of a dictionary. */
  void setPronunciations(List<String> pronunciations) throws IOException {
    Files.write(dictionary, pronunciations);
  }

  /**
   * Listens to a stretch of audio.
   *
   * @param pcm 16-bit little-endian samples at {@link WavReader#SAMPLE_RATE}
   * @param offset seconds from the start of the file
   * @param text about what is said, of words that were learned; nothing else can be heard
   */
  List<RecognisedWord> recognise(byte[] pcm, double offset, List<String> text) {
    language.setText(List.of(String.join(" ", text)));
    recognizer.allocate();
    try {
      context.setSpeechSource(new ByteArrayInputStream(pcm), TimeFrame.INFINITE);
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
}
