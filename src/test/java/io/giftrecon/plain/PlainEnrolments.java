package io.giftrecon.plain;

import io.giftrecon.plain.PlainShop.Activity;
import io.giftrecon.plain.PlainShop.Enrolment;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** R1, R2, R43: what the approved enrolments and the windows say about an item. */
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

  /** R43: the approved row of an item for an activity. */
  private Optional<Enrolment> row(String item, Activity activity) {
    return approved(item).stream().filter(r -> r.activities().contains(activity.id())).findFirst();
  }

  /** What a right of this one-yuan line is where no main line takes it: that of its first. */
  Enrolment unplaced(PlainLine oneYuan) {
    List<Activity> counted = counted(oneYuan);
    List<Activity> all = counted.isEmpty() ? activities(oneYuan.item()) : counted;
    return row(oneYuan.item(), all.get(0)).orElseThrow();
  }

  /** R21, R43: the row of the first activity that both share and whose mapping admits the pair. */
  Optional<Enrolment> placed(PlainLine oneYuan, PlainLine main) {
    return shared(oneYuan, main).stream()
        .filter(row -> row.mainItems().isEmpty() || row.mainItems().contains(main.item()))
        .findFirst();
  }

  /** What the sheet shows: the benefits of all the activities the line counts for, each once. */
  List<String> benefits(PlainLine oneYuan) {
    List<Activity> counted = counted(oneYuan);
    List<Activity> all = counted.isEmpty() ? activities(oneYuan.item()) : counted;
    return all.stream()
        .flatMap(activity -> row(oneYuan.item(), activity).stream())
        .flatMap(row -> row.benefits().stream())
        .distinct()
        .toList();
  }

  /**
   * The rows of the activities that both lines share. A pair that the platform's tag alone makes
   * (A11) shares an activity if the item is enrolled for it and the main line was paid in it; else
   * all activities of the item may do.
   */
  private List<Enrolment> shared(PlainLine oneYuan, PlainLine main) {
    Predicate<Activity> returned = activity -> paidIn(activity.main(), main);
    List<Activity> shared = counted(oneYuan).stream().filter(returned).toList();
    if (shared.isEmpty()) {
      shared = activities(oneYuan.item()).stream().filter(returned).toList();
    }
    if (shared.isEmpty()) {
      shared = activities(oneYuan.item());
    }
    return shared.stream().flatMap(activity -> row(oneYuan.item(), activity).stream()).toList();
  }

  private static boolean paidIn(PlainShop.Window window, PlainLine line) {
    LocalDateTime never = LocalDateTime.MIN;
    return window.holds(line.paidAt().orElse(never));
  }
}
