package io.giftrecon.evidence;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.Enrolment;
import io.giftrecon.campaign.OneYuanItem;
import io.giftrecon.campaign.Window;
import io.giftrecon.export.group.BuyerCoverage;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.EndingEvidence;
import io.giftrecon.order.Endings;
import io.giftrecon.order.Times;
import io.giftrecon.order.Warning;
import io.giftrecon.order.WarningCode;
import io.giftrecon.words.Message;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** R40: what a one-yuan campaign expects of the exports, and does not find. */
public final class CampaignWarnings {
  /** So many orders a day, and a day without any is no quiet day. */
  private static final int BUSY = 10;

  private static final int FIRST_DAYS = 3;

  /** So many buyers on either side, and nobody in common is no chance. */
  private static final int MANY_BUYERS = 50;

  private final Campaign campaign;
  private final LocalDate date;
  private final PaidOrders paid;
  private final Set<String> seen;
  private final boolean pairsAlone;
  private final List<Warning> warnings = new ArrayList<>();

  private CampaignWarnings(Campaign campaign, LocalDate date, List<ScannedFile> files) {
    this.campaign = campaign;
    this.date = date;
    this.paid = PaidOrders.of(files);
    this.seen =
        files.stream()
            .flatMap(file -> file.keys().seen().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.pairsAlone = !files.isEmpty() && files.stream().noneMatch(PaidOrders::listsAll);
  }

  /**
   * The warnings, in the order of R40.
   *
   * @param date of the run: a window is over if it ended before that day
   */
  public static List<Warning> of(
      Campaign campaign,
      LocalDate date,
      List<ScannedFile> files,
      BuyerCoverage buyers,
      EndingEvidence endings) {
    CampaignWarnings asked = new CampaignWarnings(campaign, date, files);
    if (!asked.pairsAlone) {
      asked.windows(Activity::reservation);
      asked.windows(Activity::main);
      asked.start();
    }
    asked.enrolments();
    asked.buyers(buyers);
    asked.endings(endings);
    return List.copyOf(asked.warnings);
  }

  private boolean isOver(Window window) {
    return !window.to().isAfter(date.atStartOfDay());
  }

  /** WINDOW_EMPTY. */
  private void windows(Function<Activity, Window> windowOf) {
    for (Activity activity : campaign.job().activities()) {
      Window window = windowOf.apply(activity);
      if (isOver(window)
          && paid.in(window) == 0
          && paid.isBusyBefore(window.from().toLocalDate(), BUSY)
          && paid.isBusyFrom(window.to().toLocalDate(), BUSY)) {
        warn(
            WarningCode.WINDOW_EMPTY,
            Message.of(
                "warning.window-empty",
                activity.id(),
                Times.show(window.from()),
                Times.show(window.to())));
      }
    }
  }

  /** EXPORTS_START_LATE. */
  private void start() {
    LocalDateTime first = paid.earliest().orElse(null);
    if (first == null || !paid.beginsBusily(FIRST_DAYS, BUSY)) {
      return;
    }
    for (Activity activity : campaign.job().activities()) {
      LocalDateTime from = activity.reservation().from();
      if (from.plusDays(1).isBefore(first)) {
        warn(
            WarningCode.EXPORTS_START_LATE,
            Message.of(
                "warning.exports-start-late", activity.id(), Times.show(from), Times.show(first)));
      }
    }
  }

  /**
   * ENROLMENT_UNSEEN, NOTHING_ENROLLED. The platform's sheet alone cannot know an item that nobody
   * came back with.
   */
  private void enrolments() {
    List<OneYuanItem> items = campaign.enrolments().items();
    for (OneYuanItem item : items) {
      if (!pairsAlone) {
        item.enrolments().forEach(enrolment -> enrolment(item, enrolment));
      }
    }
    List<Activity> current =
        campaign.job().activities().stream().filter(activity -> !isOver(activity.main())).toList();
    boolean nothing =
        items.stream().flatMap(item -> item.activities().stream()).noneMatch(current::contains);
    if (!current.isEmpty() && nothing) {
      warn(
          WarningCode.NOTHING_ENROLLED,
          Message.of(
              "warning.nothing-enrolled",
              current.stream().map(Activity::id).toList(),
              String.valueOf(campaign.job().enrolments().getFileName())));
    }
  }

  private void enrolment(OneYuanItem item, Enrolment enrolment) {
    Activity activity = enrolment.activity();
    boolean known = seen.contains(item.itemId()) || seen.contains(item.itemCode());
    if (!known && isOver(activity.reservation())) {
      warn(
          WarningCode.ENROLMENT_UNSEEN,
          Message.of("warning.enrolment-unseen", item.itemId(), item.title(), activity.id()));
    }
    Set<String> mains = enrolment.mainItems();
    if (!mains.isEmpty() && isOver(activity.main()) && mains.stream().noneMatch(seen::contains)) {
      warn(
          WarningCode.ENROLMENT_UNSEEN,
          Message.of(
              "warning.main-items-unseen",
              item.itemId(),
              item.title(),
              mains.stream().sorted().toList(),
              activity.id()));
    }
  }

  /** BUYERS_MASKED, NOBODY_RETURNED. */
  private void buyers(BuyerCoverage buyers) {
    for (BuyerCoverage.Rows rows : buyers.windows()) {
      if (buyers.placesAny() && rows.placed() * 2 < rows.all()) {
        warn(
            WarningCode.BUYERS_MASKED,
            Message.of(
                "warning.buyers-masked",
                Times.show(rows.window().from()),
                Times.show(rows.window().to()),
                rows.all() - rows.placed(),
                rows.all()));
      }
    }
    if (buyers.reserved() >= MANY_BUYERS
        && buyers.bought() >= MANY_BUYERS
        && buyers.returned() == 0) {
      warn(
          WarningCode.NOBODY_RETURNED,
          Message.of("warning.nobody-returned", buyers.reserved(), buyers.bought()));
    }
  }

  /** BUYERS_CONTRADICT_ENDINGS (R47). */
  private void endings(EndingEvidence endings) {
    if (endings.contradicted()) {
      warn(
          WarningCode.BUYERS_CONTRADICT_ENDINGS,
          Message.of(
              "warning.buyers-contradict-endings",
              endings.buyers() - endings.alike(),
              endings.buyers()));
    }
  }

  private void warn(WarningCode code, Message sentence) {
    warnings.add(Warning.of(code, sentence));
  }

  /** R47: for {@code check}: whether endings are believed, and why. */
  public static void tellEndings(Endings endings, Consumer<Message> found) {
    EndingEvidence evidence = endings.evidence();
    found.accept(believed(evidence));
    found.accept(
        Message.of(
            "check.endings-figures",
            evidence.oneYuan(),
            evidence.main(),
            evidence.shared(),
            (long) Math.ceil(evidence.needed()),
            evidence.buyers(),
            evidence.alike()));
  }

  private static Message believed(EndingEvidence evidence) {
    if (!evidence.believed()) {
      return Message.of("check.endings-not-believed");
    }
    return evidence.shownByOrders()
        ? Message.of("check.endings-by-orders")
        : Message.of("check.endings-by-buyers");
  }
}
