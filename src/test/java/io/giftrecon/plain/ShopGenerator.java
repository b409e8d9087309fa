package io.giftrecon.plain;

import io.giftrecon.plain.PlainShop.BuyerRow;
import io.giftrecon.plain.PlainShop.Policy;
import io.giftrecon.plain.Story.Known;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Throws a whole random shop of about 200 orders from a seed. */
final class ShopGenerator {

  private static final int ORDERS = 200;
  private static final String NAME = "示例旗舰店";
  private static final LocalDateTime EARLIEST = LocalDateTime.parse("2023-08-16T12:00");

  private final Dice dice;
  private final long seed;
  private final Set<Quirk> quirks;

  private ShopGenerator(long seed, Dice dice, Set<Quirk> quirks) {
    this.seed = seed;
    this.dice = dice;
    this.quirks = quirks;
  }

  /** A shop with some of the quirks that the job has learnt. */
  static PlainShop generate(long seed) {
    Dice dice = new Dice(seed);
    return new ShopGenerator(seed, dice, Quirk.draw(dice, ofEndings(seed), ofStates(seed)))
        .generate();
  }

  /**
   * What they throw must not shift what the others throw. The seed is spread over all bits: first
   * throws of neighbouring seeds are alike, so that every shop had endings.
   */
  private static Dice ofEndings(long seed) {
    return new Dice(seed * 0x9E3779B97F4A7C15L);
  }

  private static Dice ofStates(long seed) {
    return new Dice(seed * 0xD1B54A32D192ED03L);
  }

  /** A shop with these quirks. */
  static PlainShop generate(long seed, Set<Quirk> quirks) {
    return new ShopGenerator(seed, new Dice(seed), quirks).generate();
  }

  private PlainShop generate() {
    Catalogue catalogue = Catalogue.throwOne(dice, quirks);
    List<Story> stories = new StoryTeller(dice, ofEndings(seed), catalogue, quirks).tell(ORDERS);
    List<LocalDateTime> evenings = evenings(stories);
    Cells cells = new Cells(dice, NAME, new Tags(dice, catalogue, stories, quirks)::of, quirks);
    Exporter exporter = new Exporter(dice, cells, stories, evenings.get(0), quirks);
    boolean tagged = dice.chance(0.65);
    boolean apart = quirks.contains(Quirk.REFUND_REPORTS_APART);
    boolean refundReport = !apart || dice.chance(0.75);
    for (LocalDateTime evening : evenings) {
      exporter.export(evening, tagged);
      if (apart && refundReport && dice.chance(0.7)) {
        exporter.exportRefunds(evening.plusHours(dice.pick(List.of(-60, -30, -10, 0, 0, 20))));
      } else if (!apart) {
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
            policy(exporter.files()),
            quirks,
            catalogue.activities(),
            catalogue.enrolments(),
            buyers(stories),
            List.copyOf(exporter.files()));
    if (evenings.size() == 1 || dice.chance(0.2)) {
      return shop;
    }
    LocalDateTime earlier = evenings.get(evenings.size() - 2).plusMinutes(10);
    return shop.with(new ReturnedSheets(dice, stories, quirks).of(shop, earlier));
  }

  /** A run on the day of the newest export, so that none is old; or days later. */
  private Policy policy(List<PlainFile> files) {
    LocalDateTime newest =
        files.stream().map(PlainFile::asOf).max(LocalDateTime::compareTo).orElseThrow();
    boolean stale = quirks.contains(Quirk.STALE);
    int age = stale ? dice.pick(List.of(7, 7, 3, 14)) : 7;
    boolean off = stale && dice.chance(0.15);
    boolean small = quirks.contains(Quirk.REFUND_KINDS) && dice.chance(0.5);
    return new Policy(
        newest.toLocalDate().plusDays(stale ? dice.between(0, 9) : 0),
        dice.pick(List.of("confirmed", "confirmed", "shipped", "paid")),
        dice.pick(List.of("one-per-unit", "one-per-unit", "one-per-unit", "all")),
        off ? Optional.empty() : Optional.of(age),
        small ? new BigDecimal("30") : BigDecimal.ZERO);
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
      double share = quirks.contains(Quirk.SEVERAL_IDS) && known == Known.BY_NAME ? 0.1 : 0;
      if (dice.chance(known == Known.BY_FILE ? 0.9 : share)) {
        rows.add(new BuyerRow(story.number(), story.person().id()));
      }
    }
    return rows;
  }
}
