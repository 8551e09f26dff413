package dev.storygen.embedded.voice;

import dev.storygen.service.DamagedJar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import marytts.Version;
import marytts.datatypes.MaryDataType;
import marytts.datatypes.MaryXML;
import marytts.exceptions.SynthesisException;
import marytts.htsengine.HMMVoice;
import marytts.modules.synthesis.Voice;
import marytts.server.Request;
import marytts.unitselection.select.Target;
import marytts.util.MaryRuntimeUtils;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The MaryTTS runtime with its English voice.
 *
 * <p>A singleton. Text analysis is synchronised, since MaryTTS's modules share state. Waveform
 * synthesis, which takes most of the time, runs concurrently.
 */
public final class MaryTts {

  private static final String VOICE = "cmu-slt-hsmm";

  /** Milliseconds of pause at a comma. MaryTTS's default of 400 is too long for stories. */
  private static final int PHRASE_PAUSE = 240;

  private static MaryTts instance;
  private static IOException failure;

  private final HMMVoice voice;
  private final Map<Timbre, HtsVoice> timbres = new EnumMap<>(Timbre.class);

  private MaryTts() throws IOException {
    try {
      MaryRuntimeUtils.ensureMaryStarted();
      if (!(Voice.getVoice(VOICE) instanceof HMMVoice found)) {
        throw new IOException(
            VOICE + " is not on the class path; it is a dependency of storygen-embedded");
      }
      voice = found;
      for (Timbre timbre : Timbre.values()) {
        timbres.put(timbre, new HtsVoice(voice, timbre));
      }
    } catch (Exception | LinkageError | OutOfMemoryError e) { // MaryTTS declares Exception
      throw new IOException("The embedded voice failed to start: " + reason(e), e);
    }
  }

  /** MaryTTS takes a damaged jar for a missing voice or module. */
  private static String reason(Throwable failure) {
    return DamagedJar.ofClassPath()
        .map(DamagedJar::message)
        .orElseGet(
            () -> {
              Throwable root = ExceptionUtils.getRootCause(failure);
              String cause = root == failure ? "" : " (" + root + ")";
              return failure.getMessage() + cause + ".";
            });
  }

  /**
   * Starts MaryTTS on the first call, which takes seconds. It cannot be started again after a
   * failure: then each call fails for the first reason.
   */
  public static synchronized MaryTts get() throws IOException {
    if (failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
    if (instance == null) {
      try {
        instance = new MaryTts();
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
    return instance;
  }

  /** Product, version and voice. */
  String description() {
    return "MaryTTS " + Version.specificationVersion() + ", voice " + VOICE + ", US English";
  }

  /**
   * Synthesises a text.
   *
   * @param pause seconds of silence after each sentence
   * @throws SynthesisException if MaryTTS cannot synthesise it
   */
  Utterance synthesize(String text, Timbre timbre, double pause) throws SynthesisException {
    ByteArrayOutputStream pcm = new ByteArrayOutputStream();
    List<SpokenUnit> units = new ArrayList<>();
    NodeList sentences =
        process(text, MaryDataType.ACOUSTPARAMS).getElementsByTagName(MaryXML.SENTENCE);
    for (int i = 0; i < sentences.getLength(); i++) {
      Element sentence = (Element) sentences.item(i);
      if (sentence.getElementsByTagName(MaryXML.PHONE).getLength() > 0) {
        List<Element> parts = elements(sentence, MaryXML.TOKEN, MaryXML.BOUNDARY);
        setPauses(parts, pause);
        double offset = Utterance.seconds(pcm.size());
        pcm.writeBytes(samples(sentence, parts, timbres.get(timbre)));
        units.addAll(RealisedDurations.of(parts, offset));
      }
    }
    return new Utterance(pcm.toByteArray(), units);
  }

  private byte[] samples(Element sentence, List<Element> tokensAndBoundaries, HtsVoice hts)
      throws SynthesisException {
    List<Element> phonesAndBoundaries = elements(sentence, MaryXML.PHONE, MaryXML.BOUNDARY);
    List<Target> targets;
    synchronized (this) {
      targets = hts.targets(phonesAndBoundaries);
    }
    try {
      return hts.synthesize(targets, phonesAndBoundaries, tokensAndBoundaries);
    } catch (Exception e) { // MaryTTS declares no narrower one
      throw new SynthesisException(
          "MaryTTS cannot synthesise '" + sentence.getTextContent() + "'", e);
    }
  }

  /** The SAMPA phones of a word, from MaryTTS's lexicon or else its letter-to-sound rules. */
  public List<String> phones(String word) throws SynthesisException {
    NodeList phones = process(word, MaryDataType.ALLOPHONES).getElementsByTagName(MaryXML.PHONE);
    List<String> symbols = new ArrayList<>();
    for (int i = 0; i < phones.getLength(); i++) {
      symbols.add(((Element) phones.item(i)).getAttribute("p"));
    }
    return symbols;
  }

  private synchronized Document process(String text, MaryDataType output)
      throws SynthesisException {
    Request request = new Request(MaryDataType.TEXT, output, Locale.US, voice, null, null, 1, null);
    try {
      request.setInputData(text);
      request.process();
    } catch (Exception e) { // MaryTTS declares no narrower one, and unusual text causes several
      throw new SynthesisException("MaryTTS cannot analyse '" + text + "'", e);
    }
    return request.getOutputData().getDocument();
  }

  /** The descendants with either name, in document order. */
  private static List<Element> elements(Element sentence, String one, String other) {
    List<Element> found = new ArrayList<>();
    NodeList all = sentence.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.getTagName().equals(one) || element.getTagName().equals(other)) {
        found.add(element);
      }
    }
    return found;
  }

  private static void setPauses(List<Element> parts, double sentencePause) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).hasAttribute("duration")) {
        boolean last = i == parts.size() - 1;
        long milliseconds = last ? Math.round(sentencePause * 1000) : PHRASE_PAUSE;
        parts.get(i).setAttribute("duration", Long.toString(milliseconds));
      }
    }
  }
}
