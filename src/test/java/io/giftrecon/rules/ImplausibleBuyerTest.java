package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.BuyerIds;
import io.giftrecon.order.IdentityRow;
import io.giftrecon.order.Receiver;
import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R36: an id of very many orders and receivers may be a reseller's, or nobody's. */
class ImplausibleBuyerTest {
  @TempDir private Path folder;

  @Test
  void anIdOfManyOrdersAndReceiversIsCheckedByAPerson() throws IOException {
    Decision decision = shop(52, i -> phone("1380000" + (1000 + i))).ofOrders(5_199).decision();
    assertThat(decision.code()).isEqualTo(DecisionCode.BUYER_IMPLAUSIBLE);
    assertThat(decision.reason()).contains("买家会员名 甲 有 52 笔订单、50 个不同的收货人");
    assertThat(decision.basis()).startsWith("R36、R26");
  }

  @Test
  void oneInAHundredIsStillABuyer() throws IOException {
    assertThat(shop(52, i -> phone("1380000" + (1000 + i))).ofOrders(5_200).decision().code())
        .isEqualTo(DecisionCode.RELEASE);
  }

  @Test
  void fortyNineReceiversAreStillABuyers() throws IOException {
    assertThat(shop(51, i -> phone("1380000" + (1000 + i))).ofOrders(100).decision().code())
        .isEqualTo(DecisionCode.RELEASE);
  }

  @Test
  void maskedReceiversTellNobodyApart() throws IOException {
    assertThat(shop(60, i -> phone("138****" + (1000 + i))).ofOrders(100).decision().code())
        .isEqualTo(DecisionCode.RELEASE);
  }

  @Test
  void nameAndAddressTellReceiversApartWhereNoPhoneDoes() throws IOException {
    assertThat(
            shop(52, i -> new Receiver("收件人", "138****0000", "路" + i + "号"))
                .ofOrders(100)
                .decision()
                .code())
        .isEqualTo(DecisionCode.BUYER_IMPLAUSIBLE);
    assertThat(
            shop(52, i -> new Receiver("收**", "", "路" + i + "号")).ofOrders(100).decision().code())
        .isEqualTo(DecisionCode.RELEASE);
  }

  /** A right of a buyer of so many orders; the two of the right go to nobody known. */
  private SmallShop shop(int orders, IntFunction<Receiver> receiver) throws IOException {
    SmallShop shop =
        new SmallShop(folder)
            .bought("101", "901")
            .add(oneYuan("101", "102"))
            .add(main("901", "901"));
    for (int i = 2; i < orders; i++) {
      shop.add(
          new IdentityRow(
              Rows.source("o.csv", Rows.NEWEST),
              "5" + i,
              new BuyerIds("", "", "甲", "", ""),
              receiver.apply(i)));
    }
    return shop;
  }

  private static Receiver phone(String number) {
    return new Receiver("", number, "");
  }
}
