package io.giftrecon.export.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.RefundRow;
import io.giftrecon.rights.Remembered;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A123: which refund rows have no order. */
class HomelessRefundRowsTest {
  private static final String REFUNDS = "订单编号,退款编号,退款状态\n";
  private static final String NUMBERED = "子订单编号,主订单编号,商品ID,标题,购买数量\n";
  private static final String UNNUMBERED = "主订单编号,商品ID,标题,购买数量\n";

  @TempDir Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder);
  }

  @Test
  void aRefundUnderTheNumberOfAnOrderOrALineHasAPlace() throws IOException {
    shop.with("lines.csv", NUMBERED + "11,1,101,,1\n12,1,900,,1\n");
    shop.with("more.csv", UNNUMBERED + "2,900,,1\n");
    shop.with("refunds.csv", REFUNDS + "1,71,退款成功\n12,72,退款成功\n2,73,退款成功\n99,74,退款成功\n");
    assertThat(homeless()).containsExactly("99");
  }

  @Test
  void whereEveryLineHasANumberNobodyAsks() throws IOException {
    shop.with("lines.csv", NUMBERED + "11,3508100100000660118,101,,1\n");
    shop.with("refunds.csv", REFUNDS + "11,71,退款成功\n3508241112370663337,74,退款成功\n");
    assertThat(homeless()).isEmpty();
  }

  /** A146: the refund may stand under the number without what a program wrote to it. */
  @Test
  void whereALineHasADressedNumberEveryRefundIsAsked() throws IOException {
    shop.with("lines.csv", NUMBERED + "11,TB3508241112370663337,101,,1\n");
    shop.with("refunds.csv", REFUNDS + "3508241112370663337,74,退款成功\n");
    assertThat(homeless()).containsExactly("3508241112370663337");
  }

  /** A146: it may stand under the number that the file of lines has lost. */
  @Test
  void whereAFileOfLinesLooksRoundedEveryRefundIsAsked() throws IOException {
    shop.with("lines.csv", NUMBERED + "11,3508241112370660000,101,,1\n");
    shop.with("refunds.csv", REFUNDS + "3508241112370663337,74,退款成功\n");
    assertThat(homeless()).containsExactly("3508241112370663337");
  }

  private List<String> homeless() throws IOException {
    return HomelessRefundRows.of(shop.index(), Remembered.NOTHING).stream()
        .map(RefundRow::orderNo)
        .toList();
  }
}
