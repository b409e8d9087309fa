package io.giftrecon.export.recognise;

import io.giftrecon.csv.Encoding;
import io.giftrecon.order.OrderNumbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * How one file is written, as its header tells.
 *
 * @param delimiter one of {@code , ; | ^ ，} or a tab
 * @param headerLine the line of the header, from 1; titles may stand above it
 * @param columns the used columns and where each stands, from 0
 * @param others where further cells stand that speak for a column of {@link #SEVERAL_MAY_SPEAK}
 * @param header the titles, cleaned
 * @param origins where the cell stands that tells where a row came from ({@link Origin}), from 0;
 *     {@link #NO_ORIGINS} for a file whose rows are its own
 */
public record CsvSchema(
    FileKind kind,
    Encoding encoding,
    char delimiter,
    int headerLine,
    Map<Column, Integer> columns,
    Map<Column, List<Integer>> others,
    List<String> header,
    int origins) {
  /** Stands for {@link #origins} where no such cell stands. */
  public static final int NO_ORIGINS = -1;

  /**
   * A145: states, of which programs write several columns; one of them may tell what the first does
   * not. Of any other two synonyms the first counts.
   */
  private static final Set<Column> SEVERAL_MAY_SPEAK =
      Collections.unmodifiableSet(
          EnumSet.of(Column.STATUS, Column.STATUS_HINT, Column.REFUND_STATUS, Column.REFUND_HINT));

  private static final int FEWEST_CELLS = 3;
  private static final Pattern ORDER_NUMBER = Pattern.compile("\\d{15,20}");
  private static final Pattern NUMBER_INSIDE =
      Pattern.compile("(?<!\\d)" + ORDER_NUMBER + "(?!\\d)");

  /** Reads a header; empty if it is of no known kind. */
  public static Optional<CsvSchema> of(
      Encoding encoding, char delimiter, int headerLine, List<String> header) {
    if (DownloadSheetTitles.areIn(header)) {
      return Optional.empty();
    }
    Map<Column, Integer> found = new EnumMap<>(Column.class);
    Map<Column, List<Integer>> others = new EnumMap<>(Column.class);
    boolean refunds = ApiTitles.areOfRefunds(header);
    for (int i = 0; i < header.size(); i++) {
      Optional<Column> column = ApiTitles.column(header.get(i), refunds);
      if (column.isPresent() && found.putIfAbsent(column.get(), i) != null) {
        others.computeIfAbsent(column.get(), added -> new ArrayList<>()).add(i);
      }
    }
    return FileKind.of(found.keySet())
        .map(
            kind -> {
              if (!kind.bearsLines() && !found.containsKey(Column.ORDER_NO)) {
                Optional.ofNullable(found.get(Column.MAIN_ORDER_NO))
                    .ifPresent(at -> found.put(Column.ORDER_NO, at));
              }
              found.keySet().retainAll(kind.columns());
              others.keySet().retainAll(found.keySet());
              others.keySet().retainAll(SEVERAL_MAY_SPEAK);
              return new CsvSchema(
                  kind,
                  encoding,
                  delimiter,
                  headerLine,
                  Collections.unmodifiableMap(found),
                  Collections.unmodifiableMap(others),
                  List.copyOf(header),
                  NO_ORIGINS);
            });
  }

  /** How the columns that our own download sheet shares with the platform's stand in it. */
  public static CsvSchema ofOwnSheet(List<String> header) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int i = 0; i < header.size(); i++) {
      int at = i;
      Column.named(header.get(i))
          .filter(FileKind.PLATFORM.columns()::contains)
          .ifPresent(column -> columns.put(column, at));
    }
    return new CsvSchema(
        FileKind.PLATFORM,
        Encoding.UTF_8_BOM,
        ',',
        1,
        Collections.unmodifiableMap(columns),
        Map.of(),
        List.copyOf(header),
        NO_ORIGINS);
  }

  /**
   * The layout of a table that was made from JSON, or from the platform's sheet: comma, UTF-8,
   * header first, origins last.
   */
  public static CsvSchema ofRecords(
      FileKind kind, Map<Column, Integer> columns, List<String> header) {
    return new CsvSchema(
        kind,
        Encoding.UTF_8,
        ',',
        1,
        Collections.unmodifiableMap(new EnumMap<>(columns)),
        Map.of(),
        List.copyOf(header),
        header.size() - 1);
  }

  /** Whether rows came from records of which each may make several. */
  public boolean tellsOrigins() {
    return origins != NO_ORIGINS;
  }

  /** Whether its rows came from trades or refunds as JSON. */
  public boolean isOfTrades() {
    return tellsOrigins() && kind != FileKind.PLATFORM;
  }

  /** The same with its header on another line. */
  CsvSchema onLine(int line) {
    return new CsvSchema(kind, encoding, delimiter, line, columns, others, header, origins);
  }

  /** How many cells the header has. */
  public int width() {
    return header.size();
  }

  /**
   * R33: whether a row that stands above the header is one of data, for that would be lost: several
   * cells are filled, and one that the header calls a number is as long as order numbers are.
   */
  boolean isData(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isEmpty()).count() >= FEWEST_CELLS
        && columns.entrySet().stream()
            .filter(
                column ->
                    column.getValue() < cells.size() && column.getKey().type() == CellType.NUMBER)
            .map(column -> OrderNumbers.clean(cells.get(column.getValue())))
            .anyMatch(number -> ORDER_NUMBER.matcher(number).matches());
  }

  /**
   * R33: a title that holds an order number: where line ends are lost, the header has swallowed the
   * rows behind it, and the file would pass for one without any.
   */
  Optional<String> swallowed() {
    return header.stream().filter(title -> NUMBER_INSIDE.matcher(title).find()).findFirst();
  }

  /** A used column that stands there twice under the same title, however that is spaced. */
  Optional<String> twice() {
    Set<String> seen = new HashSet<>();
    Set<String> again = new HashSet<>();
    header.stream().map(Column::plain).filter(title -> !seen.add(title)).forEach(again::add);
    return columns.values().stream()
        .map(header::get)
        .filter(title -> again.contains(Column.plain(title)))
        .findFirst();
  }

  public boolean has(Column column) {
    return columns.containsKey(column);
  }

  /** Every used cell, those of each column before the further ones that speak for columns. */
  public void eachCell(BiConsumer<Column, Integer> sink) {
    columns.forEach(sink);
    others.forEach((column, cells) -> cells.forEach(at -> sink.accept(column, at)));
  }

  /** Where the further cells stand that speak for a column, from 0; mostly none. */
  public List<Integer> others(Column column) {
    return others.getOrDefault(column, List.of());
  }

  /** The column that holds the order number: 主订单编号 where both stand. */
  public Column orderNumber() {
    if (kind == FileKind.WORKLIST) {
      return Column.ONE_YUAN_SUB_ORDER;
    }
    return has(Column.MAIN_ORDER_NO) ? Column.MAIN_ORDER_NO : Column.ORDER_NO;
  }

  /** What the cells of a column must look like here: a receiver report may name several orders. */
  public CellType type(Column column) {
    return kind == FileKind.RECEIVERS && column == Column.ORDER_NO
        ? CellType.NUMBERS
        : column.type();
  }

  /** Known columns of this kind that the file lacks, by the names people know. */
  public List<String> missing() {
    if (kind == FileKind.PLATFORM) {
      return List.of();
    }
    Set<Column> missing = EnumSet.copyOf(kind.columns());
    missing.removeAll(columns.keySet());
    missing.removeIf(Column::tellsRefundKind);
    return missing.stream().map(Column::title).toList();
  }

  /** Columns of the file that are used, by the names people know. */
  public List<String> used() {
    Set<Column> used = kind == FileKind.PLATFORM ? kind.columns() : columns.keySet();
    return used.stream().map(Column::title).toList();
  }
}
