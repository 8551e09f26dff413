package dev.storygen.embedded.aligner;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Maps MaryTTS's SAMPA phones to the ARPAbet phones of the CMU dictionary, without stress. */
final class Arpabet {

  private static final Map<String, String> BY_SAMPA =
      Map.ofEntries(
          Map.entry("A", "AA"),
          Map.entry("{", "AE"),
          Map.entry("V", "AH"),
          Map.entry("@", "AH"),
          Map.entry("O", "AO"),
          Map.entry("aU", "AW"),
          Map.entry("AI", "AY"),
          Map.entry("b", "B"),
          Map.entry("tS", "CH"),
          Map.entry("d", "D"),
          Map.entry("D", "DH"),
          Map.entry("E", "EH"),
          Map.entry("r=", "ER"),
          Map.entry("EI", "EY"),
          Map.entry("f", "F"),
          Map.entry("g", "G"),
          Map.entry("h", "HH"),
          Map.entry("I", "IH"),
          Map.entry("i", "IY"),
          Map.entry("dZ", "JH"),
          Map.entry("k", "K"),
          Map.entry("l", "L"),
          Map.entry("m", "M"),
          Map.entry("n", "N"),
          Map.entry("N", "NG"),
          Map.entry("@U", "OW"),
          Map.entry("OI", "OY"),
          Map.entry("p", "P"),
          Map.entry("r", "R"),
          Map.entry("s", "S"),
          Map.entry("S", "SH"),
          Map.entry("t", "T"),
          Map.entry("T", "TH"),
          Map.entry("U", "UH"),
          Map.entry("u", "UW"),
          Map.entry("v", "V"),
          Map.entry("w", "W"),
          Map.entry("j", "Y"),
          Map.entry("z", "Z"),
          Map.entry("Z", "ZH"));

  private Arpabet() {}

  /** The ARPAbet phones, separated by spaces as in the dictionary. Pauses are left out. */
  static String fromSampa(List<String> sampa) {
    return sampa.stream()
        .map(BY_SAMPA::get)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }
}
