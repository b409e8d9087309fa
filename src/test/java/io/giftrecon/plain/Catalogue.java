package io.giftrecon.plain;

import io.giftrecon.plain.PlainShop.Activity;
import io.giftrecon.plain.PlainShop.Enrolment;
import io.giftrecon.plain.PlainShop.Window;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the shop sells, and for which activities its one-yuan items are enrolled. */
public record Catalogue(List<Activity> activities, List<Enrolment> enrolments, List<Item> items) {

  /** How an item is meant; the rules must find it out for themselves. */
  public enum Sort {
    ONE_YUAN,
    CHEAP,
    MAIN,
    SERVICE
  }

  /** An item of the shop. */
  public record Item(String id, String code, String title, BigDecimal price, Sort sort) {}

  List<Item> of(Sort sort) {
    return items.stream().filter(item -> item.sort() == sort).toList();
  }

  /** The activities an approved item takes part in. */
  List<Activity> activitiesOf(Item item) {
    List<Activity> found = new ArrayList<>();
    for (Activity activity : activities) {
      for (Enrolment row : enrolments) {
        if (row.item().equals(item.id())
            && row.review().equals("审核通过")
            && row.activities().contains(activity.id())
            && !found.contains(activity)) {
          found.add(activity);
        }
      }
    }
    return found;
  }

  static Catalogue throwOne(Dice dice, Set<Quirk> quirks) {
    List<Activity> activities = activities(dice);
    List<Item> items = items(dice);
    List<Item> mainItems = items.stream().filter(item -> item.sort() != Sort.ONE_YUAN).toList();
    List<Enrolment> enrolments = new ArrayList<>();
    for (Item item : items) {
      if (item.sort() == Sort.ONE_YUAN) {
        enrolments.addAll(
            quirks.contains(Quirk.ACTIVITIES_DIFFER)
                ? enrolByActivity(item, activities, mainItems, dice)
                : enrol(item, activities, mainItems, dice));
      } else if (item.sort() == Sort.CHEAP && dice.chance(0.6)) {
        List<String> ids = List.of(dice.pick(activities).id());
        List<String> benefits = List.of("未通过的赠品");
        enrolments.add(
            new Enrolment(item.id(), item.title(), "赠品", benefits, ids, "审核不通过", List.of(), ""));
      }
    }
    return new Catalogue(activities, dice.shuffled(enrolments), items);
  }

  private static List<Activity> activities(Dice dice) {
    List<Activity> activities = new ArrayList<>();
    LocalDateTime start = LocalDateTime.parse("2023-08-05T00:00");
    int count = dice.between(1, 4);
    for (int i = 1; i <= count; i++) {
      LocalDateTime from = start.plusDays(dice.between(0, 9));
      LocalDateTime to = from.plusDays(dice.between(4, 10)).plusHours(dice.pick(List.of(0, 0, 12)));
      LocalDateTime mainFrom = to.plusDays(dice.pick(List.of(-3, -1, 0, 0, 1, 1, 2)));
      LocalDateTime mainTo = mainFrom.plusDays(dice.between(3, 6));
      activities.add(
          new Activity(
              "act-" + i, "活动" + i + "号", new Window(from, to), new Window(mainFrom, mainTo)));
    }
    return activities;
  }

  private static List<Item> items(Dice dice) {
    List<Item> items = new ArrayList<>();
    int oneYuan = dice.between(4, 7);
    for (int i = 0; i < oneYuan; i++) {
      String title = dice.pick(List.of("", "", "", "@", "+", "-", "=")) + "1元预约";
      title += dice.pick(List.of("", "|", ",", "\"", " ")) + "权益" + i;
      items.add(item(70 + i, title, dice.pick(List.of("1.00", "1.00", "0.01")), Sort.ONE_YUAN));
    }
    for (int i = 0; i < 2; i++) {
      String price = dice.pick(List.of("1.00", "0.99", "1.00"));
      items.add(item(40 + i, "未报名小样" + i, price, Sort.CHEAP));
    }
    int main = dice.between(5, 8);
    for (int i = 0; i < main; i++) {
      String title =
          dice.pick(List.of("", "", "-", "@")) + "秋冬新品" + i + dice.pick(List.of("", "|长款", ",厚"));
      String price = dice.pick(List.of("59.00", "199.90", "1299.00", "1.01"));
      items.add(item(10 + i, title, price, Sort.MAIN));
    }
    items.add(item(90, "上门安装服务", "0.00", Sort.SERVICE));
    items.add(item(91, "清洗服务", "100.00", Sort.SERVICE));
    return items;
  }

  private static Item item(int tail, String title, String price, Sort sort) {
    return new Item("7310020030" + tail, "SKU-" + tail, title, new BigDecimal(price), sort);
  }

  /** R43: a row for each of some activities, with benefits and main items of its own. */
  private static List<Enrolment> enrolByActivity(
      Item item, List<Activity> activities, List<Item> mainItems, Dice dice) {
    List<Enrolment> rows = new ArrayList<>();
    for (String id : dice.some(activities.stream().map(Activity::id).toList(), 3)) {
      for (Enrolment row : enrol(item, activities, mainItems, dice).subList(0, 1)) {
        rows.add(
            new Enrolment(
                item.id(),
                item.title(),
                row.kind(),
                row.benefits(),
                List.of(id),
                "审核通过",
                row.mainItems(),
                item.code()));
      }
    }
    return rows;
  }

  private static List<Enrolment> enrol(
      Item item, List<Activity> activities, List<Item> mainItems, Dice dice) {
    List<String> ids = activities.stream().map(Activity::id).toList();
    List<String> first = dice.some(ids, 3);
    List<String> others = ids.stream().filter(id -> !first.contains(id)).toList();
    String kind = dice.pick(List.of("赠品", "赠品", "红包返现"));
    List<String> benefits = dice.some(List.of("帆布袋", "小样|三件", "返现10元", "围巾"), 4);
    List<String> onlyFor =
        dice.chance(0.5) ? List.of() : dice.some(mainItems.stream().map(Item::id).toList(), 3);
    String code = dice.chance(0.7) ? item.code() : "";
    List<Enrolment> rows = new ArrayList<>();
    rows.add(
        new Enrolment(
            item.id(), item.title(), kind, benefits, dice.shuffled(first), "审核通过", onlyFor, code));
    if (!others.isEmpty() && dice.chance(0.4)) {
      String review = dice.pick(List.of("审核通过", "审核通过", "待审核"));
      List<String> second = dice.some(others, 2);
      rows.add(
          new Enrolment(item.id(), item.title(), kind, benefits, second, review, onlyFor, code));
    }
    return rows;
  }
}
