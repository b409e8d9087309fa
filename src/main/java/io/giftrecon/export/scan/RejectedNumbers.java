package io.giftrecon.export.scan;

import io.giftrecon.order.CellText;
import io.giftrecon.order.OrderNumbers;
import io.giftrecon.order.Visible;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R32: what can still be read in a row that cannot be used. */
final class RejectedNumbers {
  private static final Pattern LONG_NUMBER = Pattern.compile("(?<!\\d)\\d{15,20}(?!\\d)");
  private static final int MOST = 10_000;

  private RejectedNumbers() {}

  /** The number in a cell without its dress (R35), empty if it can be read no more. */
  static String inCell(RecordSplitter record, int cell) {
    String number = OrderNumbers.clean(text(record, cell));
    return OrderNumbers.isNumber(number) ? number : "";
  }

  /** A cell's text, cleaned, empty where the row has no such cell. */
  static String text(RecordSplitter record, int cell) {
    return cell >= record.cells() ? "" : CellText.clean(record.text(cell));
  }

  /** Every long number of a row whose cells are not where they belong, or that runs over others. */
  static Set<String> anywhere(RecordSplitter record) {
    Set<String> numbers = new LinkedHashSet<>();
    addTo(numbers, ascii(record.bytes(), record.from(), record.to()));
    addTo(numbers, Visible.plain(record.text()));
    return numbers;
  }

  private static void addTo(Set<String> numbers, String text) {
    Matcher number = LONG_NUMBER.matcher(text);
    while (number.find() && numbers.size() < MOST) {
      numbers.add(number.group());
    }
  }

  /** What is no ASCII may be half a character, which would hide a digit beside it. */
  private static String ascii(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.US_ASCII).replace("\ufffd", "");
  }
}
