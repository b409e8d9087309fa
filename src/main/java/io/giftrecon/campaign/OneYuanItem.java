package io.giftrecon.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An item enrolled for at least one activity and approved (R1).
 *
 * @param itemCode 商家编码, empty if the enrolments give none
 * @param enrolments one for each activity, in the order of the job file, at least one (R43)
 */
public record OneYuanItem(
    String itemId, String itemCode, String title, List<Enrolment> enrolments) {
  public OneYuanItem {
    if (enrolments.isEmpty()) {
      throw new IllegalArgumentException("item " + itemId + " is enrolled for no activity");
    }
  }

  /** R11: all its activities, in the order of the job file. */
  public List<Activity> activities() {
    return enrolments.stream().map(Enrolment::activity).toList();
  }

  /** Each benefit of any of its activities, once. */
  public List<String> benefits() {
    return benefits(enrolments);
  }

  /** R43: each benefit of the activities that a line counts for, once; of all where of none. */
  public List<String> benefits(Collection<Activity> countsFor) {
    return benefits(counted(countsFor));
  }

  /** R43: what a right carries without a main line: the first activity that its line counts for. */
  public Enrolment first(Collection<Activity> countsFor) {
    return counted(countsFor).get(0);
  }

  /**
   * R43: what a right carries beside a main line: the first activity that both lines share and
   * whose mapping admits the pair. Lines that a tag has joined may share none (R13: whenever they
   * were paid): then it is enough that the item is enrolled for an activity of the main line, and
   * where it is for none, any of its activities.
   *
   * @param countsFor the activities that the one-yuan line counts for
   * @param ofMain the activities in whose main window the main line was paid
   * @return empty if the item may not be used for the main item (R21)
   */
  public Optional<Enrolment> admitting(
      Collection<Activity> countsFor, Collection<Activity> ofMain, String mainItemId) {
    List<Enrolment> reached = among(enrolments, ofMain);
    List<Enrolment> shared = among(reached, countsFor);
    List<Enrolment> asked = shared.isEmpty() ? reached : shared;
    return (asked.isEmpty() ? enrolments : asked)
        .stream().filter(row -> row.appliesTo(mainItemId)).findFirst();
  }

  private List<Enrolment> counted(Collection<Activity> countsFor) {
    List<Enrolment> counted = among(enrolments, countsFor);
    return counted.isEmpty() ? enrolments : counted;
  }

  private static List<Enrolment> among(List<Enrolment> rows, Collection<Activity> activities) {
    List<Enrolment> among = new ArrayList<>(rows.size());
    for (Enrolment row : rows) {
      if (activities.contains(row.activity())) {
        among.add(row);
      }
    }
    return among;
  }

  private static List<String> benefits(List<Enrolment> rows) {
    return rows.stream().flatMap(row -> row.benefits().stream()).distinct().toList();
  }
}
