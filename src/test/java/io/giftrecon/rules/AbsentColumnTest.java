package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static io.giftrecon.rules.Rows.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.BuyerIds;
import io.giftrecon.order.IdentityRow;
import io.giftrecon.order.Receiver;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.PairedGroup;
import io.giftrecon.release.DecisionCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R31: an absent column states nothing, and neither does a blank cell that decides. */
class AbsentColumnTest {
  private static final String OLDER = "2023-08-30 09:05:00";
  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder).bought("101", "901").add(oneYuan("101", "101"));
  }

  @Test
  void aNewerReportWithoutQuantityKeepsTheOlderOne() {
    shop.add(main("901", "901").in("old.csv", OLDER).amounts(3, "300.00"))
        .add(main("901", "901").in("new.csv", Rows.NEWEST).amounts(null, null));
    assertThat(mainLine().row().quantity()).isEqualTo(3);
    assertThat(mainLine().payable()).isEqualByComparingTo("300.00");
    assertThat(mainLine().row().source().file()).isEqualTo("new.csv");
  }

  @Test
  void aNewerReportWithoutRefundColumnsKeepsTheOlderRefund() {
    shop.add(main("901", "901").in("old.csv", OLDER).refund("退款成功", "100.00"))
        .add(main("901", "901").in("new.csv", Rows.NEWEST).refund("", null));
    assertThat(shop.code()).isEqualTo(DecisionCode.MAIN_REFUNDED);
  }

  @Test
  void aNewerReportWithoutStatusItemOrPaymentTimeKeepsTheOlderOnes() {
    shop.add(main("901", "901").in("old.csv", OLDER))
        .add(main("901", "901").in("new.csv", Rows.NEWEST).status("").item("", "").paidAt(""));
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
    assertThat(mainLine().statusSource().file()).isEqualTo("old.csv");
  }

  @Test
  void whatTheNewerReportStatesWins() {
    shop.add(main("901", "901").in("old.csv", OLDER).amounts(3, "300.00"))
        .add(main("901", "901").in("new.csv", Rows.NEWEST).amounts(2, "200.00").status("买家已签收"));
    assertThat(mainLine().row().quantity()).isEqualTo(2);
    assertThat(shop.code()).isEqualTo(DecisionCode.WAIT_RELEASE_POINT);
  }

  @Test
  void theSameHoldsForOrderReports() {
    shop.add(main("901", "901").status(""))
        .add(order("old.csv", OLDER, "901", "交易成功"))
        .add(order("new.csv", Rows.NEWEST, "901", ""));
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
  }

  /** R36: an export with a row an item tells no order status. */
  @Test
  void severalStatusesOfOneOrderInOneFileAreNone() {
    shop.add(main("901", "901"))
        .add(order("items.csv", "2023-09-01 11:00:00", "901", "交易关闭"))
        .add(order("items.csv", "2023-09-01 11:00:00", "901", "交易成功"));
    assertThat(shop.code()).isEqualTo(DecisionCode.RELEASE);
  }

  @Test
  void maskedPartsOfAReceiverHideNoClearOnes() {
    shop.add(main("901", "901"))
        .add(receiver("old.csv", OLDER, new Receiver("收件乙", "13800002002", "示例路2号")))
        .add(receiver("new.csv", Rows.NEWEST, new Receiver("收**", "138****2002", "示例路****")));
    assertThat(mainLine().receiver()).isEqualTo(new Receiver("收件乙", "13800002002", "示例路2号"));
  }

  @Test
  void aReceiverThatIsMaskedEverywhereIsShownAsItIs() {
    Receiver masked = new Receiver("收**", "138****2002", "示例路****");
    shop.add(main("901", "901")).add(receiver("new.csv", Rows.NEWEST, masked));
    assertThat(mainLine().receiver()).isEqualTo(masked);
  }

  private static IdentityRow receiver(String file, String asOf, Receiver receiver) {
    return new IdentityRow(Rows.source(file, asOf), "901", BuyerIds.NOBODY, receiver);
  }

  private Line mainLine() {
    PairedGroup paired = shop.pair();
    return paired.lines().stream()
        .filter(line -> line.subOrder().equals("901"))
        .findFirst()
        .orElseThrow();
  }
}
