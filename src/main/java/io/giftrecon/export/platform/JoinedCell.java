package io.giftrecon.export.platform;

import io.giftrecon.csv.CellLines;
import io.giftrecon.order.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How the cells of a row of the platform's sheet join what its one-yuan lines say: by a bar, a
 * comma, a line break, a blank. The separator is not documented; the order numbers tell it.
 */
enum JoinedCell {
  BAR("\\|", "|"),
  COMMA(",", ","),
  WIDE_COMMA("，", "，"),
  LIST_COMMA("、", "、"),
  LINE("\\r\\n|[\\r\\n" + CellLines.BREAK + "]", "\n"),
  BLANK("[\\s\\u00a0\\u3000]+", " ");

  /** Text may hold these itself. */
  private static final List<JoinedCell> MAY_BE_TEXT = List.of(COMMA, WIDE_COMMA, LIST_COMMA, BLANK);

  private final Pattern separator;
  private final String join;

  JoinedCell(String separator, String join) {
    this.separator = Pattern.compile(separator);
    this.join = join;
  }

  /** The separator of a cell of order numbers; empty where it holds a single one. */
  static Optional<JoinedCell> of(String numbers) {
    for (JoinedCell joined : values()) {
      if (joined.separator.matcher(numbers).find()) {
        return Optional.of(joined);
      }
    }
    return Optional.empty();
  }

  /** The pieces as they stand between separators, each cleaned. */
  List<String> pieces(String cell) {
    List<String> pieces = new ArrayList<>();
    for (String piece : separator.split(cell, -1)) {
      pieces.add(CellText.clean(piece));
    }
    return pieces;
  }

  /** Whether what people write may hold the separator itself, so that more pieces mean nothing. */
  boolean mayBeText() {
    return MAY_BE_TEXT.contains(this);
  }

  /**
   * What a cell says of each line. A word or a time may hold the separator itself: its pieces are
   * put together again where they can be in one way only.
   *
   * @param lines how many there are
   * @param known whether a text is a whole word of the column
   * @return one text a line; empty where the cell cannot be told apart
   */
  Optional<List<String>> split(String cell, int lines, Predicate<String> known) {
    List<String> pieces = pieces(cell);
    if (pieces.size() == lines) {
      return Optional.of(pieces);
    }
    if (pieces.size() < lines) {
      return Optional.empty();
    }
    List<List<String>> ways = new ArrayList<>();
    putTogether(pieces, lines, known, new ArrayList<>(), ways);
    return ways.size() == 1 ? Optional.of(ways.get(0)) : Optional.empty();
  }

  /** Finds the ways to make so many known words of the pieces, no more than two of them. */
  private void putTogether(
      List<String> pieces,
      int lines,
      Predicate<String> known,
      List<String> words,
      List<List<String>> ways) {
    if (lines == 0) {
      if (pieces.isEmpty()) {
        ways.add(List.copyOf(words));
      }
      return;
    }
    for (int end = 1; end <= pieces.size() - lines + 1 && ways.size() < 2; end++) {
      String word = String.join(join, pieces.subList(0, end));
      if (known.test(word)) {
        words.add(word);
        putTogether(pieces.subList(end, pieces.size()), lines - 1, known, words, ways);
        words.remove(words.size() - 1);
      }
    }
  }
}
