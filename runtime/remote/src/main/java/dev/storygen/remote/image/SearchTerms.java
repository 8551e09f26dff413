package dev.storygen.remote.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.commons.lang3.StringUtils;

/** What to search for, for pictures of a scene. */
final class SearchTerms {

  /** Services find pictures that have all words of a search, so more words find nothing. */
  private static final int MOST_WORDS = 3;

  private static final int SHORTEST_WORD = 4;

  private static final int LONGEST_WORD = 30;

  /** The longest text that is read. */
  private static final int LONGEST_TEXT = 2000;

  /** Words of four letters and more that name nothing that can be seen. */
  private static final Set<String> UNSEEN =
      Set.of(
          """
          about above after again against almost alone along already also although always
          among another anyone anything around asked away back became because been before
          began behind being below beneath best better between both came cannot come could
          days done down during each else enough even ever every everyone everything
          exactly finally first forgot found from gave getting give given goes going gone
          good have having hers herself himself inside into itself just keep kept knew
          know known last later least left less like liked little long longer looked made
          make many maybe mine more most much must myself named near nearly neither never
          next nobody none nothing once only onto other others ours ourselves outside over
          perhaps please quite rather really reason right said same seemed seen shall
          should since some somebody someone something sometimes somewhere soon still
          stood such suddenly taken tell than that their theirs them themselves then there
          these they thing things think this those though thought three through till told
          tomorrow tonight took toward towards turned twice under until upon used very
          wanted wants well went were what whatever when where whether which while whom
          whose will with within without word words would year years yesterday your yours
          yourself
          """
              .strip()
              .split("\\s+"));

  private SearchTerms() {}

  /**
   * Searches in the order in which to try them, each of fewer words than the one before.
   *
   * @param scene what is told
   * @param others texts that name what the story is about, for a scene that names nothing
   */
  static List<String> of(String scene, List<String> others) {
    List<String> words = telling(scene);
    Set<String> searches = new LinkedHashSet<>();
    for (int count = Math.min(MOST_WORDS, words.size()); count > 0; count--) {
      searches.add(String.join(" ", words.subList(0, count)));
    }
    StringJoiner story = new StringJoiner(" ");
    others.forEach(story::add);
    telling(story.toString()).stream().limit(2).forEach(searches::add);
    return List.copyOf(searches);
  }

  /** Longer words tell more; of equal length, the first ones. */
  private static List<String> telling(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : StringUtils.truncate(text, LONGEST_TEXT).split("[^\\p{L}]+")) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (lower.length() >= SHORTEST_WORD
          && lower.length() <= LONGEST_WORD
          && !UNSEEN.contains(lower)) {
        words.add(lower);
      }
    }
    List<String> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return sorted;
  }
}
