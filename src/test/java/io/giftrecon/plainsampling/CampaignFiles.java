package io.giftrecon.plainsampling;

import io.giftrecon.plain.Dice;
import io.giftrecon.plain.PlainRow;
import io.giftrecon.plain.ShopFiles;
import io.giftrecon.plain.ShopFiles.Spoiled;
import io.giftrecon.plainsampling.Campaign.FullSize;
import io.giftrecon.plainsampling.Campaign.Live;
import io.giftrecon.plainsampling.Campaign.Promotion;
import io.giftrecon.plainsampling.Campaign.Sample;
import io.giftrecon.xlsx.CsvAsBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a campaign into a folder as its merchant would have it. */
final class CampaignFiles {

  /** The files whose rows may name nobody; they stand behind the exports, in this order. */
  static final List<String> SIDE_FILES = List.of("members.csv", "prompts.csv");

  private final List<Spoiled> nobody = new ArrayList<>();
  private final Campaign campaign;
  private final Path folder;
  private final Dice dice;
  private final List<String> job = new ArrayList<>();

  private CampaignFiles(Campaign campaign, Path folder) {
    this.campaign = campaign;
    this.folder = folder;
    dice = new Dice(-1 - campaign.seed());
  }

  /** Tells which records of the exports are spoiled. */
  static List<Spoiled> write(Campaign campaign, Path folder) throws IOException {
    return new CampaignFiles(campaign, folder).write();
  }

  private List<Spoiled> write() throws IOException {
    Path exports = Files.createDirectories(folder.resolve("exports"));
    job.addAll(List.of("kind: u-first", "shop: " + campaign.shop(), "inputs:"));
    if (campaign.exports().isPresent()) {
      job.add("  exports: exports");
    }
    samples();
    items();
    perhaps(
        "promotions",
        "商品ID,活动名称,开始时间,结束时间",
        campaign.promotions().map(CampaignFiles::together),
        row -> List.of(numbers(row.items()), row.name(), time(row.from()), end(row.to())));
    perhaps(
        "members",
        "买家标识,入会时间",
        campaign.members(),
        row -> List.of(row.buyer(), time(row.joined())));
    perhaps(
        "full-size",
        "样品商品ID,正装商品ID",
        campaign.fullSize().map(CampaignFiles::sizes),
        row -> List.of(number(row.sample()), numbers(row.items())));
    perhaps(
        "prompts",
        "买家标识,时间,文案",
        campaign.prompts(),
        row -> List.of(row.buyer(), time(row.time()), row.text()));
    perhaps(
        "board",
        "活动ID,商品ID,派样单量,派样人次,新会员数",
        campaign.board(),
        row ->
            List.of(
                row.activity(),
                number(row.item()),
                String.valueOf(row.claims()),
                String.valueOf(row.claimers()),
                String.valueOf(row.newMembers())));
    if (campaign.platform().isPresent()) {
      platform(campaign.platform().get());
    }
    job.addAll(List.of("outputs: out", "ledger: jdbc:h2:file:./state/ledger"));
    campaign.live().ifPresent(live -> job.add("live: {" + live(live) + "}"));
    if (campaign.rawIds()) {
      job.addAll(List.of("output:", "  ids: raw"));
    }
    Files.writeString(folder.resolve("job.yaml"), String.join("\n", job) + "\n");
    List<Spoiled> spoiled =
        new ArrayList<>(
            ShopFiles.writeExports(campaign.exports().orElse(List.of()), exports, dice));
    spoiled.addAll(nobody);
    return spoiled;
  }

  /** The platform's two tables; a workbook or a page has its numbers as they are. */
  private void platform(PlatformBoard board) throws IOException {
    Path tables = Files.createDirectories(folder.resolve("board"));
    List<String> claims = new ArrayList<>(List.of("商品ID", "商品标题", "叶子类目"));
    claims.addAll(PlatformBoard.CLAIMS);
    claims.add("日均IPV");
    if (board.newLabel()) {
      claims.add(PlatformBoard.NEW_LABEL);
    }
    List<String> repurchases = new ArrayList<>(List.of("商品ID", "商品名称", "ju_id"));
    for (String label : PlatformBoard.REPURCHASES) {
      repurchases.add(dice.chance(0.5) ? label : label.replace("uv", "UV"));
    }
    repurchases.add(dice.pick(List.of("是否绑定正装", "是否绑定正装1/0")));
    String first = table(board, "派样", claims, board.claims(), tables);
    String second = table(board, "复购", repurchases, board.repurchases(), tables);
    job.add(
        board.folder() ? "  board: board" : "  board: [board/" + first + ", board/" + second + "]");
  }

  private String table(
      PlatformBoard board,
      String name,
      List<String> titles,
      List<PlatformBoard.Row> rows,
      Path tables)
      throws IOException {
    List<String> labels = new ArrayList<>(titles);
    if (board.activities()) {
      labels.add("活动ID");
    }
    boolean page = board.ending().equals("json");
    List<List<String>> cells = new ArrayList<>();
    for (PlatformBoard.Row row : rows) {
      List<String> each = new ArrayList<>();
      each.add(board.ending().equals("csv") ? number(row.item()) : row.item());
      each.addAll(List.of("样品", "精华"));
      each.addAll(row.cells());
      while (each.size() < titles.size()) {
        each.add("1");
      }
      if (board.activities()) {
        each.add(row.activity());
      }
      cells.add(each);
    }
    Path file = tables.resolve(board.name(name) + (page ? ".json" : ".csv"));
    if (page) {
      Files.writeString(file, page(labels, cells));
    } else {
      StringBuilder text = new StringBuilder(line(labels));
      cells.forEach(row -> text.append(line(row)));
      Files.writeString(file, text);
    }
    return String.valueOf(
        (board.ending().equals("xlsx") ? CsvAsBook.replace(file) : file).getFileName());
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  /** Numbers and texts, as they come. */
  private String page(List<String> labels, List<List<String>> rows) {
    String columns =
        labels.stream()
            .map("{\"cells\": [{\"props\": {\"label\": \"%s\"}}]}"::formatted)
            .collect(Collectors.joining(", "));
    List<String> values = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>();
      for (String cell : row) {
        boolean number = cell.matches("0|[1-9]\\d{0,11}(\\.\\d+)?") && dice.chance(0.5);
        cells.add(
            cell.isEmpty()
                ? "{\"v\": null}"
                : number ? "{\"v\": %s}".formatted(cell) : "{\"v\": \"%s\"}".formatted(cell));
      }
      values.add("[" + String.join(", ", cells) + "]");
    }
    return """
        {"code": 0, "success": true, "data": {"value": {"columns": [%s], "values": [%s],
         "page": {"count": %d, "limit": 2000, "offset": 0}}}}
        """
        .formatted(columns, String.join(", ", values), rows.size());
  }

  private static String live(Live live) {
    List<String> keys = new ArrayList<>();
    live.whitelisted().ifPresent(whitelisted -> keys.add("whitelisted: " + whitelisted));
    live.slot().ifPresent(slot -> keys.add("slot: " + slot));
    return String.join(", ", keys);
  }

  private void samples() throws IOException {
    table(
        "samples",
        "活动ID,商品ID,商品标题,渠道,人群,报名时间,展示开始时间,展示结束时间,活动库存,U先价,每人限购,记录状态,人群状态",
        campaign.samples(),
        this::sample);
  }

  private List<String> sample(Sample row) {
    return List.of(
        row.activity(),
        number(row.item()),
        row.title(),
        row.channel(),
        row.crowd(),
        row.enrolled().map(this::time).orElse(""),
        time(row.from()),
        end(row.to()),
        count(row.stock()),
        amount(row.price()),
        row.statedLimit().map(this::count).orElse(""),
        row.state(),
        row.crowdState());
  }

  private void items() throws IOException {
    table(
        "items",
        "商品ID,商品状态,上架时间,实际库存,日销价,会员优先购",
        campaign.items(),
        row ->
            List.of(
                number(row.id()),
                row.onShelf().map(on -> on ? "上架" : "下架").orElse(""),
                row.shelved().map(this::time).orElse(""),
                row.stock().map(this::count).orElse(""),
                row.dailyPrice().map(this::amount).orElse(""),
                row.memberFirst().map(first -> first ? "是" : "否").orElse("")));
  }

  /** The cells of a row. */
  private interface Cells<T> {
    List<String> of(T row);
  }

  private <T> void perhaps(String name, String header, Optional<List<T>> rows, Cells<T> cells)
      throws IOException {
    if (rows.isPresent()) {
      table(name, header, rows.get(), cells);
    }
  }

  private <T> void table(String name, String header, List<T> rows, Cells<T> cells)
      throws IOException {
    job.add("  " + name + ": " + name + ".csv");
    StringBuilder text = new StringBuilder(dice.chance(0.5) ? "\uFEFF" : "").append(header);
    int line = 1;
    for (T row : rows) {
      line++;
      String raw = cells.of(row).stream().map(Csv::quoted).collect(Collectors.joining(","));
      text.append("\r\n").append(raw);
      if (row instanceof Campaign.Named named && !Campaign.namesSomebody(named)) {
        nobody.add(new Spoiled(name + ".csv", line, raw));
      }
    }
    Files.writeString(folder.resolve(name + ".csv"), text.append("\r\n"));
  }

  /** U14: item ids as people and programs dress them. */
  private String number(String digits) {
    return switch (dice.between(0, 11)) {
      case 0, 1, 2 -> "=\"" + digits + "\"";
      case 3 -> "'" + digits;
      case 4 -> digits + ".0";
      case 5 -> wide(digits);
      case 6 -> "商品ID：" + digits;
      default -> digits;
    };
  }

  private String numbers(List<String> items) {
    String separator = dice.pick(List.of(";", "；", ",", "，", "、", " "));
    return items.size() == 1 ? number(items.get(0)) : String.join(separator, items);
  }

  private String count(int number) {
    return switch (dice.between(0, 7)) {
      case 0 -> wide(String.valueOf(number));
      case 1 -> String.format(Locale.ROOT, "%,d", number);
      default -> String.valueOf(number);
    };
  }

  private String amount(BigDecimal yuan) {
    String text = yuan.toPlainString();
    return switch (dice.between(0, 7)) {
      case 0 -> "￥" + text;
      case 1 -> wide(text);
      case 2 -> text + "元";
      default -> text;
    };
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }

  /** A row of promotions or of full-size, of as many items as it names. */
  private record Items(
      List<String> items, String name, LocalDateTime from, LocalDateTime to, String sample) {
    boolean alike(Items other) {
      return name.equals(other.name)
          && from.equals(other.from)
          && to.equals(other.to)
          && sample.equals(other.sample);
    }
  }

  private static List<Items> together(List<Promotion> rows) {
    return joined(
        rows.stream()
            .map(row -> new Items(List.of(row.item()), row.name(), row.from(), row.to(), ""))
            .toList());
  }

  private static List<Items> sizes(List<FullSize> rows) {
    LocalDateTime never = LocalDateTime.MIN;
    return joined(
        rows.stream()
            .map(row -> new Items(List.of(row.item()), "", never, never, row.sample()))
            .toList());
  }

  /** Rows that stand together and say the same of several items become one. */
  private static List<Items> joined(List<Items> rows) {
    List<Items> joined = new ArrayList<>();
    for (Items row : rows) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).alike(row)) {
        List<String> items = new ArrayList<>(joined.get(last).items());
        items.addAll(row.items());
        joined.set(last, new Items(items, row.name(), row.from(), row.to(), row.sample()));
      } else {
        joined.add(row);
      }
    }
    return joined;
  }

  private String time(LocalDateTime time) {
    String text = PlainRow.TIME.format(time);
    if (text.endsWith(" 00:00:00") && dice.chance(0.3)) {
      return text.substring(0, 10);
    }
    return text.endsWith(":00") && dice.chance(0.3) ? text.substring(0, 16) : text;
  }

  /** Midnight may be written as 24:00 of the day before, or as that day alone (U14). */
  private String end(LocalDateTime time) {
    if (!time.equals(time.toLocalDate().atStartOfDay())) {
      return time(time);
    }
    return switch (dice.between(0, 3)) {
      case 0 -> time.toLocalDate().minusDays(1) + " 24:00";
      case 1 -> time.toLocalDate().minusDays(1).toString();
      default -> PlainRow.TIME.format(time);
    };
  }
}
