package io.giftrecon.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.giftrecon.plain.Expected.Break;
import io.giftrecon.plain.Expected.Decision;
import io.giftrecon.plain.PlainFile.Kind;
import io.giftrecon.tags.Slow;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The random shops are worth comparing on: they are repeatable, and they leave no case out. */
@Slow
class ShopGeneratorTest {

  private static final List<String> DECISIONS =
      List.of(
          "MAIN_CAPACITY_USED",
          "MAIN_CLOSED",
          "MAIN_NOT_MAPPED",
          "MAIN_PARTIAL_REFUND",
          "MAIN_REFUNDED",
          "MAIN_REFUNDING",
          "NO_GIFT_MAIN",
          "ONE_YUAN_CLOSED",
          "ONE_YUAN_REFUNDED",
          "ONE_YUAN_REFUNDING",
          "RELEASE",
          "RETURN_UNREADABLE",
          "UNKNOWN_STATUS",
          "WAIT_RELEASE_POINT");

  private static final List<String> BREAKS =
      List.of(
          "BUYER_UNKNOWN",
          "ONE_YUAN_OUTSIDE_WINDOW",
          "ONE_YUAN_OVERFLOW",
          "PAYMENT_TIME_UNKNOWN",
          "PRESALE_UNPAID",
          "REFUND_UNMATCHED",
          "RETURN_FITS_NO_RIGHT",
          "SAME_SECOND",
          "TAG_EXTRA",
          "TAG_MISSING",
          "TAG_ORDER_UNKNOWN",
          "TAG_PENDING");

  @Test
  void aSeedAlwaysThrowsTheSameShop() {
    assertEquals(ShopGenerator.generate(7), ShopGenerator.generate(7));
  }

  @Test
  void everyDecisionBreakAndFlagAppearsInCarefulShops() {
    Set<String> decisions = new TreeSet<>();
    Set<String> breaks = new TreeSet<>();
    Set<String> flags = new TreeSet<>();
    Set<String> giftStates = new TreeSet<>();
    boolean recall = false;
    boolean rejected = false;
    for (long seed = 1; seed <= 60; seed++) {
      Expected expected = PlainRules.expected(ShopGenerator.generate(seed, Set.of()));
      decisions.addAll(decisions(expected));
      breaks.addAll(breaks(expected));
      for (List<String> row : expected.sheet()) {
        giftStates.add(row.get(16));
        flags.addAll(List.of(row.get(21).split("、", -1)));
      }
      recall |= !expected.recall().isEmpty();
      rejected |= expected.files().values().stream().anyMatch(file -> file.rejected() > 0);
    }
    assertEquals(DECISIONS, List.copyOf(decisions));
    assertEquals(BREAKS, List.copyOf(breaks));
    assertEquals(Set.of("", "SUSPECT_UNENROLLED", "SERVICE_LINE", "REFUND_UNMATCHED"), flags);
    assertEquals(Set.of("待处理", "已处理"), giftStates);
    assertTrue(recall && rejected);
  }

  /** Each quirk is there to make one of these happen, as a break, a warning or a decision. */
  @ParameterizedTest
  @CsvSource({
    "REFUND_REPORTS_APART, REFUND_STATE_UNKNOWN",
    "REFUND_STATUS_BLANK, REFUND_STATE_UNKNOWN",
    "REJECTED_ROWS, ROW_REJECTED",
    "REJECTED_ROWS, REFUND_UNREADABLE",
    "STALE, DATA_STALE",
    "RESELLER, BUYER_IMPLAUSIBLE",
    "SEVERAL_IDS, BUYER_AMBIGUOUS",
    "RETURNED_WORDS, RETURN_UNREADABLE",
    "RETURNED_WORDS, RETURN_NOT_SENT",
    "RETURNED_WORDS, RETURN_NOT_DUE",
    "RETURNED_TWICE, RETURN_ROW_TWICE",
    "RETURNED_TWICE, RETURN_OTHER_BUYER",
    "NUMBERS_UNTICKED, REFUND_STATE_UNKNOWN",
    "ENDINGS, PAIRED_BY_ENDING"
  })
  void aQuirkBringsWhatItIsFor(Quirk quirk, String code) {
    boolean appears = false;
    for (long seed = 1; seed <= 30 && !appears; seed++) {
      Expected expected = PlainRules.expected(ShopGenerator.generate(seed, Set.of(quirk)));
      Set<String> codes = new TreeSet<>(expected.warnings());
      codes.addAll(decisions(expected));
      codes.addAll(breaks(expected));
      appears = codes.contains(code);
    }
    assertTrue(appears);
  }

  /** A20, A83: the reports, and what becomes of their rows. */
  @Test
  void reportsWithoutLineNumbersAreOfAllSorts() {
    Set<String> seen = new TreeSet<>();
    for (long seed = 1; seed <= 30; seed++) {
      PlainShop shop = ShopGenerator.generate(seed, Set.of(Quirk.NUMBERS_UNTICKED));
      PlainRows rows = new PlainRows(shop);
      for (PlainFile file : shop.files()) {
        if (file.bearsLines() && file.kind() != Kind.OLD_LINES && !numbers(file, "子订单编号")) {
          seen.add(file.kind() + (numbers(file, "退款状态") ? " with" : " without") + " states");
          seen.add(numbers(file, "商品ID") ? "with items" : "without items");
        }
      }
      for (PlainHistory line : rows.lines().values()) {
        boolean numbered = line.stating("子订单编号").isPresent();
        boolean joined = numbered && line.any(row -> row.row().text("子订单编号").isEmpty());
        if (joined) {
          boolean newest = line.newest().row().text("子订单编号").isEmpty();
          seen.add(newest ? "newer row of a line" : "older row of a line");
        }
      }
      for (PlainUnplaced row : rows.unplaced()) {
        String order = row.seen().row().order();
        boolean numbered =
            rows.lines().values().stream()
                .anyMatch(line -> isOf(line, order) && line.stating("子订单编号").isPresent());
        String lines = numbered ? " of numbered lines" : " of lines without numbers";
        seen.add((row.saysOver() ? "over" : row.saysOpen() ? "open" : "harmless") + lines);
      }
    }
    assertEquals(
        Set.of(
            "LINES with states",
            "LINES without states",
            "COMBINED with states",
            "with items",
            "without items",
            "newer row of a line",
            "older row of a line",
            "over of numbered lines",
            "open of numbered lines",
            "harmless of numbered lines",
            "over of lines without numbers",
            "open of lines without numbers",
            "harmless of lines without numbers"),
        seen);
  }

  private static boolean isOf(PlainHistory line, String order) {
    return line.newest().row().order().equals(order);
  }

  private static boolean numbers(PlainFile file, String column) {
    return file.columns().contains(column);
  }

  /** A21: the reports, and which refunds their rows are. */
  @Test
  void refundReportsWithoutNumbersAreOfAllSorts() {
    Set<String> seen = new TreeSet<>();
    for (long seed = 1; seed <= 30; seed++) {
      PlainShop shop = ShopGenerator.generate(seed, Set.of(Quirk.REFUNDS_NAMELESS));
      for (PlainFile file : shop.files()) {
        if (file.kind() == Kind.REFUNDS) {
          String times = numbers(file, "退款的申请时间") ? " and times" : "";
          seen.add(numbers(file, "退款编号") ? "numbers" + times : "no numbers" + times);
        }
      }
      Set<String> namelessOrders = new TreeSet<>();
      for (PlainHistory refund : new PlainRows(shop).refunds()) {
        boolean number = refund.stating("退款编号").isPresent();
        boolean nameless = refund.any(row -> row.row().text("退款编号").isEmpty());
        boolean time = refund.stating("退款的申请时间").isPresent();
        boolean several = refund.rows().size() > 1;
        if (nameless) {
          String key = number ? "by its number" : time ? "by its time" : "by nothing";
          seen.add((several ? "several rows " : "a row ") + key);
        }
        if (nameless && !number && !namelessOrders.add(refund.newest().row().order())) {
          seen.add("two of one order");
        }
      }
    }
    assertEquals(
        Set.of(
            "numbers and times",
            "no numbers",
            "no numbers and times",
            "several rows by its number",
            "several rows by its time",
            "a row by its time",
            "several rows by nothing",
            "a row by nothing",
            "two of one order"),
        seen);
  }

  private static List<String> decisions(Expected expected) {
    return expected.decisions().keySet().stream().map(Decision::code).toList();
  }

  private static List<String> breaks(Expected expected) {
    return expected.breaks().stream().map(Break::code).toList();
  }
}
