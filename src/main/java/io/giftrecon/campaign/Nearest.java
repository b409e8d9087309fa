package io.giftrecon.campaign;

import java.util.Comparator;
import java.util.List;

/** The known word that a mistyped one most likely meant. */
public final class Nearest {
  private Nearest() {}

  /** Of the known words the one that takes the fewest changes of a character. */
  public static String of(String typed, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(word -> edits(typed, word)))
        .orElseThrow(() -> new IllegalArgumentException("no known words"));
  }

  /** Levenshtein's distance. */
  public static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
