package io.giftrecon.plain;

import io.giftrecon.plain.PlainFile.Kind;
import io.giftrecon.plain.PlainRow.Damage;
import io.giftrecon.plain.Story.LineStory;
import io.giftrecon.plain.Story.RefundStory;
import io.giftrecon.plain.Story.World;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Exports the stories as of several times into overlapping files, some rows of them spoiled. */
public final class Exporter {

  private static final List<String> ENCODINGS =
      List.of("GBK", "GBK", "GB18030", "GB18030", "UTF-8", "UTF-8-BOM");

  private final Dice dice;
  private final Cells cells;
  private final List<Story> stories;
  private final LocalDateTime first;
  private final Set<Quirk> quirks;
  private final ExportColumns columns;
  private final ExportNames names;
  private final RowDamage damage;
  private final Dice numberings;
  private final List<PlainFile> files = new ArrayList<>();
  private final Set<String> exported = new HashSet<>();

  /** An exporter of files with these quirks; careful ones without any. */
  public Exporter(
      Dice dice, Cells cells, List<Story> stories, LocalDateTime first, Set<Quirk> quirks) {
    this.quirks = quirks;
    this.dice = dice;
    this.cells = cells;
    this.stories = stories;
    this.first = first;
    columns = new ExportColumns(dice, quirks);
    names = new ExportNames(dice, quirks);
    damage = new RowDamage(dice, quirks);
    numberings = new Dice(first.hashCode());
  }

  public List<PlainFile> files() {
    return files;
  }

  /** One evening's exports: order and line reports, a combined file, an old pair of reports. */
  public void export(LocalDateTime time, boolean tagged) {
    List<Story> separate = picked(World.SEPARATE, time);
    orderReport(separate, time);
    int half = dice.chance(0.3) ? separate.size() / 2 : 0;
    lineReport(separate.subList(half, separate.size()), time, 1, columns.lineReport(tagged));
    if (half > 0) {
      lineReport(separate.subList(0, half), time, 41, columns.lineReport(tagged));
    }
    combined(picked(World.COMBINED, time), time, tagged);
    List<Story> old = picked(World.OLD, time);
    orderReport(old, time.plusSeconds(160));
    oldLines(old, time);
    if (quirks.contains(Quirk.NUMBERS_UNTICKED) && dice.chance(0.7)) {
      unnumberedLines(time, tagged);
    }
  }

  /** A20: a report of all sorts of orders that numbers no line; mostly a newer one. */
  private void unnumberedLines(LocalDateTime evening, boolean tagged) {
    int sameAsTheLines = 1;
    int sameAsTheRefunds = 300;
    LocalDateTime time =
        dice.chance(0.6)
            ? evening.plusMinutes(dice.between(7, 200))
            : evening.minusHours(dice.between(2, 40));
    List<Story> some = new ArrayList<>();
    for (Story story : stories) {
      if (!story.created().isAfter(time) && dice.chance(story.single() ? 0.25 : 0.7)) {
        some.add(story);
      }
    }
    int later = dice.pick(List.of(21, 21, sameAsTheLines, sameAsTheRefunds));
    boolean same = later != 21;
    lineReport(some, same ? evening : time, later, columns.unnumbered(tagged));
  }

  /** A later order report that no line report goes with. */
  public void exportOrdersOnly(LocalDateTime time) {
    List<Story> settled = new ArrayList<>(stories);
    settled.removeIf(story -> !story.settledBy(first) || dice.chance(0.3));
    orderReport(settled, time);
  }

  /** A refund report; A21: perhaps one without numbers, perhaps one of each sort. */
  public void exportRefunds(LocalDateTime time) {
    boolean quirk = quirks.contains(Quirk.REFUNDS_NAMELESS);
    boolean nameless = quirk && dice.chance(0.6);
    exportRefunds(time, nameless);
    if (quirk && dice.chance(0.3)) {
      exportRefunds(time.plusMinutes(dice.pick(List.of(-90, 0, 25))), !nameless);
    }
  }

  private void exportRefunds(LocalDateTime time, boolean nameless) {
    List<PlainRow> rows = new ArrayList<>();
    List<String> shown = columns.refundReport(nameless);
    boolean gaps = quirks.contains(Quirk.REFUNDS_NAMELESS) && dice.chance(0.3);
    double share = quirks.contains(Quirk.REFUNDS_LEFT_OUT) ? 0.9 : 1;
    for (Story story : stories) {
      for (LineStory line : story.lines()) {
        for (RefundStory refund : Cells.visible(line, time)) {
          if (refund.reported() && exported.contains(story.number()) && dice.chance(share)) {
            Map<String, String> all = cells.refund(refund, time);
            if (gaps && dice.chance(0.15)) {
              all.remove("退款编号");
            }
            rows.add(damage.perhapsSpoiled(row(all, shown), 0.06));
          }
        }
      }
    }
    add("RefundList", Kind.REFUNDS, time.plusSeconds(300), shown, rows);
  }

  public void exportReceivers(LocalDateTime time) {
    List<PlainRow> rows = new ArrayList<>();
    List<String> shown = List.of("订单编号", "收货人姓名", "联系手机", "收货地址");
    for (Story story : stories) {
      if (!story.created().isAfter(time) && dice.chance(0.5)) {
        rows.add(row(cells.receiver(story), shown));
      }
    }
    add("SendList", Kind.RECEIVERS, time.plusSeconds(310), shown, rows);
  }

  /**
   * Most orders of this world, and a few of another's: only such whose payment no later file can
   * tell otherwise, as rows of different worlds do not replace each other.
   */
  private List<Story> picked(World world, LocalDateTime time) {
    List<Story> picked = new ArrayList<>();
    for (Story story : stories) {
      boolean ownNumber = story.single() && story.lines().get(0).sub().equals(story.number());
      boolean guest =
          world == World.SEPARATE
              || (world == World.COMBINED && story.single())
              || (world == World.OLD && ownNumber && oldRefunds(story));
      double share = story.world() == world ? 0.85 : guest && story.settledBy(first) ? 0.06 : 0;
      if (!story.created().isAfter(time) && dice.chance(share)) {
        picked.add(story);
      }
    }
    return picked;
  }

  /** The old line reports tell no item id, so that a refund by item id alone is nobody's. */
  private boolean oldRefunds(Story story) {
    return quirks.contains(Quirk.REFUND_OF_ANOTHER_ITEM)
        || story.lines().stream().allMatch(line -> line.refunds().isEmpty());
  }

  private void orderReport(List<Story> orders, LocalDateTime time) {
    List<String> shown = columns.orderReport();
    List<PlainRow> rows = new ArrayList<>();
    for (Story story : orders) {
      boolean twice = quirks.contains(Quirk.ORDER_TWICE) && dice.chance(0.1);
      if (twice && story.created().isBefore(time.minusDays(2))) {
        rows.add(row(cells.order(story, time.minusDays(2)), shown));
      }
      rows.add(damage.perhapsSpoiled(row(cells.order(story, time), shown), 0.02));
    }
    add("ExportOrderList", Kind.ORDERS, time, shown, rows);
  }

  private void lineReport(List<Story> orders, LocalDateTime time, int later, List<String> shown) {
    List<PlainRow> rows = new ArrayList<>();
    for (Story story : orders) {
      int before = rows.size();
      for (LineStory line : shownOf(story, shown)) {
        addLine(story, line, time, shown, Map.of(), rows);
      }
      if (quirks.contains(Quirk.NUMBERS_UNTICKED) && numberings.chance(0.05)) {
        rows.subList(before, rows.size()).replaceAll(Exporter::numberedOtherwise);
      }
    }
    add("ExportItemList", Kind.LINES, time.plusSeconds(later), shown, rows);
  }

  /** A83: an ERP numbers the lines of an order by its own count. */
  private static PlainRow numberedOtherwise(PlainRow row) {
    Map<String, String> cells = new HashMap<>(row.cells());
    cells.computeIfPresent("子订单编号", (column, number) -> number + "_1");
    return new PlainRow(cells, row.damage());
  }

  /** A20: a filtered report has only some of an order's lines, mostly where it numbers none. */
  private List<LineStory> shownOf(Story story, List<String> shown) {
    double share = shown.contains("子订单编号") ? 0.06 : 0.25;
    boolean filtered = quirks.contains(Quirk.NUMBERS_UNTICKED) && !story.single();
    return filtered && dice.chance(share)
        ? dice.some(story.lines(), story.lines().size() - 1)
        : story.lines();
  }

  private void combined(List<Story> orders, LocalDateTime time, boolean tagged) {
    List<String> shown = columns.combined(tagged);
    List<PlainRow> rows = new ArrayList<>();
    for (Story story : orders) {
      Map<String, String> order = cells.order(story, time);
      order.remove("退款金额");
      for (LineStory line : shownOf(story, shown)) {
        addLine(story, line, time, shown, order, rows);
      }
    }
    add("ErpTradeList", Kind.COMBINED, time.plusSeconds(100), shown, rows);
  }

  private void oldLines(List<Story> orders, LocalDateTime time) {
    List<String> shown = List.of("订单编号", "标题", "价格", "购买数量", "商家编码", "订单状态");
    List<PlainRow> rows = new ArrayList<>();
    for (Story story : orders) {
      exported.add(story.number());
      for (LineStory line : story.lines()) {
        Map<String, String> all = cells.line(story, line, time);
        all.remove("主订单编号");
        PlainRow row = row(all, shown);
        rows.add(story.single() ? damage.perhapsSpoiled(row, 0.02) : row);
      }
    }
    add("ExportOrderDetailList", Kind.OLD_LINES, time.plusSeconds(150), shown, rows);
  }

  /** A line's row; now and then an outdated one before it, or one that Excel has spoiled. */
  private void addLine(
      Story story,
      LineStory line,
      LocalDateTime time,
      List<String> shown,
      Map<String, String> order,
      List<PlainRow> rows) {
    exported.add(story.number());
    boolean numbered = shown.contains("子订单编号");
    if (numbered && dice.chance(0.02) && story.created().isBefore(time.minusDays(2))) {
      rows.add(row(merged(order, cells.line(story, line, time.minusDays(2))), shown));
    }
    Map<String, String> all = merged(order, cells.line(story, line, time));
    boolean titledOnly = Stream.of("子订单编号", "商品ID", "商家编码").noneMatch(shown::contains);
    if (titledOnly && dice.chance(0.1)) {
      all.computeIfPresent("标题", (column, title) -> title + "（新款）");
    }
    rows.add(damage.perhapsSpoiled(row(all, shown), 0.02));
  }

  private static Map<String, String> merged(Map<String, String> order, Map<String, String> line) {
    Map<String, String> merged = new HashMap<>(order);
    merged.putAll(line);
    return merged;
  }

  private static PlainRow row(Map<String, String> all, List<String> columns) {
    Map<String, String> shown = new HashMap<>();
    for (String column : columns) {
      String text = all.getOrDefault(column, "");
      if (!text.isEmpty()) {
        shown.put(column, text);
      }
    }
    return new PlainRow(shown, Damage.NONE);
  }

  private void add(
      String prefix, Kind kind, LocalDateTime asOf, List<String> shown, List<PlainRow> rows) {
    ExportNames.Stamp stamp = names.of(prefix + "_" + (files.size() + 1), asOf);
    List<PlainRow> all = damage.amongStrangers(rows, shown);
    List<String> shuffled = new ArrayList<>(dice.shuffled(shown));
    if (all.stream().anyMatch(row -> row.damage() == Damage.CUT_OFF_BEHIND_NUMBERS)) {
      shuffled.sort(Comparator.comparing(column -> !PlainRow.ROW_NUMBERS.contains(column)));
    }
    files.add(
        new PlainFile(
            stamp.name() + ".csv", kind, stamp.modified(), dice.pick(ENCODINGS), shuffled, all));
  }
}
