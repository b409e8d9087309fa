package io.giftrecon.rights;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that people write in a cell. A Chinese word stands anywhere in it, one of Latin letters
 * only by itself: {@code SF} is no part of {@code SF1234567890}.
 */
final class WordList {
  private final List<Word> longestFirst;

  WordList(Collection<String> words) {
    longestFirst =
        words.stream()
            .distinct()
            .sorted(
                Comparator.comparing(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .map(Word::of)
            .toList();
  }

  /** Whether the cell is one of the words and nothing else. */
  boolean is(String text) {
    return longestFirst.stream().anyMatch(word -> word.text.equalsIgnoreCase(text));
  }

  /** The longest of the words that stand in the cell. */
  Optional<String> in(String text) {
    return longestFirst.stream()
        .filter(word -> word.place.matcher(text).find())
        .findFirst()
        .map(word -> word.text);
  }

  /** The cell with a blank in place of every word. */
  String without(String text) {
    String bare = text;
    for (Word word : longestFirst) {
      bare = word.place.matcher(bare).replaceAll(" ");
    }
    return bare;
  }

  private record Word(String text, Pattern place) {
    private static final String LATIN = "[A-Za-z0-9-]";

    static Word of(String text) {
      String place = Pattern.quote(text);
      if (isLatin(text.charAt(0))) {
        place = "(?<!" + LATIN + ")" + place;
      }
      if (isLatin(text.charAt(text.length() - 1))) {
        place = place + "(?!" + LATIN + ")";
      }
      return new Word(text, Pattern.compile(place, Pattern.CASE_INSENSITIVE));
    }

    private static boolean isLatin(char c) {
      return c < 0x80 && Character.isLetterOrDigit(c);
    }
  }
}
