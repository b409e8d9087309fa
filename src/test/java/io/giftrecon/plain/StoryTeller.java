package io.giftrecon.plain;

import io.giftrecon.plain.Catalogue.Item;
import io.giftrecon.plain.Catalogue.Sort;
import io.giftrecon.plain.PlainShop.Activity;
import io.giftrecon.plain.PlainShop.Window;
import io.giftrecon.plain.Story.Known;
import io.giftrecon.plain.Story.LineStory;
import io.giftrecon.plain.Story.Person;
import io.giftrecon.plain.Story.Presale;
import io.giftrecon.plain.Story.Step;
import io.giftrecon.plain.Story.World;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes up the buyers and their orders; few buyers, so that everything collides. */
final class StoryTeller {

  private static final LocalDateTime AUGUST = LocalDateTime.parse("2023-08-01T00:00");

  private final Dice dice;
  private final Dice ofEndings;
  private final Map<Person, String> endings = new HashMap<>();
  private final Catalogue catalogue;
  private final RefundTeller refunds;
  private final Set<Quirk> quirks;
  private final List<Person> persons = new ArrayList<>();
  private final Map<Person, List<LocalDateTime>> paidTimes = new HashMap<>();

  StoryTeller(Dice dice, Dice ofEndings, Catalogue catalogue, Set<Quirk> quirks) {
    this.ofEndings = ofEndings;
    this.quirks = quirks;
    this.dice = dice;
    this.catalogue = catalogue;
    refunds = new RefundTeller(dice, quirks);
    for (int i = 0; i < 14; i++) {
      persons.add(person(i));
    }
  }

  List<Story> tell(int orders) {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < orders; i++) {
      Person heavy = persons.get(0);
      double more = quirks.contains(Quirk.RESELLER) ? 0.5 : 0;
      if (dice.chance(0.45)) {
        stories.add(oneYuanOrder(dice.chance(0.22 + more) ? heavy : dice.pick(persons)));
      } else {
        stories.add(mainOrder(dice.chance(0.12 + more) ? heavy : dice.pick(persons)));
      }
    }
    return stories;
  }

  private Person person(int i) {
    String name = "tb" + dice.number(6) + (char) ('a' + i);
    LocalDateTime renamed = dice.chance(0.1) ? AUGUST.plusDays(26) : AUGUST.plusYears(1);
    Known known =
        i == 0
            ? dice.pick(List.of(Known.BY_ID, Known.BY_NAME))
            : dice.pick(List.of(Known.values()));
    if (known == Known.BY_FILE && dice.chance(0.5)) {
      known = Known.BY_NAME;
    }
    return new Person(
        "AAH" + dice.number(8), name, name + "_new", renamed, "昵称" + i, known, dice.chance(0.6));
  }

  private Story oneYuanOrder(Person person) {
    List<Item> items = new ArrayList<>();
    Item first = dice.pick(catalogue.of(Sort.ONE_YUAN));
    items.add(first);
    boolean alike = quirks.contains(Quirk.NUMBERS_UNTICKED);
    if (dice.chance(alike ? 0.3 : 0.12)) {
      items.add(dice.chance(alike ? 0.7 : 0.3) ? first : dice.pick(catalogue.of(Sort.ONE_YUAN)));
    }
    if (dice.chance(0.06)) {
      items.add(dice.pick(catalogue.of(Sort.MAIN)));
    }
    Activity activity = dice.pick(catalogue.activitiesOf(first));
    LocalDateTime paid = payment(person, activity.reservation(), 0.06);
    paidTimes.computeIfAbsent(person, p -> new ArrayList<>()).add(paid);
    return order(person, items, paid, false);
  }

  private Story mainOrder(Person person) {
    List<Item> items = new ArrayList<>();
    items.add(dice.pick(catalogue.of(dice.chance(0.1) ? Sort.CHEAP : Sort.MAIN)));
    boolean alike = quirks.contains(Quirk.NUMBERS_UNTICKED);
    if (dice.chance(alike ? 0.35 : 0.2)) {
      items.add(dice.chance(alike ? 0.7 : 0.4) ? items.get(0) : dice.pick(catalogue.of(Sort.MAIN)));
    }
    if (dice.chance(0.08)) {
      items.add(dice.pick(catalogue.of(Sort.CHEAP)));
    }
    if (dice.chance(0.12)) {
      items.add(dice.pick(catalogue.of(Sort.SERVICE)));
    }
    Activity activity = dice.pick(catalogue.activities());
    LocalDateTime paid = payment(person, activity.main(), 0.15);
    return order(person, items, paid, items.size() == 1 && dice.chance(0.1));
  }

  /** Mostly within the window; at its very ends, outside, or at a second of before else. */
  private LocalDateTime payment(Person person, Window window, double again) {
    List<LocalDateTime> before = paidTimes.getOrDefault(person, List.of());
    if (!before.isEmpty() && dice.chance(again)) {
      return dice.pick(before);
    }
    return switch (dice.between(0, 19)) {
      case 0 -> window.from();
      case 1 -> window.to();
      case 2 -> window.to().minusSeconds(1);
      case 3 -> dice.moment(AUGUST, AUGUST.plusDays(30));
      default -> dice.moment(window.from(), window.to());
    };
  }

  private Story order(Person person, List<Item> items, LocalDateTime paid, boolean presale) {
    String number = ending(person, dice.number(dice.pick(List.of(17, 18, 19, 19, 19, 20))));
    World world =
        dice.pick(
            List.of(World.SEPARATE, World.SEPARATE, World.SEPARATE, World.COMBINED, World.OLD));
    LocalDateTime created = paid.minusSeconds(dice.between(0, 600));
    if (!presale && dice.chance(0.04)) {
      return unpaid(number, person, world, created, items);
    }
    Presale stage = presale ? presale(paid) : Presale.NONE;
    List<Step> steps = steps(created, paid, stage);
    boolean plain = steps.stream().allMatch(step -> PlainWords.ORDER_WORDS.contains(step.status()));
    boolean refundable =
        (items.size() == 1 || world != World.OLD)
            && plain
            && (!presale || stage.finalPaid().isPresent());
    List<LineStory> lines = new ArrayList<>();
    for (String sub : subs(person, number, world, items.size())) {
      Item item = items.get(lines.size());
      LineStory line = perhapsAlike(line(sub, item, steps), lines);
      lines.add(
          refundable
              ? refunds.perhapsRefunded(
                  line, number, world, stage.finalPaid().orElse(paid), items.size())
              : line);
    }
    boolean lost = !presale && dice.chance(0.01);
    return new Story(
        number, person, world, created, Optional.of(paid), lost, steps, stage, List.copyOf(lines));
  }

  private Story unpaid(
      String number, Person person, World world, LocalDateTime created, List<Item> items) {
    List<Step> steps = new ArrayList<>(List.of(new Step(created, PlainWords.UNPAID)));
    if (dice.chance(0.5)) {
      steps.add(new Step(created.plusDays(1), PlainWords.CLOSED));
    }
    List<LineStory> lines = new ArrayList<>();
    for (String sub : subs(person, number, world, items.size())) {
      lines.add(line(sub, items.get(lines.size()), steps));
    }
    return new Story(
        number, person, world, created, Optional.empty(), false, steps, Presale.NONE, lines);
  }

  /** R47: the last six digits are the buyer's. */
  private String ending(Person person, String number) {
    if (!quirks.contains(Quirk.ENDINGS)) {
      return number;
    }
    String ending = endings.computeIfAbsent(person, p -> ofEndings.number(7).substring(1));
    return number.substring(0, number.length() - ending.length()) + ending;
  }

  /** An order of one line has its own number on the line, as a rule. */
  private List<String> subs(Person person, String number, World world, int count) {
    if (count == 1 && (world == World.OLD || dice.chance(0.8))) {
      return List.of(number);
    }
    List<String> subs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      subs.add(ending(person, dice.number(dice.pick(List.of(18, 19, 19)))));
    }
    return subs;
  }

  private LineStory line(String sub, Item item, List<Step> steps) {
    int quantity = dice.pick(List.of(1, 1, 1, 2, 3));
    if (quirks.contains(Quirk.MANY_PIECES) && item.sort() == Sort.MAIN && dice.chance(0.02)) {
      quantity = 12_000;
    }
    BigDecimal payable = item.price().multiply(BigDecimal.valueOf(quantity));
    if (item.sort() == Sort.SERVICE) {
      payable = BigDecimal.ZERO.setScale(2);
    } else if (item.sort() == Sort.MAIN && dice.chance(0.3)) {
      payable = payable.subtract(new BigDecimal("1.01"));
    }
    Step last = steps.get(steps.size() - 1);
    Optional<LocalDateTime> closed =
        last.status().equals(PlainWords.CLOSED) ? Optional.of(last.at()) : Optional.empty();
    boolean titleBlank = item.sort() == Sort.ONE_YUAN && dice.chance(0.1);
    boolean quantityBlank = quantity == 1 && dice.chance(0.1);
    boolean variant = item.sort() == Sort.MAIN && dice.chance(0.4);
    String code = variant ? item.code() + "-" + dice.between(1, 2) : item.code();
    return new LineStory(
        sub, item, code, quantity, payable, closed, List.of(), titleBlank, quantityBlank);
  }

  /** A20: lines of one item that differ in nothing but their numbers. */
  private LineStory perhapsAlike(LineStory line, List<LineStory> before) {
    LineStory last = before.isEmpty() ? line : before.get(before.size() - 1);
    boolean alike = quirks.contains(Quirk.NUMBERS_UNTICKED) && last.item().equals(line.item());
    if (!alike || dice.chance(0.3)) {
      return line;
    }
    return new LineStory(
        line.sub(),
        line.item(),
        last.code(),
        last.quantity(),
        last.payable(),
        line.closed(),
        List.of(),
        last.titleBlank(),
        last.quantityBlank());
  }

  private Presale presale(LocalDateTime paid) {
    Optional<LocalDateTime> finalPaid =
        dice.chance(0.65) ? Optional.of(paid.plusHours(dice.between(1, 40))) : Optional.empty();
    return new Presale(true, finalPaid, dice.chance(0.15));
  }

  private List<Step> steps(LocalDateTime created, LocalDateTime paid, Presale presale) {
    List<Step> steps = new ArrayList<>(List.of(new Step(created, PlainWords.UNPAID)));
    if (presale.presale() && presale.finalPaid().isEmpty()) {
      return steps;
    }
    LocalDateTime time = presale.finalPaid().orElse(paid);
    steps.add(new Step(time, PlainWords.PAID));
    if (!presale.presale() && dice.chance(0.05)) {
      String word = dice.pick(List.of("交易异常,待核实", "TRADE_FROZEN", "已付款"));
      steps.add(new Step(time, word));
      return steps;
    }
    if (dice.chance(0.08)) {
      steps.add(new Step(time.plusHours(dice.between(1, 150)), PlainWords.CLOSED));
      return steps;
    }
    if (dice.chance(0.1)) {
      return steps;
    }
    if (dice.chance(0.08)) {
      time = time.plusHours(dice.between(1, 20));
      steps.add(new Step(time, PlainWords.PART_SENT));
    }
    time = time.plusHours(dice.between(1, 40));
    steps.add(new Step(time, PlainWords.SENT));
    if (dice.chance(0.4)) {
      time = time.plusHours(dice.between(1, 40));
      steps.add(new Step(time, PlainWords.SIGNED));
    }
    if (dice.chance(0.85)) {
      steps.add(new Step(time.plusHours(dice.between(1, 60)), PlainWords.SUCCESS));
    }
    return steps;
  }
}
