package io.giftrecon.xlsx;

import io.giftrecon.words.Message;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet, one at a time, as texts. What the sheet says of its size is not believed;
 * rows that are hidden or filtered away are rows.
 */
public final class SheetRows implements Closeable {
  /** As many as Excel has. */
  private static final int MOST_ROWS = 1 << 20;

  private static final int MOST_COLUMNS = 1 << 14;
  private static final int MOST_DIGITS = 9;

  private final PartReader reader;
  private final SharedStrings strings;
  private final CellFormats formats;
  private final boolean since1904;
  private final StringBuilder text = new StringBuilder();
  private final List<String> cells = new ArrayList<>();
  private int number;
  private boolean inData;

  SheetRows(PartReader reader, SharedStrings strings, CellFormats formats, boolean since1904) {
    this.reader = reader;
    this.strings = strings;
    this.formats = formats;
    this.since1904 = since1904;
  }

  /** Moves on to the next row that the sheet holds; false behind the last. */
  public boolean next() {
    while (reader.next()) {
      if (reader.starts("sheetData")) {
        inData = true;
      } else if (reader.ends("sheetData")) {
        return false;
      } else if (inData && reader.starts("row")) {
        row();
        return true;
      }
    }
    if (!inData) {
      throw new BrokenWorkbookException(Message.of("book.no-rows"));
    }
    return false;
  }

  /** The number of the row in its sheet, from 1. */
  public int number() {
    return number;
  }

  /** The cells of the row from column A on; the same list for every row. */
  public List<String> cells() {
    return cells;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private void row() {
    String named = reader.attribute("r");
    int next = named == null ? number + 1 : whole(named);
    if (next <= number || next > MOST_ROWS) {
      throw new BrokenWorkbookException(Message.of("book.row-order", next, number));
    }
    number = next;
    cells.clear();
    while (reader.next() && !reader.ends("row")) {
      if (reader.starts("c")) {
        cell();
      }
    }
  }

  private void cell() {
    String named = reader.attribute("r");
    int column = named == null ? cells.size() : column(named);
    if (column < cells.size() || column >= MOST_COLUMNS) {
      throw new BrokenWorkbookException(Message.of("book.cell-order", number));
    }
    while (cells.size() < column) {
      cells.add("");
    }
    cells.add(value(reader.attribute("t"), reader.attribute("s")));
  }

  private String value(@Nullable String type, @Nullable String style) {
    boolean formula = false;
    boolean valued = false;
    boolean inValue = false;
    text.setLength(0);
    while (reader.next() && !reader.ends("c")) {
      if (reader.starts("is")) {
        valued = true;
        RichText.read(reader, "is", text);
      } else if (reader.starts("v")) {
        valued = true;
        inValue = true;
      } else if (reader.starts("f")) {
        formula = true;
      } else if (reader.ends("v")) {
        inValue = false;
      } else if (inValue) {
        RichText.add(reader, text);
      }
    }
    boolean blankText = valued && ("str".equals(type) || "inlineStr".equals(type));
    if (formula && text.isEmpty() && !blankText) {
      return WorkbookSheet.NOT_WORKED_OUT;
    }
    return text.isEmpty() ? "" : shown(type == null ? "n" : type, text.toString(), style);
  }

  private String shown(String type, String raw, @Nullable String style) {
    return switch (type) {
      case "n" ->
          style != null && formats.isDate(whole(style))
              ? CellNumber.date(raw.strip(), since1904)
              : CellNumber.text(raw.strip());
      case "s" -> RichText.unescaped(strings.at(whole(raw.strip())));
      case "inlineStr", "str" -> RichText.unescaped(raw);
      case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
      case "e" -> raw.startsWith("#") ? raw : "#" + raw;
      case "d" -> raw.strip().replace('T', ' ');
      default -> throw new BrokenWorkbookException(Message.of("book.cell-type", number));
    };
  }

  /** The number of the row that a reference such as {@code B7} names, from 1. */
  static int row(String reference) {
    int letters = 0;
    while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
      letters++;
    }
    return whole(reference.substring(letters));
  }

  /** The column that a reference such as {@code B7} names, from 0. */
  static int column(String reference) {
    int column = 0;
    int letters = 0;
    while (letters < reference.length()
        && reference.charAt(letters) >= 'A'
        && reference.charAt(letters) <= 'Z') {
      column = Math.min(column * 26 + reference.charAt(letters) - 'A' + 1, MOST_COLUMNS + 1);
      letters++;
    }
    if (letters == 0) {
      throw new BrokenWorkbookException(Message.of("book.no-column"));
    }
    return column - 1;
  }

  private static int whole(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length() && i <= MOST_DIGITS; i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i == MOST_DIGITS) {
        throw new BrokenWorkbookException(Message.of("book.no-number"));
      }
      number = number * 10 + digit;
    }
    if (digits.isEmpty()) {
      throw new BrokenWorkbookException(Message.of("book.no-number"));
    }
    return number;
  }
}
