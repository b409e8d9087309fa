package io.giftrecon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.BuyerIds;
import io.giftrecon.order.IdentityRow;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.pairing.PairedGroup;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R45: order 1 has a one-yuan line, order 2 a main line; a record says that they are one buyer's.
 */
class PersonsTest {
  private static final String LATER = "2023-09-01 11:00:00";

  @TempDir Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder).add(Rows.oneYuan("1", "11")).add(Rows.main("2", "22"));
  }

  @Test
  void anyKindOfIdJoins() {
    for (BuyerIds ids :
        new BuyerIds[] {
          new BuyerIds("x", "", "", "", ""),
          new BuyerIds("", "x", "", "", ""),
          new BuyerIds("", "", "x", "", ""),
          new BuyerIds("", "", "", "x", ""),
          new BuyerIds("", "", "", "", "x")
        }) {
      assertThat(records(row("a", "1", ids), row("a", "2", ids))).as("%s", ids).isEqualTo(1);
    }
  }

  @Test
  void anIdOfOneKindMayBeAnIdOfAnother() {
    assertThat(
            records(
                row("a", "1", new BuyerIds("", "", "tom", "", "")),
                row("b", "2", new BuyerIds("", "", "", "", "tom"))))
        .isEqualTo(1);
  }

  @Test
  void anOrderWithAStrongerIdIsStillKnownByItsName() {
    assertThat(
            records(
                row("erp", "1", new BuyerIds("", "uid", "", "", "")),
                row("orders", "1", new BuyerIds("", "", "甲", "", "")),
                row("orders", "2", new BuyerIds("", "", "甲", "", ""))))
        .isEqualTo(1);
  }

  @Test
  void idsJoinThroughOrdersThatHaveNoLine() {
    assertThat(
            records(
                row("a", "1", new BuyerIds("", "uid", "", "", "")),
                row("a", "3", new BuyerIds("", "uid", "", "tom", "")),
                row("b", "4", new BuyerIds("", "", "", "tom", "list")),
                row("c", "2", new BuyerIds("", "", "", "", "list"))))
        .isEqualTo(1);
  }

  @Test
  void openUidsOfTwoAppsDifferForOnePerson() {
    assertThat(
            records(
                row("app1", "1", new BuyerIds("", "A-1", "甲", "", "")),
                row("app2", "2", new BuyerIds("", "B-9", "甲", "", ""))))
        .isEqualTo(1);
  }

  @Test
  void ordersOfOneOuidMayDifferInTheirOpenUid() {
    assertThat(
            records(
                row("erp", "1", new BuyerIds("ou", "A-1", "", "", "")),
                row("erp", "2", new BuyerIds("ou", "A-2", "", "", ""))))
        .isEqualTo(1);
  }

  @Test
  void ordersOfTwoOuidsAreNeverOnePersons() {
    PairedGroup paired =
        pair(
            row("erp", "1", new BuyerIds("ou1", "", "甲", "", "")),
            row("erp", "2", new BuyerIds("ou2", "", "甲", "", "")));
    assertThat(paired.records()).isEmpty();
    assertThat(ambiguous(paired)).isEqualTo("1 甲 买家会员名 甲，共 2 笔订单：1、2");
  }

  @Test
  void twoOpenUidsOfOneFileAreTwoPersons() {
    PairedGroup paired =
        pair(
            row("erp", "1", new BuyerIds("", "A-1", "", "", "")),
            row("erp", "2", new BuyerIds("ou", "A-2", "", "", "")),
            row("orders", "1", new BuyerIds("", "", "", "tom", "")),
            row("orders", "2", new BuyerIds("", "", "", "tom", "")));
    assertThat(paired.records()).isEmpty();
    assertThat(ambiguous(paired)).isEqualTo("1 tom 买家会员昵称 tom，共 2 笔订单：1、2");
  }

  /** The weaker id joins nobody, also not orders that nothing else tells apart. */
  @Test
  void anAmbiguousIdJoinsNobody() {
    PairedGroup paired =
        pair(
            row("orders", "1", new BuyerIds("", "", "甲", "", "")),
            row("orders", "2", new BuyerIds("", "", "甲", "", "")),
            row("erp", "3", new BuyerIds("ou1", "", "甲", "", "")),
            row("erp", "4", new BuyerIds("ou2", "", "甲", "", "")));
    assertThat(paired.records()).isEmpty();
    assertThat(paired.breaks()).extracting(Break::code).containsExactly(BreakCode.BUYER_AMBIGUOUS);
  }

  /** Two ids of one kind that together join two persons: neither is the better one. */
  @Test
  void noOrderOfRowsDecidesWhichOfTwoIdsJoins() {
    PairedGroup paired =
        pair(
            row("a", "1", new BuyerIds("ou1", "A-1", "", "", "")),
            row("b", "5", new BuyerIds("", "A-1", "", "", "")),
            row("c", "5", new BuyerIds("", "B-1", "", "", "")),
            row("d", "2", new BuyerIds("ou2", "B-1", "", "", "")),
            row("e", "2", new BuyerIds("", "", "乙", "", "")),
            row("e", "1", new BuyerIds("", "", "甲", "", "")));
    assertThat(paired.records()).isEmpty();
    assertThat(paired.breaks()).extracting(Break::buyer).containsExactly("A-1");
  }

  @Test
  void aBuyerWhoWasRenamedIsKnownByBothNames() {
    shop.add(Rows.buyer("old.csv", Rows.NEWEST, "1", new BuyerIds("", "", "甲", "", "")))
        .add(Rows.buyer("old.csv", Rows.NEWEST, "2", new BuyerIds("", "", "甲", "", "")))
        .add(Rows.buyer("new.csv", LATER, "2", new BuyerIds("", "", "乙", "", "")));
    assertThat(shop.pair().records())
        .singleElement()
        .satisfies(row -> assertThat(row.main().line().buyer().name()).isEqualTo("乙"));
  }

  /** R36. */
  @Test
  void aPlaceholderJoinsNobody() {
    assertThat(
            records(
                row("a", "1", new BuyerIds("", "", "NULL", "？？", "")),
                row("a", "2", new BuyerIds("", "", "NULL", "？？", ""))))
        .isZero();
  }

  private static IdentityRow row(String file, String orderNo, BuyerIds ids) {
    return Rows.buyer(file, Rows.NEWEST, orderNo, ids);
  }

  private PairedGroup pair(IdentityRow... rows) {
    for (IdentityRow row : rows) {
      shop.add(row);
    }
    return shop.pair();
  }

  /** In a shop of its own, so that one test may ask about several. */
  private int records(IdentityRow... rows) {
    SmallShop other = shop.again();
    for (IdentityRow row : rows) {
      other.add(row);
    }
    return other.pair().records().size();
  }

  private static String ambiguous(PairedGroup paired) {
    Break found =
        paired.breaks().stream()
            .filter(one -> one.code() == BreakCode.BUYER_AMBIGUOUS)
            .findFirst()
            .orElseThrow();
    return found.orderNo() + " " + found.buyer() + " " + found.detail();
  }
}
