package io.giftrecon.plainsampling;

import io.giftrecon.plain.Dice;
import io.giftrecon.plain.PlainRow;
import io.giftrecon.plain.ShopFiles;
import io.giftrecon.plain.ShopFiles.Spoiled;
import io.giftrecon.plainsampling.Campaign.Live;
import io.giftrecon.plainsampling.Campaign.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a campaign into a folder as its merchant would have it. */
final class CampaignFiles {

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
        campaign.promotions(),
        row -> List.of(number(row.item()), row.name(), time(row.from()), end(row.to())));
    perhaps(
        "members",
        "买家标识,入会时间",
        campaign.members(),
        row -> List.of(row.buyer(), time(row.joined())));
    perhaps(
        "full-size",
        "样品商品ID,正装商品ID",
        campaign.fullSize(),
        row -> List.of(number(row.sample()), number(row.item())));
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
    job.addAll(List.of("outputs: out", "ledger: jdbc:h2:file:./state/ledger"));
    campaign.live().ifPresent(live -> job.add("live: {" + live(live) + "}"));
    if (campaign.rawIds()) {
      job.addAll(List.of("output:", "  ids: raw"));
    }
    Files.writeString(folder.resolve("job.yaml"), String.join("\n", job) + "\n");
    return ShopFiles.writeExports(campaign.exports().orElse(List.of()), exports, dice);
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
        String.valueOf(row.stock()),
        row.price().toPlainString(),
        row.statedLimit().map(String::valueOf).orElse(""),
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
                row.onShelf() ? "上架" : "下架",
                row.shelved().map(this::time).orElse(""),
                String.valueOf(row.stock()),
                row.dailyPrice().toPlainString(),
                row.memberFirst() ? "是" : "否"));
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
    for (T row : rows) {
      text.append("\r\n");
      text.append(cells.of(row).stream().map(Csv::quoted).collect(Collectors.joining(",")));
    }
    Files.writeString(folder.resolve(name + ".csv"), text.append("\r\n"));
  }

  private String number(String digits) {
    return dice.chance(0.3) ? "=\"" + digits + "\"" : digits;
  }

  private String time(LocalDateTime time) {
    String text = PlainRow.TIME.format(time);
    return text.endsWith(":00") && dice.chance(0.3) ? text.substring(0, 16) : text;
  }

  /** Midnight may be written as 24:00 of the day before. */
  private String end(LocalDateTime time) {
    return time.equals(time.toLocalDate().atStartOfDay()) && dice.chance(0.5)
        ? time.toLocalDate().minusDays(1) + " 24:00"
        : time(time);
  }
}
