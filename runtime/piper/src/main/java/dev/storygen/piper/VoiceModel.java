package dev.storygen.piper;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A model that is loaded. Safe for use by several threads, which share its weights.
 *
 * @param files of the model
 * @param config of the model
 * @param session of ONNX Runtime
 * @param manySpeakers whether it has the input {@code sid}
 */
record VoiceModel(ModelFiles files, VoiceConfig config, OrtSession session, boolean manySpeakers) {

  private static final String INPUT = "input";
  private static final String LENGTHS = "input_lengths";
  private static final String SCALES = "scales";
  private static final String SPEAKER = "sid";

  private static final Map<String, OnnxJavaType> INPUTS =
      Map.of(INPUT, OnnxJavaType.INT64, LENGTHS, OnnxJavaType.INT64, SCALES, OnnxJavaType.FLOAT);

  /**
   * What a request varies.
   *
   * @param speaker its id, from 0
   */
  record Style(double lengthScale, double noiseScale, double noiseWidth, long speaker) {}

  /**
   * Loads a model.
   *
   * @throws IllegalArgumentException if it is no Piper voice, or ONNX Runtime cannot work here
   */
  static VoiceModel load(ModelFiles files) {
    VoiceConfig config = VoiceConfig.parse(files.name() + ".json", files.config());
    try {
      OrtSession session = open(files.model());
      requireVoice(files.name(), session);
      boolean manySpeakers = session.getInputNames().contains(SPEAKER);
      if (manySpeakers != config.speakerCount() > 1) {
        throw new IllegalArgumentException(
            "%s %s the input 'sid', but %s.json has %d speaker(s). Use the .onnx.json that belongs to the model."
                .formatted(
                    files.name(),
                    manySpeakers ? "has" : "has not",
                    files.name(),
                    config.speakerCount()));
      }
      return new VoiceModel(
          new ModelFiles(files.name(), new byte[0], "", files.sha256()),
          config,
          session,
          manySpeakers);
    } catch (OrtException e) {
      throw new IllegalArgumentException(
          files.name() + " is no model that ONNX Runtime can load: " + e.getMessage(), e);
    } catch (LinkageError e) {
      throw new IllegalArgumentException(
          "ONNX Runtime cannot work on this machine: " + e.getMessage(), e);
    }
  }

  private static OrtSession open(byte[] model) throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    // Stories are already processed in parallel.
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    // Sentences differ in length: neither memory for the longest nor plans for each are kept.
    options.setCPUArenaAllocator(false);
    options.setMemoryPatternOptimization(false);
    return OrtEnvironment.getEnvironment().createSession(model, options);
  }

  private static void requireVoice(String name, OrtSession session) throws OrtException {
    Map<String, NodeInfo> inputs = session.getInputInfo();
    Set<String> names = new TreeSet<>(inputs.keySet());
    boolean right =
        INPUTS.entrySet().stream()
            .allMatch(
                expected ->
                    inputs.containsKey(expected.getKey())
                        && type(inputs.get(expected.getKey())) == expected.getValue());
    names.removeAll(INPUTS.keySet());
    names.remove(SPEAKER);
    List<NodeInfo> outputs = List.copyOf(session.getOutputInfo().values());
    if (!right || !names.isEmpty() || type(outputs.get(0)) != OnnxJavaType.FLOAT) {
      throw new IllegalArgumentException(
          "%s is no Piper voice: it has the inputs %s, but expected input and input_lengths of INT64, scales of FLOAT, perhaps sid, and sound as output."
              .formatted(name, described(inputs)));
    }
  }

  private static String described(Map<String, NodeInfo> inputs) {
    return String.join(
        ", ",
        inputs.values().stream()
            .map(info -> info.getName() + " of " + type(info))
            .sorted()
            .toList());
  }

  private static OnnxJavaType type(NodeInfo info) {
    return info.getInfo() instanceof TensorInfo tensor ? tensor.type : OnnxJavaType.UNKNOWN;
  }

  /**
   * The sound of phonemes.
   *
   * @return samples at the rate of the model
   * @throws IOException if the model fails
   */
  float[] sound(long[] ids, Style style) throws IOException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      inputs.put(
          INPUT,
          OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {1, ids.length}));
      inputs.put(
          LENGTHS,
          OnnxTensor.createTensor(
              environment, LongBuffer.wrap(new long[] {ids.length}), new long[] {1}));
      float[] scales = {
        (float) style.noiseScale(), (float) style.lengthScale(), (float) style.noiseWidth()
      };
      inputs.put(
          SCALES, OnnxTensor.createTensor(environment, FloatBuffer.wrap(scales), new long[] {3}));
      if (manySpeakers) {
        inputs.put(
            SPEAKER,
            OnnxTensor.createTensor(
                environment, LongBuffer.wrap(new long[] {style.speaker()}), new long[] {1}));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
        float[] samples = new float[buffer.remaining()];
        buffer.get(samples);
        return samples;
      }
    } catch (OrtException e) {
      throw new IOException(files.name() + " failed: " + e.getMessage(), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }
}
