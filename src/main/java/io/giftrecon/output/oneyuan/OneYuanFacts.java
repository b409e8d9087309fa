package io.giftrecon.output.oneyuan;

import io.giftrecon.campaign.OneYuanItem;
import io.giftrecon.campaign.Window;
import io.giftrecon.order.Times;
import io.giftrecon.release.DecisionCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the page needs of a one-yuan campaign besides its figures: names, windows, days. */
record OneYuanFacts(
    String kind,
    List<Code> decisions,
    List<ActivityWindows> activities,
    List<Item> items,
    long releasedBuyers,
    List<Day> days,
    Map<String, Map<DecisionCode, Long>> owed,
    Map<String, Long> changes,
    String oldestEvidence) {

  /**
   * The facts of a campaign.
   *
   * @param changes rights that are not as they were on the last earlier date, by 变化 (R52)
   */
  static OneYuanFacts of(OneYuanFigures figures, Map<String, Long> changes) {
    CampaignCourse course = figures.course();
    Map<String, Map<DecisionCode, Long>> owed = new LinkedHashMap<>();
    figures.kinds().forEach((kind, units) -> owed.put(kind.word(), units));
    return new OneYuanFacts(
        "one-yuan",
        Stream.of(DecisionCode.values())
            .map(code -> new Code(code.name(), code.action().word(), code.rules()))
            .toList(),
        course.campaign().job().activities().stream()
            .map(
                activity ->
                    new ActivityWindows(
                        activity.id(),
                        activity.name(),
                        shown(activity.reservation()),
                        shown(activity.main())))
            .toList(),
        course.campaign().enrolments().items().stream().map(OneYuanFacts::item).toList(),
        course.releasedBuyers(),
        course.days().entrySet().stream()
            .map(day -> Day.of(day.getKey().toString(), day.getValue()))
            .toList(),
        owed,
        changes,
        Times.show(figures.oldestEvidence().orElse(null)));
  }

  private static Item item(OneYuanItem item) {
    return new Item(item.itemId(), item.title(), item.benefits());
  }

  private static List<String> shown(Window window) {
    return List.of(Times.show(window.from()), Times.show(window.to()));
  }

  /** A decision that may stand on a worklist. */
  record Code(String code, String advice, String rules) {}

  /** An activity with its windows, each from and to. */
  record ActivityWindows(String id, String name, List<String> reservation, List<String> main) {}

  /** An enrolled one-yuan item. */
  record Item(String id, String title, List<String> benefits) {}

  /** One day of the campaign. */
  record Day(String day, long reserved, long cameBack, long records) {
    private static Day of(String day, CampaignCourse.Day of) {
      return new Day(day, of.reserved(), of.cameBack(), of.records());
    }
  }
}
