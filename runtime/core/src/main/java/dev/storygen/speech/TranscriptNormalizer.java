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
 * Expands the written forms of a transcript to spoken words, as {@code 1914} to {@code nineteen
 * fourteen}, so that they match the narration. A spelling that the script contains, too, is
 * expanded as in the script; other numbers and symbols as the speech normalizer does.
 */
public final class TranscriptNormalizer {

  /** Characters of words that are not spoken as they are written. */
  private static final Pattern WRITTEN = Pattern.compile("[\\p{N}\\p{Sc}%&+=@#/°]");

  private static final Pattern COMPOUND = Pattern.compile("\\p{L}-\\p{L}");

  /** The most words that an aligner returns for one token of the script: {@code $5 .3 million}. */
  private static final int MAX_PIECES = 5;

  /** The most consecutive words of the transcript that the normalizer may drop. */
  private static final int MAX_DROPPED = 5;

  private final List<Word> recognised;
  private final Map<String, List<String>> script;
  private final Map<Integer, Expansion> normalized;

  /** The spoken words of consecutive words of the transcript. */
  private record Expansion(int pieces, List<String> spoken) {}

  private TranscriptNormalizer(
      List<Word> recognised, Map<String, List<String>> script, Map<Integer, Expansion> normalized) {
    this.recognised = recognised;
    this.script = script;
    this.normalized = normalized;
  }

  /**
   * The spoken words of a transcript. Those of one written word share its time in proportion to
   * their length.
   *
   * @param recognised the words of the transcript, in order of time
   * @param normalizer may throw an {@link IllegalArgumentException}: then only spellings of the
   *     script are expanded
   */
  public static List<Word> spoken(
      List<Word> recognised, Narration narration, Function<Script, Narration> normalizer) {
    List<Word> expanded =
        new TranscriptNormalizer(
                recognised, spellings(narration), normalized(recognised, normalizer))
            .spoken();
    return new TranscriptNormalizer(expanded, compounds(narration), Map.of()).spoken();
  }

  private List<Word> spoken() {
    List<Word> spoken = new ArrayList<>();
    for (int at = 0; at < recognised.size(); ) {
      Optional<Expansion> expansion = expansion(at);
      if (expansion.isPresent()) {
        int end = at + expansion.get().pieces();
        spoken.addAll(
            distributed(expansion.get().spoken(), recognised.get(at), recognised.get(end - 1)));
        at = end;
      } else {
        spoken.add(recognised.get(at++));
      }
    }
    return spoken;
  }

  private Optional<Expansion> expansion(int at) {
    for (int pieces = Math.min(MAX_PIECES, recognised.size() - at); pieces > 0; pieces--) {
      List<String> spoken = script.get(bare(texts(recognised.subList(at, at + pieces))));
      if (spoken != null) {
        return Optional.of(new Expansion(pieces, spoken));
      }
    }
    return Optional.ofNullable(normalized.get(at));
  }

  private static List<Word> distributed(List<String> spoken, Word first, Word last) {
    double letters = spoken.stream().mapToInt(TranscriptNormalizer::letters).sum();
    double seconds = Math.max(0, last.end() - first.start());
    List<Word> words = new ArrayList<>();
    double spokenLetters = 0;
    for (String text : spoken) {
      double start = first.start() + seconds * spokenLetters / letters;
      spokenLetters += letters(text);
      double end = first.start() + seconds * spokenLetters / letters;
      words.add(new Word(text, start, end, first.measured() && last.measured()));
    }
    return words;
  }

  private static int letters(String text) {
    return Math.max(1, bare(text).length());
  }

  /** The script's spellings that differ from their spoken words and are none of those. */
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

  /** The narration's words with hyphens, which an aligner may return as several. */
  private static Map<String, List<String>> compounds(Narration narration) {
    return narration.words().stream()
        .filter(word -> COMPOUND.matcher(word).find())
        .collect(Collectors.toMap(TranscriptNormalizer::bare, List::of, (one, same) -> one));
  }

  /** The normalizer's expansions, by the index of the first word in the transcript. */
  private static Map<Integer, Expansion> normalized(
      List<Word> recognised, Function<Script, Narration> normalizer) {
    Map<Integer, Expansion> expansions = new HashMap<>();
    String text = texts(recognised);
    if (WRITTEN.matcher(text).find()) {
      int at = 0;
      for (Token token : tokens(text, normalizer)) {
        String[] pieces = token.shown().strip().split("\\s+");
        int found = find(recognised, at, pieces);
        if (found >= 0) {
          at = found + pieces.length;
          if (WRITTEN.matcher(token.shown()).find()) {
            expansions.put(found, new Expansion(pieces.length, token.words()));
          }
        }
      }
    }
    return expansions;
  }

  private static List<Token> tokens(String text, Function<Script, Narration> normalizer) {
    try {
      return normalizer.apply(new Script(text)).tokens();
    } catch (IllegalArgumentException e) {
      // The words are compared as the aligner returned them.
      return List.of();
    }
  }

  /** The index of the pieces in the transcript, at {@code from} or a little later; or -1. */
  private static int find(List<Word> recognised, int from, String[] pieces) {
    String wanted = bare(String.join(" ", pieces));
    int last = Math.min(from + MAX_DROPPED, recognised.size() - pieces.length);
    for (int at = from; at <= last && !wanted.isEmpty(); at++) {
      if (bare(texts(recognised.subList(at, at + pieces.length))).equals(wanted)) {
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
