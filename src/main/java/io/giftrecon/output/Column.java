package io.giftrecon.output;

import io.giftrecon.order.Amounts;
import io.giftrecon.order.Printable;
import io.giftrecon.order.Times;
import io.giftrecon.xlsx.CellStyle;
import io.giftrecon.xlsx.WorkbookColumn;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One column of a published table: all that CSV, workbook, page and {@code sheet} need to know of
 * it. A column is made by its type and then described further; each of these methods returns a new
 * column.
 *
 * @param <R> a row of the table
 */
public final class Column<R> {
  private static final int WIDTH = 12;
  private static final int NUMBER_WIDTH = 22;

  /** Where the page shows a column. */
  private enum OnPage {
    FIRST,
    IN_ORDER,
    NOWHERE
  }

  private final String title;
  private final CellType type;
  private final Function<? super R, String> value;
  private final int width;
  private final Map<String, CellStyle> colours;
  private final boolean perLine;
  private final OnPage onPage;
  private final String name;

  private Column(
      String title,
      CellType type,
      Function<? super R, String> value,
      int width,
      Map<String, CellStyle> colours,
      boolean perLine,
      OnPage onPage,
      String name) {
    this.title = title;
    this.type = type;
    this.value = value;
    this.width = width;
    this.colours = colours;
    this.perLine = perLine;
    this.onPage = onPage;
    this.name = name;
  }

  private static <R> Column<R> of(
      String title, CellType type, int width, Function<? super R, String> value) {
    return new Column<>(title, type, value, width, Map.of(), false, OnPage.IN_ORDER, "");
  }

  /** Order, line or item numbers, of which Excel must keep every digit. */
  public static <R> Column<R> number(String title, Function<? super R, String> value) {
    return of(title, CellType.NUMBER, NUMBER_WIDTH, value);
  }

  /** Texts that came from outside: one that a spreadsheet would run is guarded. */
  public static <R> Column<R> text(String title, Function<? super R, String> value) {
    return of(title, CellType.TEXT, WIDTH, value);
  }

  /** Codes and words of ours, written as they are. */
  public static <R> Column<R> word(String title, Function<? super R, String> value) {
    return of(title, CellType.WORD, WIDTH, value);
  }

  /** Times that are texts already, such as several in one cell. */
  public static <R> Column<R> times(String title, Function<? super R, String> value) {
    return of(title, CellType.TIME, NUMBER_WIDTH, value);
  }

  /** Times, blank where there is none. */
  public static <R> Column<R> time(String title, Optionally<? super R, LocalDateTime> value) {
    return times(title, row -> Times.show(value.of(row)));
  }

  /** Figures that are texts already, such as those that may be {@code /}. */
  public static <R> Column<R> figure(String title, Function<? super R, String> value) {
    return of(title, CellType.FIGURE, WIDTH, value);
  }

  /** Counts. */
  public static <R> Column<R> count(String title, ToLongFunction<? super R> value) {
    return figure(title, row -> Long.toString(value.applyAsLong(row)));
  }

  /** Amounts with two decimals, blank where there is none. */
  public static <R> Column<R> money(String title, Optionally<? super R, BigDecimal> value) {
    return figure(title, row -> shown(value.of(row)));
  }

  /** Cells that are empty for somebody to fill in. */
  public static <R> Column<R> toFillIn(String title) {
    return of(title, CellType.TO_FILL_IN, WIDTH, row -> "");
  }

  /** Cells that are empty for the warehouse, and for whoever decides on a row that waits. */
  public static <R> Column<R> toDecideIn(String title) {
    return of(title, CellType.TO_DECIDE_IN, WIDTH, row -> "");
  }

  /** A value that a row may lack. */
  @FunctionalInterface
  public interface Optionally<R, V> {
    @Nullable V of(R row);
  }

  /** As wide as most of its values, in characters of a digit's width. */
  public Column<R> width(int characters) {
    return new Column<>(title, type, value, characters, colours, perLine, onPage, name);
  }

  /** Shows each of these words in its colour; cells to fill in are tinted by it. */
  public Column<R> coloured(Map<String, CellStyle> words) {
    return new Column<>(title, type, value, width, words, perLine, onPage, name);
  }

  /** Says that a cell holds a value per one-yuan line, joined by {@code |}. */
  public Column<R> perLine() {
    return new Column<>(title, type, value, width, colours, true, onPage, name);
  }

  /** Keeps the column off the page: such as receivers' names, phones and addresses. */
  public Column<R> offPage() {
    return new Column<>(title, type, value, width, colours, perLine, OnPage.NOWHERE, name);
  }

  /** Puts the column before all others on the page. */
  public Column<R> firstOnPage() {
    return new Column<>(title, type, value, width, colours, perLine, OnPage.FIRST, name);
  }

  /** What the page's scripts call the column, which know no titles. */
  public Column<R> onPageAs(String script) {
    return new Column<>(title, type, value, width, colours, perLine, onPage, script);
  }

  public String title() {
    return title;
  }

  /** What the page's scripts call it; empty if they only show it. */
  public String nameOnPage() {
    return name;
  }

  /** Whether it holds order, line or item numbers. */
  public boolean isNumber() {
    return type == CellType.NUMBER;
  }

  /** What a row says in this column, before any writer has formatted it. */
  String value(R row) {
    return Printable.cell(value.apply(row));
  }

  /** A value as a CSV file shows it. */
  String format(String cell, CellFormat format) {
    return type.format(cell, format);
  }

  /** Whether a cell holds a value per one-yuan line, joined by {@code |}. */
  public boolean isPerLine() {
    return perLine;
  }

  boolean isOnPage() {
    return onPage != OnPage.NOWHERE;
  }

  boolean isFirstOnPage() {
    return onPage == OnPage.FIRST;
  }

  /** The colours of its words; empty for nearly every column. */
  Map<String, CellStyle> colours() {
    return colours;
  }

  /** The colours of the rows in which its cells are to be filled in. */
  Set<CellStyle> filledInWhere() {
    return type.rows();
  }

  /** The column in a workbook, no narrower than the title with its filter. */
  WorkbookColumn inWorkbook() {
    boolean toFillIn = type.style() == CellStyle.TO_FILL_IN;
    return new WorkbookColumn(
        title,
        Math.max(width, title.length() * 2 + 4),
        toFillIn ? CellStyle.HEADER_TO_FILL_IN : CellStyle.HEADER,
        type.style());
  }

  private static String shown(@Nullable BigDecimal amount) {
    return amount == null ? "" : Amounts.show(amount);
  }
}
