package slidersync.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what somebody meant who made a typing mistake. */
public final class Spelling {

  /** Letters that are missing, too many, wrong or swapped. */
  private static final int MOST_MISTAKES = 2;

  private Spelling() {}

  /** The known word that is the nearest, if it is near; upper and lower case are the same. */
  public static Optional<String> nearest(String word, Stream<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    return known
        .filter(candidate -> Math.abs(lower.length() - candidate.length()) <= MOST_MISTAKES)
        .filter(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT)) <= MOST_MISTAKES)
        .min(
            Comparator.comparingInt(
                candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT))));
  }

  /** Asks for the known word that is meant, at the end of a sentence; empty if none is near. */
  public static String question(String word, Collection<String> known) {
    return nearest(word, known.stream()).map(meant -> "; did you mean " + meant + "?").orElse("");
  }

  /** The optimal string alignment distance: Levenshtein's, with neighbours swapped as one step. */
  private static int distance(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, a, i, b, j);
      }
    }
    return steps[a.length()][b.length()];
  }

  private static int step(int[][] steps, String a, int i, String b, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(steps[i - 1][j - 1] + same, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
