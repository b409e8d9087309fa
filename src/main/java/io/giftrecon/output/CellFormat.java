package io.giftrecon.output;

import io.giftrecon.campaign.NumberStyle;
import java.util.Collection;

/** How cells are written, so that Excel neither rounds a number nor runs a text. */
public final class CellFormat {
  private static final String DANGEROUS = "=+-@\t\r";

  /** Excel takes no longer text inside a formula. */
  private static final int LONGEST_FORMULA_TEXT = 255;

  private final NumberStyle numbers;

  public CellFormat(NumberStyle numbers) {
    this.numbers = numbers;
  }

  /** An order, line or item number, or several joined by {@code |}. */
  public String number(String number) {
    boolean formula =
        numbers == NumberStyle.FORMULA
            && isPlain(number)
            && number.length() <= LONGEST_FORMULA_TEXT;
    return formula ? "=\"" + number + "\"" : text(number);
  }

  private static boolean isPlain(String number) {
    boolean plain = !number.isEmpty();
    for (int i = 0; i < number.length() && plain; i++) {
      char c = number.charAt(i);
      plain =
          (c >= '0' && c <= '9')
              || (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || c == '_'
              || c == '|'
              || c == '-';
    }
    return plain;
  }

  /** Any other text: one that a spreadsheet would run gets a leading {@code '}. */
  public static String text(String text) {
    return isDangerous(text) ? "'" + text : text;
  }

  private static boolean isDangerous(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
  }

  /** What a cell of a CSV file says, without what {@link #number} and {@link #text} have added. */
  public static String unformat(String cell) {
    if (cell.length() >= 3 && cell.startsWith("=\"") && cell.endsWith("\"")) {
      return cell.substring(2, cell.length() - 1);
    }
    return shown(cell);
  }

  /**
   * A value as the CSV file's reader will understand it, for workbooks and the page, so that all
   * say the same: a leading {@code '} before a dangerous character reads as a guard, even if the
   * shop wrote it.
   */
  public static String shown(String value) {
    return value.startsWith("'") && isDangerous(value.substring(1)) ? value.substring(1) : value;
  }

  /** Several values in one cell, joined by {@code |}; a bar inside a value becomes {@code ｜}. */
  public static String joined(Collection<String> values) {
    return String.join("|", values.stream().map(value -> value.replace('|', '｜')).toList());
  }
}
