package io.giftrecon.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.giftrecon.plain.Expected.Break;
import io.giftrecon.plain.Expected.Decision;
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
          "RETURN_OTHER_BUYER",
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

  /** Each quirk is there to make one of these happen, which no careful shop does. */
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
    "RETURNED_TWICE, RETURN_OTHER_BUYER"
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

  private static List<String> decisions(Expected expected) {
    return expected.decisions().keySet().stream().map(Decision::code).toList();
  }

  private static List<String> breaks(Expected expected) {
    return expected.breaks().stream().map(Break::code).toList();
  }
}
