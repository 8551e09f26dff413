package dev.storygen.piper;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The ids of the phonemes of some words, and how long each word takes relative to the others.
 *
 * @param ids the input of the model
 * @param weights one for each word
 */
record PhonemeIds(long[] ids, double[] weights) {

  private static final int START = '^';
  private static final int END = '$';
  private static final int PAD = '_';

  /** A pause at punctuation lasts as long as some phonemes. */
  private static final double PAUSE = 2;

  private static final String PUNCTUATION = ",;:.?!";

  /** Closing marks that may follow punctuation, and what is a full stop to a voice. */
  private static final String CLOSING = "\"')]\u201d\u2019\u00bb";

  /**
   * The ids of words, clause by clause: espeak-ng drops punctuation, but models have learnt it.
   *
   * @param words of a sentence, with the punctuation that clings to them
   * @throws IOException if espeak-ng cannot be loaded
   */
  static PhonemeIds of(List<String> words, VoiceConfig config) throws IOException {
    List<Long> ids = new ArrayList<>(config.ids().get(START));
    ids.addAll(config.ids().get(PAD));
    double[] weights = new double[words.size()];
    for (int from = 0; from < words.size(); ) {
      int to = from;
      while (to < words.size() - 1 && mark(words.get(to)) == 0) {
        to++;
      }
      to++;
      List<String> clause = words.subList(from, to);
      String phonemes = phonemes(String.join(" ", clause), config);
      add(phonemes, config.ids(), ids);
      weigh(clause, phonemes, weights, from);
      char mark = mark(words.get(to - 1));
      if (mark != 0) {
        add(to < words.size() ? mark + " " : String.valueOf(mark), config.ids(), ids);
        weights[to - 1] += PAUSE;
      } else if (to < words.size()) {
        add(" ", config.ids(), ids);
      }
      from = to;
    }
    ids.addAll(config.ids().get(END));
    return new PhonemeIds(ids.stream().mapToLong(Long::longValue).toArray(), weights);
  }

  private static String phonemes(String clause, VoiceConfig config) throws IOException {
    String phonemes =
        config.espeakVoice().isPresent()
            ? withoutLanguages(Espeak.get().phonemes(config.espeakVoice().get(), clause))
            : letters(clause);
    return Normalizer.normalize(phonemes, Normalizer.Form.NFD);
  }

  /** Without punctuation at the end of the clause, which is added as that of phonemes is. */
  private static String letters(String clause) {
    int end = clause.length();
    while (end > 0 && (PUNCTUATION + CLOSING + "\u2026").indexOf(clause.charAt(end - 1)) >= 0) {
      end--;
    }
    return clause.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** Without the marks of a change of language: {@code (en)}. */
  private static String withoutLanguages(String phonemes) {
    StringBuilder kept = new StringBuilder();
    boolean mark = false;
    for (int i = 0; i < phonemes.length(); i++) {
      char one = phonemes.charAt(i);
      mark |= one == '(';
      if (!mark) {
        kept.append(one);
      }
      mark &= one != ')';
    }
    return kept.toString();
  }

  /** Unknown phonemes are left out, as Piper does. */
  private static void add(String phonemes, Map<Integer, List<Long>> known, List<Long> ids) {
    phonemes
        .codePoints()
        .forEach(
            phoneme -> {
              List<Long> values = known.get(phoneme);
              if (values != null) {
                ids.addAll(values);
                ids.addAll(known.get(PAD));
              }
            });
  }

  /** The punctuation at the end of a word, as models know it; 0 for none. */
  private static char mark(String word) {
    int end = word.length() - 1;
    while (end > 0 && CLOSING.indexOf(word.charAt(end)) >= 0) {
      end--;
    }
    char last = word.charAt(end);
    return last == '\u2026' ? '.' : PUNCTUATION.indexOf(last) >= 0 ? last : 0;
  }

  /** By the phonemes of each word; by its letters where espeak-ng joined some words. */
  private static void weigh(List<String> words, String phonemes, double[] weights, int from) {
    String[] spoken = phonemes.split(" ");
    for (int i = 0; i < words.size(); i++) {
      String measure = spoken.length == words.size() ? spoken[i] : words.get(i);
      weights[from + i] = 1 + measure.length();
    }
  }
}
