package io.giftrecon.evidence;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.OneYuanItem;
import io.giftrecon.campaign.Window;
import io.giftrecon.export.group.BuyerCoverage;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.Times;
import io.giftrecon.words.Message;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What {@code check} finds of a one-yuan campaign in the exports. */
public final class CampaignFindings {
  private final Campaign campaign;
  private final List<ScannedFile> files;
  private final Consumer<Message> found;

  private CampaignFindings(Campaign campaign, List<ScannedFile> files, Consumer<Message> found) {
    this.campaign = campaign;
    this.files = files;
    this.found = found;
  }

  /**
   * Tells what the sources of the lines cannot tell, each window in words, with what was paid in it
   * and around it and of how many rows the buyer is not known, and each enrolled item, with the
   * rows that are of it and of its main items.
   *
   * @param buyers as counted for the activities of the job file
   */
  public static void tell(
      Campaign campaign, List<ScannedFile> files, BuyerCoverage buyers, Consumer<Message> found) {
    CampaignFindings told = new CampaignFindings(campaign, files, found);
    told.sources();
    told.windows(buyers);
    campaign.enrolments().items().forEach(told::item);
  }

  /** Whoever has a better source shall know of it: the best one that is there is named. */
  private void sources() {
    List<CsvSchema> ofLines =
        files.stream()
            .map(file -> file.file().knownLayout())
            .filter(layout -> layout.kind().bearsLines())
            .toList();
    if (ofLines.stream().anyMatch(CsvSchema::isOfTrades)) {
      found.accept(Message.of("check.source-trades"));
    } else if (ofLines.stream().anyMatch(layout -> layout.kind() != FileKind.PLATFORM)) {
      found.accept(Message.of("check.source-reports"));
    } else if (!ofLines.isEmpty()) {
      found.accept(Message.of("check.source-sheet"));
    }
  }

  private void windows(BuyerCoverage buyers) {
    PaidOrders paid = PaidOrders.of(files);
    for (Activity activity : campaign.job().activities()) {
      Window reservation = activity.reservation();
      found.accept(
          Message.of(
              "check.reservation",
              activity.id(),
              Times.show(reservation.from()),
              Times.show(reservation.to()),
              paid.in(reservation),
              paid.before(reservation),
              paid.after(reservation)));
      buyers(reservation, buyers);
      Window main = activity.main();
      found.accept(
          Message.of(
              "check.main",
              activity.id(),
              Times.show(main.from()),
              Times.show(main.to()),
              paid.in(main),
              paid.before(main),
              paid.after(main)));
      buyers(main, buyers);
    }
  }

  /** Of the rows of a window; nothing where all of them say who bought. */
  private void buyers(Window window, BuyerCoverage buyers) {
    buyers.windows().stream()
        .filter(rows -> rows.window().equals(window) && rows.known() < rows.all())
        .findFirst()
        .ifPresent(
            rows ->
                found.accept(
                    Message.of(
                        "check.buyers",
                        rows.all() - rows.known(),
                        rows.all(),
                        rows.placed() - rows.known())));
  }

  private void item(OneYuanItem item) {
    Set<String> mains =
        item.enrolments().stream()
            .flatMap(enrolment -> enrolment.mainItems().stream())
            .collect(Collectors.toUnmodifiableSet());
    boolean all = item.enrolments().stream().anyMatch(row -> row.mainItems().isEmpty());
    long own = lines(keys -> keys.rowsOf(item.itemId()) + rowsOfCode(item, keys));
    found.accept(
        all
            ? Message.of(
                "check.item-all", item.itemId(), item.title(), own, lines(CampaignFindings::others))
            : Message.of(
                "check.item",
                item.itemId(),
                item.title(),
                own,
                mains.size(),
                lines(keys -> mains.stream().mapToLong(keys::rowsOf).sum())));
  }

  private static long rowsOfCode(OneYuanItem item, FileKeys keys) {
    return item.itemCode().isEmpty() ? 0 : keys.rowsOf(item.itemCode());
  }

  /** Rows of whatever is no one-yuan item. */
  private static long others(FileKeys keys) {
    return Math.max(0, keys.rowsWithItem() - keys.enrolledRows());
  }

  private long lines(ToLongFunction<FileKeys> of) {
    return ExportWarnings.lineFiles(files).map(ScannedFile::keys).mapToLong(of).sum();
  }
}
