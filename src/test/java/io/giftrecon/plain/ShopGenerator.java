package io.giftrecon.plain;

import io.giftrecon.plain.PlainShop.BuyerRow;
import io.giftrecon.plain.Story.Known;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Throws a whole random shop of about 200 orders from a seed. */
final class ShopGenerator {

  private static final int ORDERS = 200;
  private static final String NAME = "示例旗舰店";
  private static final LocalDateTime EARLIEST = LocalDateTime.parse("2023-08-16T12:00");

  private final Dice dice;
  private final long seed;

  private ShopGenerator(long seed) {
    this.seed = seed;
    dice = new Dice(seed);
  }

  static PlainShop generate(long seed) {
    return new ShopGenerator(seed).generate();
  }

  private PlainShop generate() {
    Catalogue catalogue = Catalogue.throwOne(dice);
    List<Story> stories = new StoryTeller(dice, catalogue).tell(ORDERS);
    List<LocalDateTime> evenings = evenings(stories);
    Cells cells = new Cells(dice, NAME, new Tags(dice, catalogue, stories)::of);
    Exporter exporter = new Exporter(dice, cells, stories, evenings.get(0));
    boolean tagged = dice.chance(0.65);
    boolean refundReport = dice.chance(0.75);
    for (LocalDateTime evening : evenings) {
      exporter.export(evening, tagged);
      if (refundReport) {
        exporter.exportRefunds(evening);
      }
    }
    LocalDateTime last = evenings.get(evenings.size() - 1);
    if (dice.chance(0.5)) {
      exporter.exportOrdersOnly(last.plusHours(20));
    }
    exporter.exportReceivers(last);
    PlainShop shop =
        new PlainShop(
            seed,
            NAME,
            dice.pick(List.of("confirmed", "confirmed", "shipped", "paid")),
            dice.pick(List.of("one-per-unit", "one-per-unit", "one-per-unit", "all")),
            catalogue.activities(),
            catalogue.enrolments(),
            buyers(stories),
            List.copyOf(exporter.files()));
    if (evenings.size() == 1 || dice.chance(0.2)) {
      return shop;
    }
    LocalDateTime earlier = evenings.get(evenings.size() - 2).plusMinutes(10);
    return shop.with(new ReturnedSheets(dice, stories).of(shop, earlier));
  }

  /** One to three evenings of exports; the last is often just after an order, so tags are late. */
  private List<LocalDateTime> evenings(List<Story> stories) {
    LocalDateTime late = EARLIEST;
    for (int i = 0; i < 8; i++) {
      LocalDateTime paid = dice.pick(stories).paid().orElse(EARLIEST);
      late = paid.isAfter(late) ? paid : late;
    }
    LocalDateTime last =
        late.plusHours(dice.chance(0.6) ? dice.between(1, 8) : dice.between(9, 120));
    List<LocalDateTime> evenings = new ArrayList<>(List.of(last));
    int more = dice.between(0, 2);
    for (int i = 0; i < more; i++) {
      evenings.add(0, evenings.get(0).minusHours(dice.between(14, 60)));
    }
    return evenings;
  }

  private List<BuyerRow> buyers(List<Story> stories) {
    List<BuyerRow> rows = new ArrayList<>();
    for (Story story : stories) {
      Known known = story.person().known();
      if (dice.chance(known == Known.BY_FILE ? 0.9 : known == Known.BY_NAME ? 0.1 : 0)) {
        rows.add(new BuyerRow(story.number(), story.person().id()));
      }
    }
    return rows;
  }
}
