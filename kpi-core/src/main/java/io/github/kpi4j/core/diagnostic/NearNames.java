package io.github.kpi4j.core.diagnostic;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The known names that a misspelt one was probably meant to be. */
public final class NearNames {
  private static final int MOST = 3;
  private static final CharMatcher AROUND =
      CharMatcher.anyOf("\"'“”‘’「」『』").or(CharMatcher.whitespace());

  private NearNames() {}

  /**
   * The name that differs only in how it is typed, by case, full-width letters, quotation marks or
   * a hyphen for an underscore; without one, up to three names within a third of the wanted name's
   * length that are hardly farther than the nearest of them, nearest first, then by alphabet.
   *
   * @param wanted the name that nothing is called
   * @param known the names there are
   * @return zero to three of {@code known}
   */
  public static List<String> of(String wanted, Collection<String> known) {
    String typed = typed(wanted);
    List<String> same =
        known.stream()
            .filter(name -> !name.equals(wanted) && typed(name).equals(typed))
            .sorted()
            .limit(MOST)
            .toList();
    return same.isEmpty() ? near(wanted, known) : same;
  }

  private static String typed(String name) {
    return AROUND
        .trimFrom(Normalizer.normalize(name, Normalizer.Form.NFKC))
        .toLowerCase(Locale.ROOT)
        .replace('-', '_')
        .replace(' ', '_');
  }

  private static List<String> near(String wanted, Collection<String> known) {
    int bound = Math.max(1, wanted.length() / 3);
    Map<String, Integer> distances = new TreeMap<>();
    for (String name : known) {
      if (Math.abs(name.length() - wanted.length()) <= bound) {
        distances.put(name, distance(wanted, name));
      }
    }
    int nearest = distances.values().stream().mapToInt(Integer::intValue).min().orElse(bound);
    // Once something is a slip of one key away, what is five edits away was not meant.
    int farthest = Math.min(bound, nearest + 1);
    return distances.entrySet().stream()
        .filter(name -> name.getValue() <= farthest)
        .sorted(Map.Entry.comparingByValue())
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Edits between two names; swapping two neighbours is one edit, as typing errors go. */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
