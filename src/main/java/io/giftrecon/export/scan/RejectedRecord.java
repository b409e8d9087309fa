package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.recognise.Origin;
import io.giftrecon.order.SheetPair;
import io.giftrecon.order.Source;
import io.giftrecon.rights.ReturnedVerdict;
import io.giftrecon.rights.VerdictWord;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes rejects of the records of one file: where each stands, and what it names all the same. */
final class RejectedRecord {
  /** The numbers of a returned worklist's row. */
  private static final List<Column> OF_PAIR =
      List.of(
          Column.ONE_YUAN_ORDER,
          Column.ONE_YUAN_SUB_ORDER,
          Column.WORKLIST_MAIN_ORDER,
          Column.WORKLIST_MAIN_SUB_ORDER);

  private final ExportFile file;
  private final CsvSchema layout;

  RejectedRecord(ExportFile file) {
    this.file = file;
    this.layout = file.knownLayout();
  }

  /**
   * The reject.
   *
   * @param bad what is wrong with the record, or with the row of it that was read last
   */
  Reject of(RecordSplitter record, BadRowException bad) {
    if (layout.tellsOrigins()) {
      return of(record, Origin.of(record.text(layout.origins())), bad);
    }
    boolean misplaced = bad.title().isEmpty();
    String sub = misplaced ? "" : number(record, Column.SUB_ORDER_NO);
    return new Reject(
        file,
        record.line(),
        bad.title(),
        bad.reason(),
        record.offset(),
        record.to() - record.from(),
        Source.UNSAID,
        misplaced ? RejectedNumbers.anywhere(record) : numbers(record),
        sub,
        misplaced ? "" : number(record, Column.REFUND_NO),
        misplaced ? behindHeader(record) : filledIn(record));
  }

  /** R32, A101: of a row that came back every number of its pair, for any may be whole. */
  private Set<String> numbers(RecordSplitter record) {
    Stream<Column> columns =
        layout.kind() == FileKind.WORKLIST
            ? OF_PAIR.stream()
            : Stream.of(layout.orderNumber(), Column.SUB_ORDER_NO);
    return columns
        .map(column -> number(record, column))
        .filter(number -> !number.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A trade or a refund; what is wrong with a line of a trade casts doubt on all of it (R32). */
  private Reject of(RecordSplitter record, Origin origin, BadRowException bad) {
    String where =
        bad.column()
            .map(column -> origin.pathOf(column, title(column)))
            .orElse(origin.path() + origin.wrongAt());
    return new Reject(
        file,
        origin.line(),
        where,
        bad.reason(),
        origin.offset(),
        origin.length(),
        origin.changed(),
        Stream.concat(
                Stream.of(
                    number(record, layout.orderNumber()), number(record, Column.SUB_ORDER_NO)),
                sheetOrders(record))
            .filter(number -> !number.isEmpty())
            .collect(Collectors.toUnmodifiableSet()),
        "",
        number(record, Column.REFUND_NO),
        "");
  }

  /** R32: a row of the platform's sheet casts doubt on every order that it names. */
  private Stream<String> sheetOrders(RecordSplitter record) {
    return Stream.ofNullable(layout.columns().get(Column.SHEET_PAIRS))
        .flatMap(at -> SheetPair.all(record.text(at)).stream())
        .map(SheetPair::orderNo);
  }

  private String title(Column column) {
    Integer at = layout.columns().get(column);
    return at == null ? column.title() : layout.header().get(at);
  }

  /**
   * R39, R50: what may mean that a gift or cash is out, or shall not go out, although the row
   * cannot be used. 补发 alone holds nothing back.
   */
  private String filledIn(RecordSplitter record) {
    if (layout.kind() != FileKind.WORKLIST) {
      return "";
    }
    return Stream.concat(
            Stream.of(Column.TRACKING, Column.NOTE).map(column -> filledIn(record, column)),
            Stream.of(filledIn(record, Column.VERDICT)).filter(RejectedRecord::mayHoldBack))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String filledIn(RecordSplitter record, Column column) {
    Integer at = layout.columns().get(column);
    return at == null ? "" : RejectedNumbers.text(record, at);
  }

  private static boolean mayHoldBack(String verdict) {
    return ReturnedVerdict.read(verdict, "", "")
        .word()
        .filter(word -> word == VerdictWord.RELEASE)
        .isEmpty();
  }

  /** A103: what stands in a column without a title, where all the others are where they belong. */
  private String behindHeader(RecordSplitter record) {
    if (layout.kind() != FileKind.WORKLIST || record.damage().isPresent()) {
      return "";
    }
    return IntStream.range(layout.width(), record.cells())
        .mapToObj(at -> RejectedNumbers.text(record, at))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String number(RecordSplitter record, Column column) {
    Integer at = layout.columns().get(column);
    return at == null ? "" : RejectedNumbers.inCell(record, at);
  }
}
