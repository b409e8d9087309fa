package io.giftrecon.plainsampling;

import io.giftrecon.plain.Catalogue;
import io.giftrecon.plain.Catalogue.Sort;
import io.giftrecon.plain.Dice;
import io.giftrecon.plain.PlainWords;
import io.giftrecon.plain.RefundTeller;
import io.giftrecon.plain.Story;
import io.giftrecon.plain.Story.Known;
import io.giftrecon.plain.Story.LineStory;
import io.giftrecon.plain.Story.Person;
import io.giftrecon.plain.Story.Presale;
import io.giftrecon.plain.Story.Step;
import io.giftrecon.plain.Story.World;
import io.giftrecon.plainsampling.Campaign.FullSize;
import io.giftrecon.plainsampling.Campaign.Item;
import io.giftrecon.plainsampling.Campaign.Sample;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes up who claimed samples and what they bought later; few people, so that they collide. */
final class StoryMaker {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final Dice dice;
  private final List<Sample> samples;
  private final Map<String, Item> items = new HashMap<>();
  private final List<FullSize> fullSize;
  private final RefundTeller refunds;
  private final List<Person> persons = new ArrayList<>();
  private final Map<Person, List<LocalDateTime>> claimed = new HashMap<>();
  private final List<LocalDateTime> claims = new ArrayList<>();
  private final boolean oldLayout;

  StoryMaker(Dice dice, List<Sample> samples, List<Item> items, List<FullSize> fullSize) {
    this.dice = dice;
    this.samples = samples;
    this.fullSize = fullSize;
    items.forEach(item -> this.items.put(item.id(), item));
    refunds = new RefundTeller(dice);
    boolean masked = dice.chance(0.12);
    oldLayout = dice.chance(0.15);
    for (int i = 0; i < 9; i++) {
      persons.add(person(i, masked));
    }
  }

  List<Person> persons() {
    return persons;
  }

  /** When samples were claimed. */
  List<LocalDateTime> claims() {
    return claims;
  }

  List<Story> tell(int orders) {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < orders; i++) {
      Person person = dice.pick(persons);
      boolean first = claimed.getOrDefault(person, List.of()).isEmpty();
      stories.add(first || dice.chance(0.5) ? claim(person) : later(person));
    }
    return stories;
  }

  private Person person(int i, boolean masked) {
    String name = "tb" + dice.number(6) + (char) ('a' + i);
    LocalDateTime renamed =
        LocalDateTime.parse(dice.chance(0.1) ? "2023-08-20T00:00" : "2033-01-01T00:00");
    Known known =
        dice.pick(
            masked
                ? List.of(Known.BY_NAME, Known.BY_NOTHING, Known.BY_NOTHING, Known.BY_NOTHING)
                : List.of(
                    Known.BY_ID, Known.BY_NAME, Known.BY_NAME, Known.BY_NICK, Known.BY_NOTHING));
    return new Person(
        "AAH" + dice.number(8), name, name + "_new", renamed, "昵称" + i, known, dice.chance(0.6));
  }

  private Story claim(Person person) {
    Sample sample = dice.pick(samples);
    LocalDateTime paid = payment(sample);
    List<LocalDateTime> before = claimed.computeIfAbsent(person, p -> new ArrayList<>());
    if (!before.isEmpty() && dice.chance(0.08)) {
      paid = dice.pick(before);
    }
    before.add(paid);
    claims.add(paid);
    List<Wanted> wanted = new ArrayList<>(List.of(sampleLine(sample)));
    if (dice.chance(0.15)) {
      wanted.add(
          dice.chance(0.5)
              ? sampleLine(dice.pick(samples))
              : saleLine("73050000200" + dice.between(0, 2)));
    }
    return order(person, wanted, paid, false);
  }

  /** Mostly within the window; at its very ends, or outside. */
  private LocalDateTime payment(Sample sample) {
    return switch (dice.between(0, 11)) {
      case 0 -> sample.from();
      case 1 -> sample.to();
      case 2 -> sample.to().minusSeconds(1);
      case 3 -> sample.from().minusSeconds(1);
      case 4 -> dice.moment(sample.from().minusDays(4), sample.to().plusDays(4));
      default -> dice.moment(sample.from(), sample.to());
    };
  }

  /** After a claim: at its second, around the end of N days, or whenever. */
  private Story later(Person person) {
    LocalDateTime claim = dice.pick(claimed.getOrDefault(person, List.of()));
    LocalDateTime paid =
        switch (dice.between(0, 5)) {
          case 0 -> claim.plusSeconds(dice.pick(List.of(0, 1, -1)));
          case 1, 2 ->
              claim
                  .plusDays(dice.pick(List.of(7, 30, 90, 365)))
                  .plusSeconds(dice.pick(List.of(0, -1, 1)));
          default -> claim.plusHours(dice.between(1, dice.pick(List.of(24, 200, 1000, 9000))));
        };
    boolean full = !fullSize.isEmpty() && dice.chance(0.5);
    String item =
        full
            ? dice.pick(fullSize).item()
            : dice.pick(List.of("730500002000", "730500002001", "730500002002", "730500002009"));
    List<Wanted> wanted = new ArrayList<>(List.of(saleLine(item)));
    if (dice.chance(0.1)) {
      wanted.add(saleLine(item));
    }
    return order(person, wanted, paid, wanted.size() == 1 && dice.chance(0.15));
  }

  /** A line to be: an item, its price as exported, pieces and what is payable. */
  private record Wanted(String item, BigDecimal price, int pieces, BigDecimal payable) {}

  private Wanted sampleLine(Sample sample) {
    int pieces = dice.pick(List.of(1, 1, 1, 1, 2, 3));
    BigDecimal daily =
        Optional.ofNullable(items.get(sample.item()))
            .orElseThrow()
            .dailyPrice()
            .orElse(new BigDecimal("19.90"));
    BigDecimal times = BigDecimal.valueOf(pieces);
    BigDecimal low = sample.price().multiply(times);
    BigDecimal payable =
        switch (dice.between(0, 9)) {
          case 0 -> low.add(CENT);
          case 1, 2 -> daily.multiply(times);
          case 3 -> low.subtract(CENT);
          default -> low;
        };
    return new Wanted(sample.item(), dice.chance(0.6) ? daily : sample.price(), pieces, payable);
  }

  private Wanted saleLine(String item) {
    int pieces = dice.pick(List.of(1, 1, 2));
    BigDecimal price = new BigDecimal("239.00");
    return new Wanted(item, price, pieces, price.multiply(BigDecimal.valueOf(pieces)));
  }

  private Story order(Person person, List<Wanted> wanted, LocalDateTime paid, boolean presale) {
    String number = dice.number(dice.pick(List.of(17, 18, 19, 19, 20)));
    World world =
        dice.pick(
            List.of(
                World.SEPARATE,
                World.SEPARATE,
                World.SEPARATE,
                World.SEPARATE,
                World.COMBINED,
                World.COMBINED,
                oldLayout ? World.OLD : World.COMBINED));
    LocalDateTime created = paid.minusSeconds(dice.between(0, 600));
    boolean unpaid = !presale && dice.chance(0.04);
    Presale stage = presale ? presale(paid) : Presale.NONE;
    List<Step> steps = unpaid ? unpaid(created) : steps(created, paid, stage);
    boolean refundable =
        !unpaid
            && (wanted.size() == 1 || world != World.OLD)
            && (!presale || stage.finalPaid().isPresent());
    List<LineStory> lines = new ArrayList<>();
    for (Wanted one : wanted) {
      boolean own = wanted.size() == 1 && (world == World.OLD || dice.chance(0.8));
      LineStory line = line(own ? number : dice.number(19), one, steps);
      lines.add(
          refundable
              ? refunds.perhapsRefunded(line, number, stage.finalPaid().orElse(paid), wanted.size())
              : line);
    }
    return new Story(
        number,
        person,
        world,
        created,
        unpaid ? Optional.empty() : Optional.of(paid),
        !presale && dice.chance(0.02),
        steps,
        stage,
        List.copyOf(lines));
  }

  private LineStory line(String sub, Wanted wanted, List<Step> steps) {
    Step last = steps.get(steps.size() - 1);
    boolean closed = last.status().equals(PlainWords.CLOSED);
    Catalogue.Item item =
        new Catalogue.Item(
            wanted.item(),
            "SKU-" + wanted.item().substring(9),
            "商品" + wanted.item(),
            wanted.price(),
            Sort.MAIN);
    return new LineStory(
        sub,
        item,
        item.code(),
        wanted.pieces(),
        wanted.payable(),
        closed ? Optional.of(last.at()) : Optional.empty(),
        List.of(),
        false,
        wanted.pieces() == 1 && dice.chance(0.1));
  }

  private Presale presale(LocalDateTime paid) {
    Optional<LocalDateTime> finalPaid =
        dice.chance(0.6) ? Optional.of(paid.plusHours(dice.between(1, 40))) : Optional.empty();
    return new Presale(true, finalPaid, dice.chance(0.15));
  }

  private List<Step> unpaid(LocalDateTime created) {
    List<Step> steps = new ArrayList<>(List.of(new Step(created, PlainWords.UNPAID)));
    if (dice.chance(0.5)) {
      steps.add(new Step(created.plusDays(1), PlainWords.CLOSED));
    }
    return steps;
  }

  private List<Step> steps(LocalDateTime created, LocalDateTime paid, Presale presale) {
    List<Step> steps = new ArrayList<>(List.of(new Step(created, PlainWords.UNPAID)));
    if (presale.presale() && presale.finalPaid().isEmpty()) {
      return steps;
    }
    LocalDateTime time = presale.finalPaid().orElse(paid);
    steps.add(new Step(time, PlainWords.PAID));
    switch (dice.between(0, 9)) {
      case 0 -> steps.add(new Step(time.plusHours(dice.between(1, 90)), PlainWords.CLOSED));
      case 1 -> steps.add(new Step(time, "交易异常,待核实"));
      case 2 -> steps.add(new Step(time.plusHours(30), PlainWords.SENT));
      default -> {
        steps.add(new Step(time.plusHours(30), PlainWords.SENT));
        steps.add(new Step(time.plusHours(90), PlainWords.SUCCESS));
      }
    }
    return steps;
  }
}
