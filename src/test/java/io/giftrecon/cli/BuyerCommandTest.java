package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.cli.DemoCommands.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuyerCommandTest {
  @TempDir private static Path folder;
  private static DemoCommands shop;
  private static List<Map<String, String>> golden;

  @BeforeAll
  static void publish() throws IOException {
    shop = new DemoCommands(folder).night();
    golden = DemoCommands.rows(shop.published());
  }

  @Test
  void everyBuyerHasExactlyTheirRecords() throws IOException {
    Set<String> names = new HashSet<>();
    golden.forEach(row -> names.add(row.get("买家会员名")));
    names.remove("");
    assertThat(names).hasSize(26);
    for (String name : names) {
      assertThat(shop.run("buyer", "--buyer", name).rows()).isEqualTo(of(name)).isNotEmpty();
    }
  }

  @Test
  void anyOrderOfTheBuyerLeadsToAllTheirRecords() throws IOException {
    for (String order :
        List.of("3508221001444660138", "3508261002681660138", "3508101000207660138")) {
      assertThat(shop.run("buyer", "--order", order).rows()).isEqualTo(of("买家_首尾两单")).hasSize(2);
    }
    assertThat(shop.run("buyer", "--order", "3508241058346661638").rows())
        .as("stands in one record only")
        .isEqualTo(of("买家_跨活动"))
        .hasSize(2);
  }

  @Test
  void buyerWithoutNameHasTheRecordsOfTheOrder() throws IOException {
    for (String order : List.of("3508261089271662738", "3508221088034662738")) {
      assertThat(shop.run("buyer", "--order", order).rows())
          .singleElement()
          .isIn(of(""))
          .satisfies(row -> assertThat(row).containsEntry("主商品订单号", "3508261089271662738"));
    }
  }

  @Test
  void filtersNarrow() throws IOException {
    assertThat(shop.run("buyer", "--buyer", "买家_首尾两单", "--main-status", "交易成功").rows())
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("主商品订单号", "3508221001444660138"));
  }

  @Test
  void formIsThatOfTheSheet() {
    assertThat(shop.run("buyer", "--order", "3508261089271662738"))
        .isEqualTo(shop.run("sheet", "--main-order", "3508261089271662738"));
  }

  @Test
  void nothingFoundIsTheHeaderAndALine() throws IOException {
    String header = shop.published().substring(0, shop.published().indexOf("\r\n") + 2);
    assertThat(shop.run("buyer", "--buyer", "没有这个人"))
        .isEqualTo(
            new Result(0, header, "giftrecon: nothing was found of 没有这个人 within the filters\n"));
    assertThat(shop.run("buyer", "--order", "42", "--main-item", "7"))
        .isEqualTo(
            new Result(
                1,
                header,
                "giftrecon: no record of the download sheet has 42; giftrecon explain says what the"
                    + " exports and the ledger know of it\n"));
  }

  @Test
  void anotherShopsOrderIsNamedAsThat() {
    Result other = shop.run("buyer", "--order", "=\"3508241090508662838\"");
    assertThat(other.exit()).isEqualTo(1);
    assertThat(other.err())
        .isEqualTo(
            "giftrecon: 3508241090508662838 is another shop's order, as"
                + " ExportOrderList202309011000.csv says: it has no record in the sheet of"
                + " 示例旗舰店\n");
  }

  @Test
  void oneOfNameAndOrderIsNeeded() {
    for (Result wrong :
        List.of(
            shop.run("buyer"),
            shop.run("buyer", "--buyer", "甲", "--order", "1"),
            shop.run("buyer", "--buyer", " "))) {
      assertThat(wrong.exit()).isEqualTo(2);
      assertThat(wrong.out()).isEmpty();
      assertThat(wrong.err().lines()).hasSize(2).last().isEqualTo("Try: giftrecon buyer --help");
    }
  }

  private static List<Map<String, String>> of(String name) {
    return golden.stream().filter(row -> row.get("买家会员名").equals(name)).toList();
  }
}
