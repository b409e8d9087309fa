package io.giftrecon.release;

import io.giftrecon.order.Source;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LedgerView;
import io.giftrecon.rights.PastWords;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.ReturnedWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of returned worklists that fit no right of theirs, though what they tell of may be out: each
 * is a break, and asks of every right that it may mean.
 */
final class RowsWithoutRight {
  private final MarkableRights all;
  private final Map<LedgerRight, String> theirs;
  private final PastWords past;
  private final List<Break> breaks;
  private final OpenQuestions questions;

  /** Rows whose one-yuan line has no right here, though what they tell of may be out. */
  private final List<ReturnedRow> rows = new ArrayList<>();

  /** What a row named before its main line was found to be nobody's. */
  private final Map<Source, ReturnedRow> asWritten = new HashMap<>();

  /**
   * None yet.
   *
   * @param all the rights of the buyer group
   * @param ledger what marks of these rights said once, and whose other rights are
   * @param written every row as it came back
   * @param breaks takes what the rows end as
   * @param questions takes what they leave open
   */
  RowsWithoutRight(
      MarkableRights all,
      LedgerView ledger,
      List<ReturnedRow> written,
      List<Break> breaks,
      OpenQuestions questions) {
    this.all = all;
    this.theirs = ledger.theirs();
    this.past = ledger.past();
    this.breaks = breaks;
    this.questions = questions;
    written.forEach(row -> asWritten.put(row.source(), row));
  }

  /** A row of which it is asked later which right it may mean. */
  void add(ReturnedRow row) {
    rows.add(row);
  }

  /**
   * R62: a row whose made-up number is another line's by now. What it tells of is out, and nobody
   * knows which right of its order that is.
   */
  ReturnOutcome ofSomeLine(ReturnedRow row) {
    List<LedgerRight> rights = all.ofOrder(row);
    if (row.word().marks()
        && rights.stream().filter(right -> MarkedWords.says(row, right)).count() >= row.units()) {
      return ReturnOutcome.MARKED;
    }
    if (!(row.word() instanceof ReturnedWord.NotSent)) {
      rights.stream()
          .filter(right -> !right.processed())
          .forEach(right -> questions.ambiguous(right, row));
      if (rights.isEmpty()) {
        rows.add(row);
      }
    }
    breaks.add(
        Break.of(
            BreakCode.RETURN_FITS_NO_RIGHT,
            row,
            "1元商品ID %s：它的子订单号是补出来的，现在看不出是这个订单的哪一行".formatted(row.items().oneYuan())));
    return ReturnOutcome.BROKEN;
  }

  /** A122: 1元商品子订单号 is a line of one order, and 1元商品订单号 is another one of this buyer group. */
  boolean namesTwoOrders(ReturnedRow row) {
    List<LedgerRight> rights = all.of(row);
    return !rights.isEmpty()
        && rights.stream().noneMatch(right -> right.oneYuanOrder().equals(row.oneYuanOrder()))
        && !all.ofOrder(row).isEmpty();
  }

  /** Its rows were sorted or pasted apart: what it tells of may be out. */
  ReturnOutcome ofTwoOrders(ReturnedRow row) {
    rows.add(row);
    breaks.add(
        Break.of(
            BreakCode.RETURN_FITS_NO_RIGHT,
            row,
            "1元商品子订单 %s 不是1元商品订单 %s 的，排序或粘贴时错了行"
                .formatted(row.oneYuanSubOrder(), row.oneYuanOrder())));
    return ReturnOutcome.BROKEN;
  }

  /** A row that tells of more units than its line has rights. */
  ReturnOutcome unfit(ReturnedRow row, int left) {
    breaks.add(
        Break.of(
            BreakCode.RETURN_FITS_NO_RIGHT,
            row,
            "本行多出 %d 份，1元商品子订单 %s".formatted(left, row.oneYuanSubOrder())));
    return ReturnOutcome.BROKEN;
  }

  /**
   * R60: a job marks what it lists or has in its exports. A row of another job's list says nothing
   * here, and nothing new where that job has marked it.
   */
  ReturnOutcome ofNobodyHere(ReturnedRow row) {
    List<LedgerRight> known =
        theirs.keySet().stream()
            .filter(right -> right.oneYuanSubOrder().equals(row.oneYuanSubOrder()))
            .sorted(LedgerRight.ORDER)
            .toList();
    if (known.isEmpty()) {
      rows.add(row);
      return unfit(row, row.units());
    }
    if (known.stream().filter(right -> MarkedWords.says(row, right)).count() >= row.units()) {
      return ReturnOutcome.MARKED;
    }
    breaks.add(
        Break.of(
            BreakCode.RIGHT_OF_ANOTHER_JOB,
            row,
            "回传的一行属于任务 %s，要由它标记，1元商品子订单 %s"
                .formatted(theirs.get(known.get(0)), row.oneYuanSubOrder())));
    return ReturnOutcome.BROKEN;
  }

  /** Asked when all rows have marked what they mark, as it would be in a run that is repeated. */
  void ask() {
    rows.forEach(this::askWhichRight);
  }

  /** A101: the goods may be out, whatever right it was; unless the very parcel is known. */
  private void askWhichRight(ReturnedRow row) {
    ReturnedRow written = asWritten.getOrDefault(row.source(), row);
    List<LedgerRight> rights = all.sorted();
    long known =
        rights.stream()
            .filter(right -> written.namesOneOf(past.numbersOf(right)))
            .filter(right -> !row.tracking().isEmpty() && MarkedWords.says(row, right))
            .count();
    if (known < row.units()) {
      questions.unfit(written, rights, past);
    }
  }
}
