package io.giftrecon.pairing;

import io.giftrecon.order.Amounts;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Status;
import io.giftrecon.order.TaggedOrders;
import io.giftrecon.rights.LineFacts;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A20: the rows without a number of an order some of whose lines have numbers. Such a row is one of
 * a numbered line that its file does not number, or of a line that no export numbers yet; or its
 * line cannot be told. No row is passed over: what it says may be the newest word of a line (R31).
 */
final class UnnumberedRows {
  private final Map<NewestFirst<LineRow>, LineFacts> lines = new LinkedHashMap<>();
  private final Map<LineRow, NewestFirst<LineRow>> placed = new LinkedHashMap<>();
  private final List<LineRow> ofTheirOwn = new ArrayList<>();
  private final Map<LineRow, List<NewestFirst<LineRow>>> unplaced = new LinkedHashMap<>();
  private final List<MayBeOne> mayBeOne = new ArrayList<>();

  private UnnumberedRows() {}

  /**
   * Finds the lines of the rows, and adds each row whose line is certain to it.
   *
   * @param lines those of the numbered rows
   * @param rows of the same order, none of which has a number
   */
  static UnnumberedRows join(Collection<NewestFirst<LineRow>> lines, List<LineRow> rows) {
    UnnumberedRows found = new UnnumberedRows();
    if (rows.isEmpty()) {
      return found;
    }
    lines.forEach(line -> found.lines.put(line, UnnumberedLines.facts(line)));
    Map<String, List<LineRow>> files = new LinkedHashMap<>();
    rows.forEach(
        row -> files.computeIfAbsent(row.source().file(), key -> new ArrayList<>()).add(row));
    files.forEach(found::place);
    found.placed.forEach((row, line) -> line.add(row));
    return found;
  }

  /** The rows of lines that no export numbers. */
  List<LineRow> ofTheirOwn() {
    return ofTheirOwn;
  }

  /** The rows whose line cannot be told, with the lines that each may be of. */
  Map<LineRow, List<NewestFirst<LineRow>>> unplaced() {
    return unplaced;
  }

  /** Rows of lines of their own that may be one with a numbered line, and a row of that. */
  List<MayBeOne> mayBeOne() {
    return mayBeOne;
  }

  /** Numbered rows of the same file are other lines than its rows without. */
  private void place(String file, List<LineRow> ofFile) {
    List<LineRow> rows = ofFile.stream().sorted(UnnumberedLines.PLACE).toList();
    List<NewestFirst<LineRow>> others =
        lines.keySet().stream()
            .filter(line -> line.stream().noneMatch(row -> row.source().file().equals(file)))
            .sorted(UnnumberedLines.BY_PLACE)
            .toList();
    Matching<LineRow, NewestFirst<LineRow>> same =
        new Matching<>(rows, LineFacts::of, others, this::facts)
            .by(LineFacts::equals)
            .by(LineFacts::agrees);
    if (same.left().size() == 1 && same.free().size() == 1) {
      same.by(LineFacts::mayBe);
    }
    same.found()
        .forEach(
            (row, line) -> {
              List<NewestFirst<LineRow>> alike = agreeing(row, others);
              if (areToldApart(rows, alike)) {
                unplaced.put(row, alike);
              } else {
                placed.put(row, line);
              }
            });
    List<NewestFirst<LineRow>> free =
        others.stream().filter(line -> rows.stream().noneMatch(isOf(line))).toList();
    same.left().forEach(row -> leave(row, free));
  }

  private Predicate<LineRow> isOf(NewestFirst<LineRow> line) {
    return row -> line.equals(placed.get(row));
  }

  private void leave(LineRow row, List<NewestFirst<LineRow>> free) {
    LineFacts facts = LineFacts.of(row);
    List<NewestFirst<LineRow>> candidates =
        free.stream().filter(line -> !facts.isSurelyOtherItem(facts(line))).toList();
    boolean another = candidates.stream().allMatch(line -> facts.isOtherItem(facts(line)));
    if (!another) {
      unplaced.put(row, candidates);
    } else if (facts.namesItem()) {
      ofTheirOwn.add(row);
      candidates.forEach(line -> mayBeOne.add(new MayBeOne(row, UnnumberedLines.first(line))));
    }
  }

  private List<NewestFirst<LineRow>> agreeing(LineRow row, List<NewestFirst<LineRow>> others) {
    LineFacts facts = LineFacts.of(row);
    return others.stream().filter(line -> facts.agrees(facts(line))).toList();
  }

  /** R62: lines alike, of which the rows of one file say different things, or name only some. */
  private boolean areToldApart(List<LineRow> rows, List<NewestFirst<LineRow>> alike) {
    List<LineRow> ofThem = rows.stream().filter(row -> !agreeing(row, alike).isEmpty()).toList();
    return !alike.isEmpty()
        && (ofThem.size() < alike.size() || ofThem.stream().map(Word::of).distinct().count() > 1);
  }

  private LineFacts facts(NewestFirst<LineRow> line) {
    return Objects.requireNonNull(lines.get(line));
  }

  /** What a row says of its line that another line alike may not share. */
  private record Word(
      @Nullable Status<OrderStatus> status,
      Status<RefundStatus> refund,
      String refundAmount,
      String payable,
      String paid,
      @Nullable LocalDateTime paidAt,
      @Nullable LocalDateTime confirmedAt,
      Set<String> tag) {
    static Word of(LineRow row) {
      return new Word(
          row.status(),
          row.refundStatus(),
          Amounts.plain(row.refundAmount() == null ? BigDecimal.ZERO : row.refundAmount()),
          Amounts.plain(row.payable()),
          Amounts.plain(row.paid()),
          row.paidAt(),
          row.confirmedAt(),
          row.tag() == null ? Set.of() : TaggedOrders.of(row.tag()).collect(Collectors.toSet()));
    }
  }
}
