package dev.storygen.embedded.voice;

import java.util.List;
import marytts.features.FeatureRegistry;
import marytts.features.TargetFeatureComputer;
import marytts.htsengine.HMMData;
import marytts.htsengine.HMMVoice;
import marytts.htsengine.HTSParameterGeneration;
import marytts.htsengine.HTSUttModel;
import marytts.htsengine.HTSVocoder;
import marytts.modules.HTSEngine;
import marytts.modules.TargetFeatureLister;
import marytts.unitselection.select.Target;
import org.w3c.dom.Element;

/**
 * MaryTTS's HMM voice in one timbre, with its own copy of the models. Its parameters are constant,
 * so several threads may synthesise concurrently.
 *
 * <p>MaryTTS's own synthesis passes each sample through a queue to another thread, which takes
 * twice as long, and varies the gain.
 */
final class HtsVoice {

  private final HMMVoice voice;
  private final TargetFeatureComputer features;

  /** Loads another copy of the models of {@code registered}. */
  HtsVoice(HMMVoice registered, Timbre timbre) throws Exception { // as MaryTTS declares
    voice = new HMMVoice(registered.getName(), registered.synthesizer());
    timbre.applyTo(voice);
    features =
        FeatureRegistry.getTargetFeatureComputer(
            registered, voice.getHMMData().getFeatureDefinition().getFeatureNames());
  }

  /** Feature vectors of phones and boundaries, the input of the models. Not thread-safe. */
  List<Target> targets(List<Element> phonesAndBoundaries) {
    return new TargetFeatureLister().getListTargetFeatures(features, phonesAndBoundaries);
  }

  /**
   * Synthesises the audio and sets the durations of the elements.
   *
   * @return mono 16-bit little-endian samples
   */
  byte[] synthesize(
      List<Target> targets, List<Element> phonesAndBoundaries, List<Element> tokensAndBoundaries)
      throws Exception { // as MaryTTS declares
    HMMData models = voice.getHMMData();
    HTSUttModel utterance = new Engine().model(targets, phonesAndBoundaries, models);
    HTSParameterGeneration parameters = new HTSParameterGeneration();
    parameters.htsMaximumLikelihoodParameterGeneration(utterance, models);
    double[] samples =
        new HTSVocoder()
            .htsMLSAVocoder(
                parameters.getlf0Pst(),
                parameters.getMcepPst(),
                parameters.getStrPst(),
                parameters.getMagPst(),
                parameters.getVoicedArray(),
                models,
                null);
    HTSEngine.setRealisedProsody(tokensAndBoundaries, utterance);
    return pcm(samples);
  }

  private static byte[] pcm(double[] samples) {
    byte[] pcm = new byte[samples.length * 2];
    for (int i = 0; i < samples.length; i++) {
      double sample = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, samples[i]));
      pcm[2 * i] = (byte) (int) sample;
      pcm[2 * i + 1] = (byte) ((int) sample >> 8);
    }
    return pcm;
  }

  /** Makes a protected method of MaryTTS accessible. */
  private static final class Engine extends HTSEngine {

    HTSUttModel model(List<Target> targets, List<Element> phonesAndBoundaries, HMMData models)
        throws Exception { // as MaryTTS declares
      return processTargetList(targets, phonesAndBoundaries, models);
    }
  }
}
