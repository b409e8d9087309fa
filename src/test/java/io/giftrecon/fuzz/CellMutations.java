package io.giftrecon.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Cells as people and spreadsheets spoil them. */
final class CellMutations {
  private static final List<String> ANYTHING =
      List.of(
          "",
          "\"\"",
          "=\"\"",
          "null",
          "'",
          "=",
          "\"",
          "\"\"\"",
          "\"未闭合",
          "\"文字\"后面",
          "文字\"中间\"",
          "\"=cmd|'/c calc'!A0\"",
          "\"=HYPERLINK(\"\"http://example.com\"\",\"\"x\"\")\"",
          "+1",
          "-1",
          "@SUM(A1)",
          "\"\t=1\"",
          "\"\r=1\"",
          "\"\n=1\"",
          "\"第一行\n第二行\"",
          "\"第一行\r\n=2\"",
          "\"回\r车\"",
          "＝1",
          "|",
          "a|b|c",
          "\u0000",
          "\u001b[31m",
          "\u202e反",
          "\ufeff",
          "\ufffd",
          "🎁",
          "\u00a0",
          "\u3000",
          "１２３",
          "٣٥١٢",
          "3.51235E+18",
          "1E5",
          "0",
          "-0",
          "NaN",
          "1,2",
          "\"1,2\"",
          "#VALUE!",
          "########",
          "<b>&amp;</b>",
          "'; DROP TABLE gift_right; --",
          "${jndi:x}",
          "%s%n%d",
          "{}",
          "../../x");

  private static final Map<String, List<String>> BY_HEADING =
      new TreeMap<>(
          Map.of(
              "编号", numbers(),
              "ID", numbers(),
              "id", numbers(),
              "单号", numbers(),
              "时间", times(),
              "金额", amounts(),
              "货款", amounts(),
              "价格", amounts(),
              "数量", quantities(),
              "状态", words()));

  private static final Set<String> KNOWN_WORDS =
      Set.of(
          "交易关闭",
          "交易成功",
          "买家已付款,等待卖家发货",
          "TRADE_CLOSED",
          "退款成功",
          "没有申请退款",
          "无退款申请",
          "审核通过",
          "审核不通过");

  private static final Set<String> UNREADABLE =
      Set.of(
          "3.51235E+18",
          "1.2.3",
          "1..2",
          "2023-02-30 10:00:00",
          "2023-13-01 00:00:00",
          "2023-08-23 25:00:00",
          "2023-08-23 10:60:00",
          "2023-08-23 23:59:60",
          "0000-00-00 00:00:00",
          "10000-01-01 00:00:00",
          "-999999999-01-01 00:00:00",
          "99999999999999999999",
          "=1+1",
          "-1",
          "1.5");

  static final List<Mutation> ALL =
      List.of(
          Mutation.keeping("a cell of its kind", CellMutations::ofItsKind),
          Mutation.keeping("a cell of its kind in every row", CellMutations::wholeColumn),
          Mutation.keeping("any cell", (shop, dice) -> set(shop, dice, dice.pick(ANYTHING))),
          Mutation.moving("header cell", CellMutations::heading),
          Mutation.keeping("a long cell", CellMutations::longCell),
          Mutation.keeping("numbers rounded by Excel", CellMutations::rounded),
          Mutation.keeping("the cell above", CellMutations::cellAbove).misleading(),
          Mutation.moving("the cell beside", CellMutations::cellBeside).misleading(),
          Mutation.keeping("all quotes gone", CellMutations::unquoted),
          Mutation.keeping("an open quote", (shop, dice) -> wrap(shop, dice, "\"", "")),
          Mutation.keeping("text behind a quote", (shop, dice) -> wrap(shop, dice, "", "x")),
          Mutation.keeping("blanks around", (shop, dice) -> wrap(shop, dice, " ", "\t ")),
          Mutation.keeping("an apostrophe in front", (shop, dice) -> wrap(shop, dice, "'", "")));

  /** Fewer different endings in zeros may be honest, says R34. */
  private static final int FEWEST_OF_R34 = 3;

  private CellMutations() {}

  private static void ofItsKind(FuzzShop shop, Dice dice) throws IOException {
    Path file = shop.anyFile(dice);
    Optional<Grid> grid = Grid.read(file);
    if (grid.isPresent()) {
      for (int times = 1 + dice.below(3); times > 0; times--) {
        List<String> row = grid.get().rows.get(grid.get().anyRow(dice));
        int column = dice.below(row.size());
        String value = dice.pick(kinds(grid.get().heading(column)));
        misleadIfStated(shop, grid.get().heading(column), value);
        row.set(column, value);
      }
      grid.get().write(file);
    }
  }

  private static void wholeColumn(FuzzShop shop, Dice dice) throws IOException {
    Path file = shop.anyFile(dice);
    Optional<Grid> grid = Grid.read(file);
    if (grid.isPresent()) {
      int column = dice.below(grid.get().rows.get(0).size());
      String value = dice.pick(kinds(grid.get().heading(column)));
      misleadIfStated(shop, grid.get().heading(column), value);
      for (List<String> row : grid.get().rows.subList(1, grid.get().rows.size())) {
        if (column < row.size()) {
          row.set(column, value);
        }
      }
      grid.get().write(file);
    }
  }

  /**
   * A word that is known, something with a digit in it that can be read, or any words where words
   * are free.
   */
  private static void misleadIfStated(FuzzShop shop, String heading, String value) {
    if (KNOWN_WORDS.contains(value)
        || (shop.isFreeText(heading) && value.codePoints().anyMatch(Character::isLetter))
        || (value.chars().anyMatch(Character::isDigit) && !UNREADABLE.contains(value))) {
      shop.mislead();
    }
  }

  private static void set(FuzzShop shop, Dice dice, String value) throws IOException {
    change(
        shop,
        dice,
        (grid, row, column) -> {
          misleadIfStated(shop, grid.heading(column), value);
          grid.rows.get(row).set(column, value);
        });
  }

  private static void wrap(FuzzShop shop, Dice dice, String before, String behind)
      throws IOException {
    change(
        shop,
        dice,
        (grid, row, column) -> {
          misleadIfStated(shop, grid.heading(column), behind);
          grid.rows.get(row).set(column, before + grid.rows.get(row).get(column) + behind);
        });
  }

  private static void longCell(FuzzShop shop, Dice dice) throws IOException {
    int length = dice.pick(List.of(65, 256, 300, 5_000, 33_000, 70_000, 1_100_000));
    String letter = dice.pick(List.of("9", "长", "x", "\"\"", "\r\n"));
    set(shop, dice, "\"" + letter.repeat(length / letter.length()) + "\"");
  }

  /** What Excel leaves of numbers of more than 15 digits. */
  private static void rounded(FuzzShop shop, Dice dice) throws IOException {
    Path file = shop.anyExport(dice);
    Optional<Grid> grid = Grid.read(file);
    if (grid.isPresent()) {
      Set<String> lost = new HashSet<>();
      double share = dice.pick(List.of(0.05, 0.4, 0.6, 1.0));
      for (List<String> row : grid.get().rows.subList(1, grid.get().rows.size())) {
        for (int column = 0; column < row.size(); column++) {
          String number = Grid.bare(row.get(column));
          if (number.matches("\\d{16,}") && dice.chance(share)) {
            row.set(column, number.substring(0, 15) + "0".repeat(number.length() - 15));
            lost.add(row.get(column).substring(number.length() - 6));
          }
        }
      }
      grid.get().write(file);
      if (lost.size() < FEWEST_OF_R34) {
        shop.mislead();
      }
    }
  }

  private static void cellAbove(FuzzShop shop, Dice dice) throws IOException {
    change(
        shop,
        dice,
        (grid, row, column) -> {
          List<String> above = grid.rows.get(Math.max(1, row - 1));
          if (column < above.size()) {
            grid.rows.get(row).set(column, above.get(column));
          }
        });
  }

  private static void cellBeside(FuzzShop shop, Dice dice) throws IOException {
    change(
        shop,
        dice,
        (grid, row, column) -> {
          List<String> cells = grid.rows.get(row);
          cells.set(column, cells.get(dice.below(cells.size())));
        });
  }

  private static void heading(FuzzShop shop, Dice dice) throws IOException {
    change(
        shop,
        dice,
        (grid, row, column) -> {
          List<String> header = grid.rows.get(0);
          int at = Math.min(column, header.size() - 1);
          boolean other = dice.chance(0.5);
          header.set(at, other ? header.get(dice.below(header.size())) : dice.pick(ANYTHING));
        });
  }

  private static void unquoted(FuzzShop shop, Dice dice) throws IOException {
    change(
        shop,
        dice,
        (grid, row, column) ->
            grid.rows.forEach(cells -> cells.replaceAll(cell -> cell.replace("\"", ""))));
  }

  /** Changes a grid around one of its cells. */
  private interface Change {
    void at(Grid grid, int row, int column);
  }

  private static void change(FuzzShop shop, Dice dice, Change change) throws IOException {
    Path file = shop.anyFile(dice);
    Optional<Grid> grid = Grid.read(file);
    if (grid.isPresent()) {
      int row = grid.get().anyRow(dice);
      change.at(grid.get(), row, dice.below(grid.get().rows.get(row).size()));
      grid.get().write(file);
    }
  }

  private static List<String> kinds(String heading) {
    for (Map.Entry<String, List<String>> kind : BY_HEADING.entrySet()) {
      if (heading.contains(kind.getKey())) {
        return kind.getValue();
      }
    }
    return ANYTHING;
  }

  private static List<String> numbers() {
    return List.of(
        "3.51235E+18",
        "3512345678901230000",
        "35123456789012345678901234567890",
        "9".repeat(64),
        "9".repeat(65),
        "0",
        "-1",
        "00000000000000000000",
        "9223372036854775808",
        "18446744073709551616",
        "3508-2210",
        "3508 2210",
        "３５０８",
        "=\"3508221001444660138\"",
        "'3508221001444660138",
        "=3508221001444660138",
        "\"=\"\"3508221001444660138\"\"\"",
        "订单",
        "a|b",
        "");
  }

  private static List<String> times() {
    return List.of(
        "2023-02-30 10:00:00",
        "2023-13-01 00:00:00",
        "2023-08-23 24:00:00",
        "2023-08-23 25:00:00",
        "2023-08-23 10:60:00",
        "2023-08-23 23:59:60",
        "0000-00-00 00:00:00",
        "0000-01-01 00:00:00",
        "9999-12-31 23:59:59",
        "10000-01-01 00:00:00",
        "-999999999-01-01 00:00:00",
        "2023/8/23 0:00",
        "2023-08-23",
        "2023-08-23T10:00:00.123456789",
        "23-08-2023 10:00",
        "45161.5",
        "２０２３-08-23 10:00:00",
        "1991-04-14 02:30:00",
        "");
  }

  private static List<String> amounts() {
    return List.of(
        "1.2.3",
        "1..2",
        "1,2,3.00",
        "\"1,299.00\"",
        "-5.00",
        "1e9",
        "999999999999.99",
        "9999999999999.99",
        "0.0000001",
        ".5",
        "5.",
        "￥5元",
        "¥¥5",
        "元",
        "五元",
        "NaN",
        "无退款申请",
        "");
  }

  private static List<String> quantities() {
    return List.of(
        "0",
        "-1",
        "1.5",
        "2.0",
        "2",
        "99",
        "3000",
        "1e3",
        "999999",
        "1000000",
        "99999999999999999999",
        "两件",
        "");
  }

  private static List<String> words() {
    return List.of(
        "交易关闭",
        "交易成功",
        "交易 成功",
        "买家已付款,等待卖家发货",
        "等待神谕",
        "TRADE_CLOSED",
        "trade_closed",
        "退款成功",
        "退款中",
        "没有申请退款",
        "审核通过",
        "审核不通过",
        "=1+1",
        "");
  }
}
