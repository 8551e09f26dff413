package dev.storygen.piper;

import static dev.storygen.piper.OnnxMessage.cast;
import static dev.storygen.piper.OnnxMessage.constant;
import static dev.storygen.piper.OnnxMessage.node;
import static dev.storygen.piper.OnnxMessage.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A model with the inputs and outputs of a Piper voice and no weights: each phoneme is a tone whose
 * pitch is that of its id, pads are quieter, and {@code length_scale} stretches all of it. {@code
 * noise_scale} and {@code noise_w} raise the pitch, by {@link #NOISE} and twice that.
 */
public final class TinyVoice {

  /** Samples per second. */
  public static final int RATE = 16_000;

  /** Seconds of a phoneme at a length scale of 1. */
  public static final double PHONEME = 0.03;

  /** Hertz that a noise scale of 1 raises the pitch by. */
  static final double NOISE = 60;

  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private static final String PHONEMES =
      " ,;:.?!abcdefghijklmnopqrstuvwxyzæçðøħŋœǀɐɑɒɓɔɕɖɗɘəɚɛɜɞɟɡɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʈʉʊʋʌʍʎʏʐʑʒʔʕʘʙʛʜʝʟʡʢʲˈˌːˑ̧̩̃";

  private TinyVoice() {}

  /**
   * Writes a model and its configuration.
   *
   * @param model the {@code .onnx}
   * @param language a voice of espeak-ng
   * @param speakers their names; none for a model with one speaker
   * @return the model
   */
  public static Path write(Path model, String language, List<String> speakers) throws IOException {
    Files.createDirectories(model.toAbsolutePath().getParent());
    Files.write(model, onnx("input", !speakers.isEmpty()));
    Files.writeString(
        model.resolveSibling(model.getFileName() + ".json"), config(language, speakers));
    return model;
  }

  /** The configuration, as Piper's training writes it. */
  static String config(String language, List<String> speakers) {
    String ids =
        PHONEMES
            .codePoints()
            .mapToObj(
                phoneme ->
                    "\"%s\": [%d]"
                        .formatted(Character.toString(phoneme), 3 + PHONEMES.indexOf(phoneme)))
            .collect(Collectors.joining(", "));
    String names =
        speakers.stream()
            .map(name -> "\"" + name + "\": " + speakers.indexOf(name))
            .collect(Collectors.joining(", "));
    return """
    {
      "audio": {"sample_rate": %d, "quality": "tiny"},
      "espeak": {"voice": "%s"},
      "inference": {"noise_scale": 0.667, "length_scale": 1, "noise_w": 0.8},
      "phoneme_type": "espeak",
      "phoneme_id_map": {"_": [0], "^": [1], "$": [2], %s},
      "num_speakers": %d,
      "speaker_id_map": {%s}
    }
    """
        .formatted(RATE, language, ids, Math.max(1, speakers.size()), names);
  }

  /**
   * The model.
   *
   * @param input the name of the input that Piper calls {@code input}
   */
  static byte[] onnx(String input, boolean manySpeakers) {
    OnnxMessage graph = new OnnxMessage();
    List<OnnxMessage> nodes =
        List.of(
            node("Gather", "scale", "scales", "one"),
            node("Mul", "phoneme", "scale", "samples"),
            cast("length", "input_lengths", FLOAT),
            node("Mul", "exact", "length", "phoneme"),
            node("ReduceMax", "most", "exact"),
            node("Squeeze", "count", "most"),
            node("Range", "time", "zero.f", "count", "one.f"),
            node("Div", "position", "time", "phoneme"),
            node("Floor", "whole", "position"),
            cast("index", "whole", INT64),
            node("Squeeze", "ids", input, "axis"),
            node("Gather", "id", "ids", "index"),
            cast("pitch", "id", FLOAT),
            node("Mul", "raised", "pitch", "step"),
            node("Add", "base", "raised", "lowest"),
            node("Gather", "noise", "scales", "zero"),
            node("Gather", "width", "scales", "two"),
            node("Add", "once", "noise", "width"),
            node("Add", "both", "once", "width"),
            node("Mul", "noisy", "both", "noise.step"),
            node("Add", "own", "base", "speaker"),
            node("Add", "frequency", "own", "noisy"),
            node("Mul", "phase", "time", "frequency"),
            node("Sin", "tone", "phase"),
            node("Min", "full", "pitch", "one.f"),
            node("Max", "loudness", "full", "quiet"),
            node("Mul", "sound", "tone", "loudness"),
            node("Unsqueeze", "output", "sound", "axes"));
    nodes.forEach(node -> graph.message(1, node));
    if (manySpeakers) {
      graph.message(1, cast("sid.f", "sid", FLOAT));
      graph.message(1, node("Mul", "speaker", "sid.f", "shift"));
    } else {
      graph.message(1, node("Mul", "speaker", "shift", "zero.f"));
    }
    graph.text(2, "voice");
    float hertz = (float) (2 * Math.PI / RATE);
    List.of(
            constant("zero", false, 0),
            constant("one", false, 1),
            constant("two", false, 2),
            constant("axis", true, 0),
            constant("axes", true, 0, 1, 2),
            constant("samples", (float) (PHONEME * RATE)),
            constant("zero.f", 0),
            constant("one.f", 1),
            constant("quiet", 0.02f),
            constant("step", 5 * hertz),
            constant("noise.step", (float) NOISE * hertz),
            constant("lowest", 150 * hertz),
            constant("shift", 400 * hertz))
        .forEach(tensor -> graph.message(5, tensor));
    graph.message(11, value(input, INT64, "1", "phonemes"));
    graph.message(11, value("input_lengths", INT64, "1"));
    graph.message(11, value("scales", FLOAT, "3"));
    if (manySpeakers) {
      graph.message(11, value("sid", INT64, "1"));
    }
    graph.message(12, value("output", FLOAT, "1", "1", "1", "samples"));
    return new OnnxMessage()
        .number(1, 8)
        .text(2, "storygen")
        .message(7, graph)
        .message(8, new OnnxMessage().text(1, "").number(2, 13))
        .toBytes();
  }
}
