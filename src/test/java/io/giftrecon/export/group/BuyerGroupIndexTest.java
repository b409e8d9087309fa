package io.giftrecon.export.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuyerGroupIndexTest {
  private static final String ORDERS = "订单编号,买家会员名,订单状态,订单付款时间\n";
  private static final String RETURNED = "处理建议,主商品订单号,主商品子订单号,1元商品订单号,1元商品子订单号,数量,物流单号,备注\n";
  private static final String LINES = "子订单编号,主订单编号,商品ID,标题,购买数量\n";

  @TempDir Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder);
  }

  @Test
  void theOrdersOfABuyerAreOneCase() throws IOException {
    shop.with("a.csv", ORDERS + "1,anna,,\n2,berta,,\n3,anna,,\n4,clara,,\n5,berta,,\n");
    shop.with("b.csv", LINES + "11,1,101,,1\n12,2,900,,1\n13,3,900,,1\n14,4,102,,1\n15,5,900,,1\n");
    BuyerGroupIndex index = shop.index();
    assertThat(orders(index)).containsExactlyInAnyOrder(Set.of("1", "3"), Set.of("4"));
    assertThat(index.notNeeded(0)).isEqualTo(Map.of(RowDisposition.NO_ONE_YUAN_ORDER, 2L));
    assertThat(index.notNeeded(1)).isEqualTo(Map.of(RowDisposition.NO_ONE_YUAN_ORDER, 2L));
    assertThat(index.exportsLinesOf("1")).isTrue();
    assertThat(index.exportsLinesOf("99")).isFalse();
  }

  /** R63: an order report tells of an order, not of its lines. */
  @Test
  void anOrderInAnOrderReportAloneHasNoLines() throws IOException {
    shop.with("a.csv", ORDERS + "1,anna,,\n2,anna,,\n");
    shop.with("b.csv", LINES + "11,1,101,,1\n");
    BuyerGroupIndex index = shop.index();
    assertThat(index.exportsLinesOf("1")).isTrue();
    assertThat(index.exportsLinesOf("2")).isFalse();
  }

  @Test
  void aMaskedNameJoinsNobody() throws IOException {
    shop.with("a.csv", ORDERS + "1,t**8,,\n2,t**8,,\n");
    shop.with("b.csv", LINES + "11,1,101,,1\n12,2,900,,1\n");
    BuyerGroupIndex index = shop.index();
    assertThat(orders(index)).containsExactly(Set.of("1"));
    assertThat(index.notNeeded(0)).isEqualTo(Map.of(RowDisposition.NO_BUYER, 1L));
  }

  @Test
  void theBuyersFileJoinsToo() throws IOException {
    shop.with("b.csv", LINES + "11,1,101,,1\n12,2,900,,1\n13,3,900,,1\n");
    shop.withBuyers("订单编号,买家标识\n1,uid\n2,uid\n3,other\n");
    assertThat(orders(shop.index())).containsExactly(Set.of("1", "2"));
  }

  @Test
  void anItemCodeCountsWhereThereIsNoItemId() throws IOException {
    shop.with("a.csv", ORDERS + "1,anna,,\n2,berta,,\n");
    shop.with("b.csv", "订单编号,标题,购买数量,商家编码\n1,围巾,1,WJ\n2,帽子,1,MZ\n");
    assertThat(orders(shop.index())).containsExactly(Set.of("1"));
  }

  @Test
  void whereNoBuyerIsKnownTheTagTiesOrdersTogether() throws IOException {
    shop.with(
        "a.csv",
        """
        订单编号,订单状态,one_yuan_reservation_orders
        1,,
        2,,"1,7"
        3,,1
        4,,
        """);
    shop.with("b.csv", LINES + "11,1,101,,1\n12,2,900,,1\n13,3,900,,1\n14,4,900,,1\n");
    BuyerGroupIndex index = shop.index();
    assertThat(orders(index)).containsExactly(Set.of("1", "2", "3"));
    assertThat(index.notNeeded(0)).isEqualTo(Map.of(RowDisposition.NO_BUYER, 1L));
  }

  @Test
  void whereTheBuyerIsKnownATagIsCheckedButTiesNothing() throws IOException {
    shop.with(
        "a.csv",
        """
        订单编号,买家会员名,订单状态,one_yuan_reservation_orders
        1,anna,,
        2,berta,,1
        """);
    shop.with("b.csv", LINES + "11,1,101,,1\n12,2,900,,1\n");
    assertThat(orders(shop.index())).containsExactlyInAnyOrder(Set.of("1"), Set.of("2"));
  }

  @Test
  void aRefundMayNameASubOrder() throws IOException {
    shop.with("a.csv", ORDERS + "1,anna,,\n");
    shop.with("b.csv", LINES + "11,1,101,,1\n12,1,900,,1\n");
    shop.with("r.csv", "订单编号,退款编号,退款状态\n12,77,退款成功\n99,78,退款成功\n");
    BuyerGroupIndex index = shop.index();
    assertThat(SmallShop.cases(index))
        .singleElement()
        .satisfies(
            rows ->
                assertThat(rows.refunds())
                    .singleElement()
                    .satisfies(refund -> assertThat(refund.refundNo()).isEqualTo("77")));
    assertThat(index.notNeeded(2)).isEqualTo(Map.of(RowDisposition.NO_BUYER, 1L));
  }

  @Test
  void aRefundReachesTheLineOfItsNumberWhateverOrderItNames() throws IOException {
    shop.with("a.csv", ORDERS + "1,anna,,\n");
    shop.with("b.csv", LINES + "11,1,101,,1\n12,1,900,,1\n");
    shop.with("r.csv", "订单编号,子订单编号,退款编号,退款状态\n70,12,77,退款成功\n71,13,78,退款成功\n");
    assertThat(SmallShop.cases(shop.index()))
        .singleElement()
        .satisfies(
            rows ->
                assertThat(rows.refunds())
                    .singleElement()
                    .satisfies(refund -> assertThat(refund.refundNo()).isEqualTo("77")));
  }

  @Test
  void anotherShopsOrderIsNotNeededInAnyFile() throws IOException {
    shop.with(
        "a.csv",
        """
        订单编号,买家会员名,订单状态,店铺名称
        1,anna,,店铺A
        2,anna,,店铺B
        3,anna,,
        """);
    shop.with("b.csv", LINES + "11,1,101,,1\n12,2,101,,1\n13,3,900,,1\n");
    List<ScannedFile> scanned = shop.scan();
    BuyerGroupIndex index = BuyerGroupIndex.of(scanned, List.of());
    assertThat(scanned.get(0).otherShop()).isEqualTo(1);
    assertThat(orders(index)).containsExactly(Set.of("1", "3"));
    assertThat(index.notNeeded(1)).isEqualTo(Map.of(RowDisposition.OTHER_SHOP, 1L));
  }

  /** A97: the row that contradicts is read as any other; its buyers and its line stay its own. */
  @Test
  void anOrderThatOneRowNamesAsOursIsOurs() throws IOException {
    shop.with(
        "a.csv",
        """
        订单编号,买家会员名,订单状态,店铺名称
        4,dora,,店铺B
        1,berta,,店铺B
        2,anna,,店铺A
        1,anna,,店铺A
        2,clara,,店铺B
        """);
    shop.with("b.csv", LINES + "11,1,101,,1\n12,2,900,,1\n14,4,101,,1\n");
    BuyerGroupIndex index = shop.index();
    assertThat(orders(index)).containsExactly(Set.of("1", "2"));
    assertThat(index.files().get(0).otherShop()).isEqualTo(1);
    assertThat(index.notNeeded(0)).isEmpty();
    assertThat(index.notNeeded(1)).isEqualTo(Map.of(RowDisposition.OTHER_SHOP, 1L));
    assertThat(index.exportsLinesOf("1")).isTrue();
    assertThat(index.exportsLinesOf("4")).isFalse();
  }

  /** A97: a refund is asked for under the number of its line as well as of its order. */
  @Test
  void aRefundOfOurLineIsOursWhateverShopItNames() throws IOException {
    shop.with("a.csv", "订单编号,买家会员名,订单状态,店铺名称\n1,anna,,店铺A\n");
    shop.with("b.csv", LINES + "11,1,101,,1\n12,1,900,,1\n");
    shop.with(
        "c.csv",
        """
        订单编号,退款编号,退款的申请时间,退款状态,店铺名称
        11,77,2023-08-30 10:00:00,退款成功,店铺B
        13,78,2023-08-30 10:00:00,退款成功,店铺B
        """);
    try (BuyerGroupSource source = new BuyerGroupSource(shop.index())) {
      assertThat(source.next())
          .satisfies(
              rows ->
                  assertThat(rows.refunds())
                      .singleElement()
                      .satisfies(refund -> assertThat(refund.refundNo()).isEqualTo("77")));
      assertThat(source.next()).isNull();
    }
  }

  @Test
  void theMainLineOfAReleasedRightIsLookedAtAgain() throws IOException {
    shop.with("a.csv", ORDERS + "1,anna,,\n2,berta,,\n");
    shop.with("b.csv", LINES + "11,1,900,,1\n12,2,900,,1\n");
    assertThat(orders(shop.index())).isEmpty();
    assertThat(orders(shop.index(released("1", "11")))).containsExactly(Set.of("1"));
    assertThat(orders(shop.index(released("", "12")))).containsExactly(Set.of("2"));
    assertThat(orders(shop.index(released("8", "88")))).isEmpty();
  }

  @Test
  void aReturnedRowJoinsTheCaseOfItsOrder() throws IOException {
    shop.with("a.csv", ORDERS + "1,anna,,\n");
    shop.with("b.csv", LINES + "11,1,101,,1\n12,1,102,,1\n");
    shop.with(
        "w.csv",
        RETURNED
            + """
            ,,,1,11,1,YT10000001,
            ,,,,12,1,YT10000002,
            ,,,,55,1,YT10000003,
            """);
    List<BuyerGroupRows> cases = SmallShop.cases(shop.index());
    assertThat(cases).hasSize(2);
    assertThat(cases.get(0).returned())
        .extracting(row -> row.tracking())
        .containsExactly("YT10000001", "YT10000002");
    assertThat(cases.get(1).returned())
        .extracting(row -> row.tracking())
        .containsExactly("YT10000003");
    assertThat(cases.get(1).lines()).isEmpty();
  }

  /** R27: the mark of a returned row takes a unit of the main line, whoever bought it. */
  @Test
  void aReturnedRowJoinsItsTwoOrders() throws IOException {
    shop.with("a.csv", ORDERS + "1,anna,,\n2,bea,,\n");
    shop.with("b.csv", LINES + "11,1,101,,1\n21,2,900,,1\n");
    shop.with("w.csv", RETURNED + ",2,21,1,11,1,YT1,\n");
    List<BuyerGroupRows> cases = SmallShop.cases(shop.index());
    assertThat(cases).hasSize(1);
    assertThat(cases.get(0).lines()).extracting(row -> row.orderNo()).containsExactly("1", "2");
  }

  @Test
  void rowsOfManyCasesAreReadInFullWhateverTheBlock() throws IOException {
    StringBuilder orders = new StringBuilder(ORDERS);
    StringBuilder lines = new StringBuilder(LINES);
    int buyers = 1300;
    for (int i = 1; i <= buyers; i++) {
      orders.append(i).append(",buyer").append(i).append(",,\n");
      lines
          .append(i + 10_000)
          .append(',')
          .append(i)
          .append(",101,\"围巾\n第")
          .append(i)
          .append("号\",1\n");
    }
    shop.with("a.csv", orders.toString()).with("b.csv", lines.toString());
    List<BuyerGroupRows> cases = SmallShop.cases(shop.index());
    assertThat(cases).hasSize(buyers);
    for (int i = 1; i <= buyers; i++) {
      BuyerGroupRows rows = cases.get(i - 1);
      assertThat(rows.lines()).hasSize(1);
      assertThat(rows.lines().get(0).orderNo()).isEqualTo(Integer.toString(i));
      assertThat(rows.lines().get(0).title()).isEqualTo("围巾\n第" + i + "号");
      assertThat(rows.lines().get(0).source().line()).isEqualTo(2L * i);
    }
  }

  private static LedgerRight released(String order, String subOrder) {
    Mark mark = new Mark(LocalDateTime.of(2023, 9, 1, 0, 0), "w", "", "", "YT");
    return new LedgerRight("71", 1, "autumn", "7", "围巾", order, subOrder, Optional.of(mark));
  }

  /** The order numbers of each case that has lines or orders. */
  private static List<Set<String>> orders(BuyerGroupIndex index) throws IOException {
    return SmallShop.cases(index).stream()
        .map(
            rows -> {
              Set<String> numbers = new TreeSet<>();
              rows.orders().forEach(row -> numbers.add(row.orderNo()));
              rows.lines().forEach(row -> numbers.add(row.orderNo()));
              return numbers;
            })
        .toList();
  }
}
