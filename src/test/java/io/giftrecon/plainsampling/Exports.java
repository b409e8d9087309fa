package io.giftrecon.plainsampling;

import io.giftrecon.plain.Cells;
import io.giftrecon.plain.Dice;
import io.giftrecon.plain.Exporter;
import io.giftrecon.plain.PlainFile;
import io.giftrecon.plain.PlainRow;
import io.giftrecon.plain.Quirk;
import io.giftrecon.plain.Story;
import io.giftrecon.plain.Story.LineStory;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One to three evenings of exports, the last at a given time. */
final class Exports {

  private final Dice dice;
  private final String shop;
  private final List<Story> stories;
  private final Set<String> priceless = new HashSet<>();

  Exports(Dice dice, String shop, List<Story> stories) {
    this.dice = dice;
    this.shop = shop;
    this.stories = stories;
    for (Story story : stories) {
      for (LineStory line : story.lines()) {
        if (dice.chance(0.06)) {
          priceless.add(line.sub());
          priceless.add(story.number());
        }
      }
    }
  }

  List<PlainFile> until(LocalDateTime last) {
    List<LocalDateTime> evenings = new ArrayList<>(List.of(last));
    int more = dice.between(0, 2);
    for (int i = 0; i < more; i++) {
      evenings.add(0, evenings.get(0).minusHours(dice.between(14, 300)));
    }
    Set<Quirk> quirks = Quirk.drawOfSampling(dice);
    Cells cells = new Cells(dice, shop, line -> "", quirks);
    Exporter exporter = new Exporter(dice, cells, stories, evenings.get(0), quirks);
    boolean refundReport = dice.chance(0.75);
    for (LocalDateTime evening : evenings) {
      exporter.export(evening, false);
      if (refundReport) {
        exporter.exportRefunds(evening);
      }
    }
    if (dice.chance(0.4)) {
      exporter.exportOrdersOnly(last.plusHours(20));
    }
    exporter.exportReceivers(last);
    return exporter.files().stream().map(this::withoutPrices).toList();
  }

  /** Some lines whose price no export tells. */
  private PlainFile withoutPrices(PlainFile file) {
    return file.with(file.rows().stream().map(this::withoutPrice).toList());
  }

  private PlainRow withoutPrice(PlainRow row) {
    String sub = row.text("子订单编号");
    if (row.rejected() || !priceless.contains(sub.isEmpty() ? row.order() : sub)) {
      return row;
    }
    Map<String, String> cells = new HashMap<>(row.cells());
    cells.remove("价格");
    cells.remove("买家应付货款");
    return new PlainRow(cells, row.damage());
  }
}
