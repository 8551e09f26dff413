package dev.storygen.embedded;

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
final class Recogniser {

  private static final String MODELS = "resource:/edu/cmu/sphinx/models/en-us/";

  /** Held, since a logger that nobody holds forgets its handler. */
  private static final Logger SPHINX = Logger.getLogger("default.config");

  static {
    // Sphinx sets its logger to INFO and tells much, but takes a handler of its own kind for its
    // own.
    Handler handler = new ConsoleHandler();
    handler.setFormatter(new SphinxLogFormatter());
    handler.setLevel(Level.SEVERE);
    SPHINX.addHandler(handler);
  }

  private final Path dictionary;
  private final Context context;
  private final Recognizer recognizer;
  private final DynamicTrigramModel language;

  Recogniser() throws IOException {
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
   * A word that was heard.
   *
   * @param start seconds from the start of the file
   * @param end seconds from the start of the file
   */
  record Heard(String word, double start, double end) {}

  /** Learns the words to come, as lines of a dictionary. */
  void learn(List<String> pronunciations) throws IOException {
    Files.write(dictionary, pronunciations);
  }

  /**
   * Listens to a stretch of audio.
   *
   * @param pcm 16-bit little-endian samples at {@link Waveform#SAMPLE_RATE}
   * @param offset seconds from the start of the file
   * @param text about what is said, of words that were learned; nothing else can be heard
   */
  List<Heard> hear(byte[] pcm, double offset, List<String> text) {
    language.setText(List.of(String.join(" ", text)));
    recognizer.allocate();
    try {
      context.setSpeechSource(new ByteArrayInputStream(pcm), TimeFrame.INFINITE);
      List<Heard> heard = new ArrayList<>();
      for (Result result = recognizer.recognize();
          result != null;
          result = recognizer.recognize()) {
        for (WordResult word : result.getTimedBestResult(false)) {
          TimeFrame time = word.getTimeFrame();
          heard.add(
              new Heard(
                  word.getWord().getSpelling(),
                  offset + time.getStart() / 1000.0,
                  offset + time.getEnd() / 1000.0));
        }
      }
      return heard;
    } finally {
      recognizer.deallocate();
    }
  }
}
