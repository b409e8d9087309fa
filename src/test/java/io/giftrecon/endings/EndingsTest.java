package io.giftrecon.endings;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.endings.EndingShop.Order;
import io.giftrecon.tags.Examples;
import io.giftrecon.tags.TakesExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R47, R48: what endings of order numbers do in whole runs. */
class EndingsTest {
  private static final String REVIEW = "";
  private static final String OFF = "policy:\n  endings: off\n";
  private static final String RELEASE = "policy:\n  endings: release\n";

  @Test
  @TakesExamples
  void whereBuyersAreTakenOutEveryTruePairIsFoundAndFalseOnesAreChance(@TempDir Path folder)
      throws IOException {
    long seeds = Examples.count("giftrecon.seeds", 8, 200);
    long found = 0;
    double chance = 0;
    for (long seed = 1; seed <= seeds; seed++) {
      EndingShop shop = new EndingShop(seed, true, folder.resolve("s" + seed)).write(REVIEW);
      shop.night();
      Set<List<String>> pairs = shop.pairs();
      assertThat(pairs).as("seed " + seed).containsAll(shop.truth());
      assertThat(shop.column("gift-worklist.csv", "原因代码"))
          .as("seed " + seed)
          .contains("PAIRED_BY_ENDING")
          .doesNotContain("RELEASE");
      assertThat(shop.column("download-sheet.csv", "标记")).containsExactly("BY_ENDING");
      pairs.removeAll(shop.truth());
      found += pairs.size();
      int mains = EndingShop.BACK + EndingShop.OTHERS;
      chance += (double) mains * (EndingShop.BACK + EndingShop.AWAY) / 1_000_000;
    }
    assertThat((double) found)
        .isBetween(chance - 3 * Math.sqrt(chance), chance + 3 * Math.sqrt(chance));
  }

  @Test
  void whereBuyersHaveSlippedByARowNothingIsReleasedAndTheWarningStands(@TempDir Path folder)
      throws IOException {
    EndingShop shop = new EndingShop(1, true, folder);
    List<Order> orders = shop.orders();
    shop.write(
        REVIEW, "买家202309011000.csv", buyers(orders, i -> orders.get(Math.max(0, i - 1)).buyer()));
    assertThat(shop.night()).startsWith("3\n").contains("BUYERS_CONTRADICT_ENDINGS");
    assertThat(shop.column("gift-worklist.csv", "原因代码"))
        .contains("BUYER_CONTRADICTED")
        .doesNotContain("RELEASE");
    assertThat(shop.summary()).contains("\"code\" : \"BUYERS_CONTRADICT_ENDINGS\"");
  }

  @Test
  void whereBuyersAreRightTheyDecide(@TempDir Path folder) throws IOException {
    EndingShop shop = new EndingShop(1, true, folder);
    List<Order> orders = shop.orders();
    shop.write(REVIEW, "买家202309011000.csv", buyers(orders, i -> orders.get(i).buyer()));
    assertThat(shop.night()).startsWith("0\n");
    assertThat(shop.column("gift-worklist.csv", "原因代码")).containsExactly("RELEASE");
    assertThat(shop.pairs()).isEqualTo(shop.truth());
  }

  @Test
  void shopsThatShowNoEndingsAreTheSameByAByte(@TempDir Path folder) throws IOException {
    List<Map<String, String>> sets = new ArrayList<>();
    for (String policy : List.of(REVIEW, OFF, RELEASE)) {
      EndingShop shop = new EndingShop(2, false, folder.resolve("p" + sets.size()));
      List<Order> orders = shop.orders();
      shop.write(
          policy, "买家202309011000.csv", buyers(orders.subList(0, 400), i -> orders.get(i).buyer()));
      shop.night();
      assertThat(shop.summary()).doesNotContain("endings");
      sets.add(contents(shop.published()));
    }
    assertThat(sets.get(0)).hasSizeGreaterThan(8).isEqualTo(sets.get(1)).isEqualTo(sets.get(2));
  }

  @Test
  void offPairsNothing(@TempDir Path folder) throws IOException {
    EndingShop shop = new EndingShop(1, true, folder).write(OFF);
    shop.night();
    assertThat(shop.pairs()).isEmpty();
    assertThat(shop.summary()).contains("\"endings\"").contains("\"byChance\" : \"0.00\"");
  }

  @Test
  void aReceiverOfMoreThanThreeBuyersIsNobodys(@TempDir Path folder) throws IOException {
    EndingShop shop = new EndingShop(1, true, folder);
    List<Integer> buyers = shop.orders().stream().map(Order::buyer).distinct().toList();
    Function<Integer, String> receiver =
        place ->
            switch (place % 4) {
              case 0 -> ",4008001234,";
              case 1 -> "门店自提,,示例路1号";
              case 2 -> ",139%08d,".formatted(place / 12);
              default -> "收件人%d,,示例路%d号".formatted(place / 16, place / 16);
            };
    StringBuilder receivers = new StringBuilder("订单编号,收货人姓名,联系手机,收货地址\r\n");
    for (Order order : shop.orders()) {
      String to = receiver.apply(buyers.indexOf(order.buyer()));
      receivers.append(order.number()).append(',').append(to).append("\r\n");
    }
    shop.write(RELEASE, "发货报表202309011015.csv", receivers.toString());
    shop.night();
    for (CSVRecord row : shop.read("gift-worklist.csv")) {
      Order main = order(shop, EndingShop.bare(row.get("主商品子订单号")));
      Order oneYuan = order(shop, EndingShop.bare(row.get("1元商品子订单号")));
      if (main.buyer() == oneYuan.buyer()) {
        boolean few = buyers.indexOf(main.buyer()) % 4 == 2;
        assertThat(row.get("原因代码"))
            .as(row.get("原因"))
            .isEqualTo(few ? "RELEASE" : "PAIRED_BY_ENDING");
      }
    }
    assertThat(shop.column("gift-worklist.csv", "原因代码")).contains("RELEASE", "PAIRED_BY_ENDING");
  }

  @Test
  void releaseReleasesWherePhoneOrNameAndAddressAgree(@TempDir Path folder) throws IOException {
    EndingShop shop = new EndingShop(1, true, folder);
    Function<Order, String> receiver =
        order ->
            switch (order.buyer() % 5) {
              case 0 -> "收件人%d,13800%06d,某路%d号".formatted(order.buyer(), order.buyer(), 1);
              case 1 -> "某人,139%08d,某路%d号".formatted(number(order), order.buyer());
              case 2 -> "某人%d,139%08d,某路一号".formatted(number(order) % 977, number(order));
              case 3 -> "收**,138****0000,某路**";
              default -> "收件人%d,,某路%d号".formatted(order.buyer(), number(order));
            };
    StringBuilder receivers = new StringBuilder("订单编号,收货人姓名,联系手机,收货地址\r\n");
    for (Order order : shop.orders()) {
      receivers.append(order.number()).append(',').append(receiver.apply(order)).append("\r\n");
    }
    shop.write(RELEASE, "发货报表202309011015.csv", receivers.toString());
    shop.night();
    for (CSVRecord row : shop.read("gift-worklist.csv")) {
      Order main = order(shop, EndingShop.bare(row.get("主商品子订单号")));
      Order oneYuan = order(shop, EndingShop.bare(row.get("1元商品子订单号")));
      boolean agree = main.buyer() == oneYuan.buyer() && main.buyer() % 5 < 2;
      assertThat(row.get("原因代码"))
          .as(row.get("原因"))
          .isEqualTo(agree ? "RELEASE" : "PAIRED_BY_ENDING");
    }
    Set<String> reasons = shop.column("gift-worklist.csv", "原因");
    assertThat(reasons).anySatisfy(text -> assertThat(text).contains("收货人手机、姓名、地址看不出"));
    assertThat(reasons).anySatisfy(text -> assertThat(text).contains("姓名相同，地址不同，手机看不出"));
    assertThat(reasons).anySatisfy(text -> assertThat(text).contains("约 0.0240%（1元订单有 240 种尾号"));
  }

  @Test
  void anIdOfMoreThanThreeEndingsIsNobodys(@TempDir Path folder) throws IOException {
    EndingShop shop = new EndingShop(1, true, folder);
    List<Order> orders = shop.orders();
    shop.write(REVIEW, "买家202309011000.csv", buyers(orders, i -> 7));
    shop.night();
    assertThat(shop.pairs()).isEqualTo(shop.truth());
    assertThat(shop.column("download-sheet.csv", "标记")).containsExactly("BY_ENDING");
    assertThat(shop.run("explain", orders.get(0).number())).contains("R47  买家标识 b7 的订单有三种以上的尾号");
  }

  @Test
  void checkPageAndExplainSayWhy(@TempDir Path folder) throws IOException {
    EndingShop shop = new EndingShop(1, true, folder).write(REVIEW);
    assertThat(shop.run("check", "--lang", "en"))
        .contains("believed, shown by the orders")
        .contains("of one-yuan orders 240, of main orders 340, in common 40 (20 are enough)");
    assertThat(shop.night()).contains("endings   40 records by the ending of order numbers alone");
    assertThat(Files.readString(shop.published().resolve("report.html")))
        .contains("\"endings\":{\"believedBy\":[\"orders\"],\"oneYuan\":240,\"main\":340");
    for (String number : shop.truth().iterator().next()) {
      assertThat(shop.run("explain", number)).contains("R47  订单号尾号").contains("R48  ");
    }
  }

  @Test
  void whereNothingIsBelievedCheckSaysSo(@TempDir Path folder) throws IOException {
    EndingShop shop = new EndingShop(1, false, folder).write(REVIEW);
    assertThat(shop.run("check", "--lang", "en")).contains("are not believed");
  }

  private static long number(Order order) {
    return Long.parseLong(order.number().substring(5, 13));
  }

  private static Order order(EndingShop shop, String number) {
    return shop.orders().stream()
        .filter(order -> order.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private static String buyers(List<Order> orders, Function<Integer, Integer> buyer) {
    StringBuilder text = new StringBuilder("订单编号,买家标识\r\n");
    for (int i = 0; i < orders.size(); i++) {
      text.append("%s,b%d\r\n".formatted(orders.get(i).number(), buyer.apply(i)));
    }
    return text.toString();
  }

  /** Every published file but the workbooks and the durations. */
  private static Map<String, String> contents(Path set) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    Set<Path> files = new HashSet<>();
    try (var list = Files.list(set)) {
      list.sorted(Comparator.naturalOrder()).forEach(files::add);
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (!name.endsWith(".xlsx") && !name.equals("summary.json")) {
        contents.put(name, Files.readString(file));
      }
    }
    return contents;
  }
}
