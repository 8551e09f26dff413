package dev.storygen.speech;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Script;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes spoken words of what a listener wrote down: {@code nineteen fourteen} of a {@code 1914}, so
 * that it can be found in the narration. A spelling that the script has, too, is read as there; any
 * other with digits or signs as the normalizer reads it.
 */
public final class TranscriptNormalizer {

  /** What is read otherwise than it is written. */
  private static final Pattern WRITTEN = Pattern.compile("[\\p{N}\\p{Sc}%&+=@#/°]");

  private static final Pattern COMPOUND = Pattern.compile("\\p{L}-\\p{L}");

  /** In so many pieces a listener may write what the script shows as one: {@code $5 .3 million}. */
  private static final int MOST_PIECES = 5;

  /** So many heard words in a row a normalizer may leave out. */
  private static final int MOST_LEFT_OUT = 5;

  private final List<Word> heard;
  private final Map<String, List<String>> script;
  private final Map<Integer, Reading> normalized;

  /** How some heard words in a row are spoken. */
  private record Reading(int pieces, List<String> spoken) {}

  private TranscriptNormalizer(
      List<Word> heard, Map<String, List<String>> script, Map<Integer, Reading> normalized) {
    this.heard = heard;
    this.script = script;
    this.normalized = normalized;
  }

  /**
   * The words as they are spoken. Those of one written word share its time in proportion to their
   * length.
   *
   * @param normalizer may refuse, with an {@link IllegalArgumentException}: then words stay as they
   *     are, unless the script reads them
   */
  public static List<Word> spoken(
      List<Word> heard, Narration narration, Function<Script, Narration> normalizer) {
    List<Word> read =
        new TranscriptNormalizer(heard, spellings(narration), normalized(heard, normalizer))
            .spoken();
    return new TranscriptNormalizer(read, compounds(narration), Map.of()).spoken();
  }

  private List<Word> spoken() {
    List<Word> spoken = new ArrayList<>();
    for (int at = 0; at < heard.size(); ) {
      Optional<Reading> reading = reading(at);
      if (reading.isPresent()) {
        int end = at + reading.get().pieces();
        spoken.addAll(shared(reading.get().spoken(), heard.get(at), heard.get(end - 1)));
        at = end;
      } else {
        spoken.add(heard.get(at++));
      }
    }
    return spoken;
  }

  private Optional<Reading> reading(int at) {
    for (int pieces = Math.min(MOST_PIECES, heard.size() - at); pieces > 0; pieces--) {
      List<String> spoken = script.get(bare(texts(heard.subList(at, at + pieces))));
      if (spoken != null) {
        return Optional.of(new Reading(pieces, spoken));
      }
    }
    return Optional.ofNullable(normalized.get(at));
  }

  private static List<Word> shared(List<String> spoken, Word first, Word last) {
    double letters = spoken.stream().mapToInt(TranscriptNormalizer::letters).sum();
    double seconds = Math.max(0, last.end() - first.start());
    List<Word> words = new ArrayList<>();
    double said = 0;
    for (String text : spoken) {
      double start = first.start() + seconds * said / letters;
      said += letters(text);
      double end = first.start() + seconds * said / letters;
      words.add(new Word(text, start, end, first.measured() && last.measured()));
    }
    return words;
  }

  private static int letters(String text) {
    return Math.max(1, bare(text).length());
  }

  /** The script's spellings that are spoken otherwise, and are no spoken word themselves. */
  private static Map<String, List<String>> spellings(Narration narration) {
    Set<String> words =
        new HashSet<>(narration.words().stream().map(TranscriptNormalizer::bare).toList());
    Map<String, List<String>> spellings = new HashMap<>();
    for (Token token : narration.tokens()) {
      String shown = bare(token.shown());
      if (!shown.isEmpty() && !shown.equals(bare(token.spoken())) && !words.contains(shown)) {
        spellings.putIfAbsent(shown, token.words());
      }
    }
    return spellings;
  }

  /** The narration's words with hyphens, which may be heard as several. */
  private static Map<String, List<String>> compounds(Narration narration) {
    return narration.words().stream()
        .filter(word -> COMPOUND.matcher(word).find())
        .collect(Collectors.toMap(TranscriptNormalizer::bare, List::of, (one, same) -> one));
  }

  /** How the normalizer reads what is written, by the index of the first heard word of it. */
  private static Map<Integer, Reading> normalized(
      List<Word> heard, Function<Script, Narration> normalizer) {
    Map<Integer, Reading> readings = new HashMap<>();
    String text = texts(heard);
    if (WRITTEN.matcher(text).find()) {
      int at = 0;
      for (Token token : tokens(text, normalizer)) {
        String[] pieces = token.shown().strip().split("\\s+");
        int found = find(heard, at, pieces);
        if (found >= 0) {
          at = found + pieces.length;
          if (WRITTEN.matcher(token.shown()).find()) {
            readings.put(found, new Reading(pieces.length, token.words()));
          }
        }
      }
    }
    return readings;
  }

  private static List<Token> tokens(String text, Function<Script, Narration> normalizer) {
    try {
      return normalizer.apply(new Script(text)).tokens();
    } catch (IllegalArgumentException e) {
      // It cannot read this: the words are compared as they were heard.
      return List.of();
    }
  }

  /** Where the pieces are among the words heard, at {@code from} or a little later; or -1. */
  private static int find(List<Word> heard, int from, String[] pieces) {
    String wanted = bare(String.join(" ", pieces));
    int last = Math.min(from + MOST_LEFT_OUT, heard.size() - pieces.length);
    for (int at = from; at <= last && !wanted.isEmpty(); at++) {
      if (bare(texts(heard.subList(at, at + pieces.length))).equals(wanted)) {
        return at;
      }
    }
    return -1;
  }

  private static String texts(List<Word> words) {
    return String.join(" ", words.stream().map(Word::text).toList());
  }

  private static String bare(String text) {
    return WordAlignment.bare(text);
  }
}
