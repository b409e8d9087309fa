package io.giftrecon.nights;

import io.giftrecon.nights.Item.Sort;
import io.giftrecon.nights.Order.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Throws a small shop: few buyers and few main units, so that rights compete for them. */
final class ShopMaker {
  private final Dice dice;
  private final boolean refundReport;
  private final List<Item> items = new ArrayList<>();

  private ShopMaker(Dice dice) {
    this.dice = dice;
    refundReport = dice.chance(0.7);
  }

  static Shop make(Dice dice) {
    return new ShopMaker(dice).make();
  }

  private Shop make() {
    stock();
    List<Order> orders = new ArrayList<>();
    int count = dice.between(30, 40);
    int heavy = dice.chance(0.2) ? 14 : 2;
    for (int i = 0; i < count; i++) {
      String buyer = "tb买家" + (i < heavy ? 0 : dice.between(0, 6));
      boolean oneYuan = i < heavy || dice.chance(0.4);
      orders.add(oneYuan ? oneYuanOrder(buyer) : mainOrder(buyer));
    }
    return new Shop(
        dice.pick(List.of("confirmed", "confirmed", "shipped", "paid")),
        dice.chance(0.75),
        refundReport,
        dice.pick(List.of(1, 1, 3, 5, 8, 99)),
        items,
        orders.stream().sorted(Order.BY_PAYMENT).toList());
  }

  private void stock() {
    for (int i = 0; i < 4; i++) {
      add("61002003" + i, "秋冬新品" + i, dice.pick(List.of("59.00", "199.90")), Sort.MAIN, List.of());
    }
    add("620020030", "上门安装服务", "0.00", Sort.SERVICE, List.of());
    add("630020030", "未报名小样", "1.00", Sort.SUSPECT, List.of());
    for (int i = 0; i < 4; i++) {
      List<String> onlyFor =
          dice.chance(0.6)
              ? List.of()
              : dice.shuffled(of(Sort.MAIN)).subList(0, 2).stream().map(Item::id).toList();
      Sort sort = i < 2 || dice.chance(0.3) ? Sort.GIFT : Sort.CASH;
      add("73002003" + i, dice.pick(List.of("", "=", "@")) + "1元预约" + i, "1.00", sort, onlyFor);
    }
  }

  private void add(String id, String title, String price, Sort sort, List<String> onlyFor) {
    items.add(new Item(id, title, new BigDecimal(price), sort, onlyFor));
  }

  private List<Item> of(Sort... sorts) {
    return items.stream().filter(item -> List.of(sorts).contains(item.sort())).toList();
  }

  private Order oneYuanOrder(String buyer) {
    LocalDateTime paid = dice.moment(Shop.RESERVATION_FROM, Shop.RESERVATION_TO);
    List<Item> bought = dice.shuffled(of(Sort.GIFT, Sort.CASH));
    return order(buyer, paid, bought.subList(0, dice.chance(0.15) ? 2 : 1), 0.15);
  }

  private Order mainOrder(String buyer) {
    LocalDateTime paid = dice.moment(Shop.MAIN_FROM, Shop.MAIN_TO);
    List<Item> bought = new ArrayList<>(dice.shuffled(of(Sort.MAIN)));
    bought.subList(dice.chance(0.2) ? 2 : 1, bought.size()).clear();
    if (dice.chance(0.1)) {
      bought.add(dice.pick(of(Sort.SERVICE, Sort.SUSPECT)));
    }
    return order(buyer, paid, bought, 0.4);
  }

  private Order order(String buyer, LocalDateTime paid, List<Item> bought, double refunded) {
    String number = dice.number(dice.pick(List.of(18, 19)));
    Optional<LocalDateTime> closed =
        dice.chance(0.08)
            ? Optional.of(paid.plusHours(dice.between(5, 200)))
            : Optional.<LocalDateTime>empty();
    List<Line> lines = new ArrayList<>();
    for (Item item : bought) {
      String sub = bought.size() == 1 && dice.chance(0.5) ? number : dice.number(19);
      int quantity = dice.pick(List.of(1, 1, 2, 2, 3));
      Line whole = new Line(sub, item, quantity, List.of(), closed);
      boolean refundable = item.price().signum() > 0 && dice.chance(refunded);
      lines.add(refundable ? refunded(whole, paid) : whole);
    }
    return new Order(number, buyer, paid, steps(paid), List.copyOf(lines));
  }

  private List<Step> steps(LocalDateTime paid) {
    LocalDateTime shipped = paid.plusHours(dice.between(4, 70));
    LocalDateTime finished = shipped.plusHours(dice.between(10, 90));
    List<Step> steps = new ArrayList<>();
    if (dice.chance(0.06)) {
      steps.add(new Step(paid.plusHours(1), Words.STRANGE));
    }
    steps.add(new Step(shipped, Words.SHIPPED));
    if (dice.chance(0.85)) {
      steps.add(new Step(finished, Words.FINISHED));
    }
    return steps;
  }

  /** Refunds are asked for at any time up to the last night, also long after the gift was sent. */
  private Line refunded(Line line, LocalDateTime paid) {
    boolean halves = refundReport && dice.chance(0.4);
    BigDecimal amount =
        halves || dice.chance(0.2)
            ? line.payable().divide(BigDecimal.valueOf(2), 2, RoundingMode.UP)
            : line.payable();
    List<Refund> refunds = new ArrayList<>();
    LocalDateTime time = paid;
    for (int i = 0; i < (halves ? 2 : 1); i++) {
      time = dice.moment(time.plusHours(1), Shop.LAST_EVENING.plusDays(1));
      String end = dice.chance(0.75) ? Words.REFUNDED : dice.pick(List.of("卖家拒绝退款", "退款关闭"));
      boolean whole = amount.compareTo(line.payable()) == 0;
      LocalDateTime ended = time.plusHours(dice.between(1, 60));
      refunds.add(new Refund(dice.number(17), amount, whole, time, ended, end));
    }
    Line with = new Line(line.sub(), line.item(), line.quantity(), refunds, line.closed());
    LocalDateTime ended = refunds.get(refunds.size() - 1).ended();
    boolean closes = line.closed().isEmpty() && with.deadAt(ended) && dice.chance(0.6);
    return closes
        ? new Line(line.sub(), line.item(), line.quantity(), refunds, Optional.of(ended))
        : with;
  }
}
