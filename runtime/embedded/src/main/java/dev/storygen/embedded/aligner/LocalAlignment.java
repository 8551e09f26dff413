package dev.storygen.embedded.aligner;

import java.util.Arrays;
import java.util.List;

/**
 * Aligns the recognised words with the best matching part of a text, with insertions and deletions.
 *
 * <p>Algorithm of Smith and Waterman (1981) with a linear gap penalty: a match of a single distant
 * word scores less than the gap before it costs.
 */
final class LocalAlignment {

  private static final int MATCH = 3;
  private static final int GAP = -1;

  private LocalAlignment() {}

  /** For each word of the text, the index of the recognised word that matches it, or -1. */
  static int[] of(List<String> text, List<String> recognised) {
    int[][] score = scores(text, recognised);
    int i = 0;
    int j = 0;
    for (int row = 0; row <= text.size(); row++) {
      for (int column = 0; column <= recognised.size(); column++) {
        if (score[row][column] > score[i][j]) {
          i = row;
          j = column;
        }
      }
    }
    int[] found = new int[text.size()];
    Arrays.fill(found, -1);
    while (score[i][j] > 0) {
      if (text.get(i - 1).equals(recognised.get(j - 1))
          && score[i][j] == score[i - 1][j - 1] + MATCH) {
        found[--i] = --j;
      } else if (score[i][j] == score[i - 1][j] + GAP) {
        i--;
      } else {
        j--;
      }
    }
    return found;
  }

  private static int[][] scores(List<String> text, List<String> recognised) {
    int[][] score = new int[text.size() + 1][recognised.size() + 1];
    for (int i = 1; i <= text.size(); i++) {
      for (int j = 1; j <= recognised.size(); j++) {
        int best = Math.max(0, Math.max(score[i - 1][j], score[i][j - 1]) + GAP);
        if (text.get(i - 1).equals(recognised.get(j - 1))) {
          best = Math.max(best, score[i - 1][j - 1] + MATCH);
        }
        score[i][j] = best;
      }
    }
    return score;
  }
}
