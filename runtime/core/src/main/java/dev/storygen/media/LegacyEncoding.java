package dev.storygen.media;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Map;

/** Guesses the encoding of a text from before Unicode by the frequencies of its characters. */
final class LegacyEncoding {

  /** Bytes that a guess is made from. */
  private static final int SAMPLE = 1 << 15;

  /** ICU's confidence, of 100, from which a guess is better than the most common encoding. */
  private static final int MIN_CONFIDENCE = 12;

  private static final Charset FALLBACK = Charset.forName("windows-1252");

  /** What writes these encodings uses their Windows supersets. */
  private static final Map<String, String> SUPERSETS =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "ISO-8859-2", "windows-1250",
          "ISO-8859-9", "windows-1254",
          "ISO-8859-8", "windows-1255",
          "ISO-8859-8-I", "windows-1255",
          "Shift_JIS", "windows-31j",
          "Big5", "Big5-HKSCS",
          "EUC-KR", "x-windows-949");

  private LegacyEncoding() {}

  static Charset of(byte[] bytes) {
    byte[] sample = foreignLines(bytes);
    Charset best = FALLBACK;
    double most = 0;
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      String name = SUPERSETS.getOrDefault(match.getName(), match.getName());
      if (match.getConfidence() >= MIN_CONFIDENCE && Charset.isSupported(name)) {
        double likely = match.getConfidence() * plausible(Charset.forName(name), sample);
        best = likely > most ? Charset.forName(name) : best;
        most = Math.max(most, likely);
      }
    }
    return best;
  }

  /**
   * How much a sample looks like a text, 0 to 1: the share of letters among the characters outside
   * ASCII, less where capitals follow small letters. 0 if it is no text in the encoding.
   */
  static double plausible(Charset charset, byte[] sample) {
    String text;
    try {
      text = charset.newDecoder().decode(ByteBuffer.wrap(sample)).toString();
    } catch (CharacterCodingException e) {
      return 0;
    }
    double letters = 0;
    double others = 0;
    double capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && !usual(c)) {
        letters += Character.isLetter(c) ? 1 : 0;
        others += Character.isLetter(c) ? 0 : 1;
      }
      capitals +=
          i > 0 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1)) ? 1 : 0;
    }
    double share = letters + others == 0 ? 1 : letters / (letters + others);
    return charset.name().startsWith("UTF") ? 0 : share / (1 + capitals);
  }

  /** Quotes, dashes, currencies, spaces and full-width punctuation are in every text. */
  private static boolean usual(char c) {
    return c == '\u00A0'
        || c == '\u00AB'
        || c == '\u00BB'
        || (c >= '\u2000' && c <= '\u20CF')
        || (c >= '\u3000' && c <= '\u303F')
        || (c >= '\uFF00' && c <= '\uFF60');
  }

  /** The lines with a byte outside ASCII: times and indexes say nothing of the encoding. */
  private static byte[] foreignLines(byte[] bytes) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int start = 0;
    boolean foreign = false;
    for (int i = 0; i < bytes.length && lines.size() < SAMPLE; i++) {
      foreign |= bytes[i] < 0;
      if (bytes[i] == '\n' || bytes[i] == '\r' || i == bytes.length - 1) {
        if (foreign) {
          lines.write(bytes, start, Math.min(SAMPLE, i + 1 - start));
        }
        start = i + 1;
        foreign = false;
      }
    }
    return lines.toByteArray();
  }
}
