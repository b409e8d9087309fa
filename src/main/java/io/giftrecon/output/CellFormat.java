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
    boolean dressed =
        numbers == NumberStyle.FORMULA
            && isPlain(number)
            && number.length() <= LONGEST_FORMULA_TEXT;
    return dressed ? "=\"" + number + "\"" : text(number);
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
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** What a written cell says, without what was put on. */
  public static String bare(String cell) {
    if (cell.length() >= 3 && cell.startsWith("=\"") && cell.endsWith("\"")) {
      return cell.substring(2, cell.length() - 1);
    }
    boolean guarded = cell.startsWith("'") && text(cell.substring(1)).equals(cell);
    return guarded ? cell.substring(1) : cell;
  }

  /** Several values in one cell, joined by {@code |}; a bar inside a value becomes {@code ｜}. */
  public static String joined(Collection<String> values) {
    return String.join("|", values.stream().map(value -> value.replace('|', '｜')).toList());
  }
}
