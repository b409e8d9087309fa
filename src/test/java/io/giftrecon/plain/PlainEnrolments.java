package io.giftrecon.plain;

import io.giftrecon.plain.PlainShop.Activity;
import io.giftrecon.plain.PlainShop.Enrolment;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** R1, R2: what the approved enrolments and the windows say about an item. */
record PlainEnrolments(PlainShop shop) {

  /** The approved enrolment rows of an item; an item with none is a main item. */
  List<Enrolment> approved(String item) {
    List<Enrolment> rows = new ArrayList<>();
    for (Enrolment row : shop.enrolments()) {
      if (row.review().equals("审核通过") && row.item().equals(item)) {
        rows.add(row);
      }
    }
    return rows;
  }

  boolean isOneYuan(PlainLine line) {
    return !approved(line.item()).isEmpty();
  }

  /** The item an export without item ids means by its merchant's code, blank if nobody knows. */
  String itemOfCode(String code) {
    for (Enrolment row : shop.enrolments()) {
      if (!code.isEmpty() && row.code().equals(code)) {
        return row.item();
      }
    }
    return "";
  }

  /** All activities an item is enrolled for, in job-file order. */
  List<Activity> activities(String item) {
    List<Activity> found = new ArrayList<>();
    for (Activity activity : shop.activities()) {
      if (approved(item).stream().anyMatch(row -> row.activities().contains(activity.id()))) {
        found.add(activity);
      }
    }
    return found;
  }

  /** The activities a one-yuan line counts for. */
  List<Activity> counted(PlainLine oneYuan) {
    List<Activity> found = new ArrayList<>();
    for (Activity activity : activities(oneYuan.item())) {
      if (paidIn(activity.reservation(), oneYuan)) {
        found.add(activity);
      }
    }
    return found;
  }

  boolean inMainWindow(PlainLine main) {
    return shop.activities().stream().anyMatch(activity -> paidIn(activity.main(), main));
  }

  /** A2: the one-yuan line counts for an activity in whose main window the main line was paid. */
  boolean shareActivity(PlainLine oneYuan, PlainLine main) {
    return counted(oneYuan).stream().anyMatch(activity -> paidIn(activity.main(), main));
  }

  /** R21: whether a right to this one-yuan item may go to that main line. */
  boolean mapped(PlainLine oneYuan, PlainLine main) {
    List<String> mainItems = approved(oneYuan.item()).get(0).mainItems();
    return mainItems.isEmpty() || mainItems.contains(main.item());
  }

  private static boolean paidIn(PlainShop.Window window, PlainLine line) {
    LocalDateTime never = LocalDateTime.MIN;
    return window.holds(line.paidAt().orElse(never));
  }
}
