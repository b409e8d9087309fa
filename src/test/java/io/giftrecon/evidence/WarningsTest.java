package io.giftrecon.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** R40: every warning has a shop that has it alone. */
class WarningsTest {
  private static final LocalDate DATE = LocalDate.of(2023, 9, 1);
  private static final LocalDate FIRST = LocalDate.of(2023, 8, 10);

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> aShopThatHasItAlone() {
    return Stream.of(
        alone("NO_ROWS_OF_SHOP", shop -> shop.job("shop: 店", "shop: 另一家")),
        alone(
            "WINDOW_EMPTY",
            shop ->
                shop.without(
                    order ->
                        !order.paid().toLocalDate().isBefore(LocalDate.of(2023, 8, 21))
                            && order.paid().toLocalDate().isBefore(LocalDate.of(2023, 8, 26)))),
        alone(
            "EXPORTS_START_LATE",
            shop ->
                shop.without(
                    order -> order.paid().toLocalDate().isBefore(LocalDate.of(2023, 8, 15)))),
        alone(
            "ENROLMENT_UNSEEN",
            shop -> shop.enrolments("7001,预约,赠品,毛巾,a,审核通过,8001\n7002,预约,赠品,毛巾,a,审核通过,\n")),
        alone(
            "ENROLMENT_UNSEEN",
            shop ->
                shop.enrolments("7001,预约,赠品,毛巾,a,审核通过,8001\n7001,预约,赠品,毛巾,b,审核通过,8999\n")
                    .job(
                        "activities:\n",
                        """
                        activities:
                          - id: b
                            name: 乙
                            reservation: {from: 2023-08-12 00:00, to: 2023-08-20 24:00}
                            main:        {from: 2023-08-21 00:00, to: 2023-08-25 24:00}
                        """)),
        alone(
            "NOTHING_ENROLLED",
            shop ->
                shop.job(
                    "activities:\n",
                    """
                    activities:
                      - id: b
                        name: 乙
                        reservation: {from: 2023-09-12 00:00, to: 2023-09-20 24:00}
                        main:        {from: 2023-09-21 00:00, to: 2023-09-25 24:00}
                    """)),
        alone(
            "BUYERS_MASKED",
            shop ->
                shop.change(
                    order ->
                        order.number() / 1_000_138 % 8 == 0
                            ? order
                            : new Campaigner.Order(
                                order.number(), order.paid(), order.item(), "会**", order.shop()))),
        alone("NO_BUYERS", shop -> shop.columns("店铺名称,退款状态")),
        alone(
            "NOBODY_RETURNED",
            shop ->
                shop.change(
                    order ->
                        new Campaigner.Order(
                            order.number(),
                            order.paid(),
                            order.item(),
                            order.item() + "-" + order.number(),
                            order.shop()))),
        alone("DATA_STALE", shop -> shop),
        alone("AS_OF_GUESSED", shop -> again(shop, "交易关闭")),
        alone("FILE_UNREAD", shop -> with(shop, "库存.csv", "货号,数量\nA,1\n")),
        alone("FILE_UNREAD", shop -> with(shop, "说明.docx", "文字")),
        alone(
            "FILE_UNREAD", shop -> with(shop, "宝贝报表202309010305.csv", "订单编号,标题,购买数量,订单状态,商品ID\n")),
        alone(
            "FILE_UNREAD",
            shop -> with(shop, "宝贝报表202309010305.csv", "订单编号,标题,购买数量,订单状态,商品ID\n3508,预约,1\n")),
        alone("REFUNDS_MISSING", shop -> shop.columns("店铺名称,买家会员名").withoutRefundReport()));
  }

  private DynamicTest alone(String code, Function<Campaigner, Campaigner> change) {
    return DynamicTest.dynamicTest(
        code,
        () -> {
          Path home = Files.createTempDirectory(folder, code);
          LocalDate exported = code.equals("DATA_STALE") ? DATE.minusDays(9) : DATE;
          Campaigner shop = change.apply(new Campaigner(home, 12)).export(FIRST, exported);

          assertThat(shop.command("run", "--date", DATE.toString())).as(shop.err()).isEqualTo(3);

          assertThat(shop.warnings(DATE)).containsOnly(code);
          assertThat(shop.err()).contains("giftrecon: " + code + ": ");
          assertThat(shop.out()).contains("look at   " + code + ": ").doesNotContain("evidence");
          assertThat(home.resolve("out").resolve(DATE.toString()).resolve("report.html"))
              .content()
              .contains("\"code\":\"" + code + "\"");
        });
  }

  private static Campaigner with(Campaigner shop, String name, String text) {
    try {
      return shop.with(name, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Campaigner again(Campaigner shop, String status) {
    try {
      return shop.again("宝贝报表.csv", status);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFileTimeThatDecidesNothingIsNoWarning() throws IOException {
    Campaigner shop = again(new Campaigner(folder, 12), "交易成功").export(FIRST, DATE);

    assertThat(shop.command("run", "--date", DATE.toString())).as(shop.err()).isZero();

    assertThat(folder.resolve("out").resolve(DATE.toString()).resolve("summary.json"))
        .content()
        .contains("\"asOfFrom\" : \"name\"")
        .contains("\"asOfFrom\" : \"file-time\"");
  }

  @Test
  void checkTellsTheSame() throws IOException {
    Campaigner shop =
        new Campaigner(folder, 12)
            .columns("店铺名称,买家会员名")
            .withoutRefundReport()
            .with("说明.docx", "文字")
            .export(FIRST, DATE);

    assertThat(shop.command("check")).as(shop.err()).isEqualTo(3);

    assertThat(shop.out())
        .contains("FILE_UNREAD: 说明.docx")
        .contains("REFUNDS_MISSING: ")
        .contains(
            "a reservation, ¥1 paid from 2023-08-12 00:00:00 (included) to 2023-08-21 00:00:00"
                + " (excluded), China time\n"
                + "              in it 108 orders; in the hour before 0, in the hour after 0")
        .contains("look at the warnings (2) first");
  }

  @Test
  void whatTheJobFileIgnoresIsNoWarning() throws IOException {
    Campaigner shop =
        new Campaigner(folder, 12)
            .job("exports: exports", "exports: exports\n  ignore: [\"*.docx\", 库存.csv]")
            .with("说明.docx", "文字")
            .with("库存.csv", "货号,数量\nA,1\n")
            .with("Thumbs.db", "x")
            .with("空.txt", "")
            .export(FIRST, DATE);

    assertThat(shop.command("run", "--date", DATE.toString())).as(shop.err()).isZero();
    assertThat(shop.warnings(DATE)).isEmpty();
  }

  @Test
  void aRunThatFoundEverythingWholeSaysSo() throws IOException {
    Campaigner shop = new Campaigner(folder, 12).export(FIRST, DATE);

    assertThat(shop.command("run", "--date", DATE.toString())).as(shop.err()).isZero();

    assertThat(shop.out())
        .contains(
            "  evidence  2 files, newest 2023-09-01 01:05, oldest that decides 2023-09-01 01:05");
    assertThat(shop.err()).isEmpty();
  }
}
