package io.giftrecon.cli;

import io.giftrecon.output.oneyuan.DownloadSheet;
import io.giftrecon.output.oneyuan.GiftStatus;
import io.giftrecon.view.PaidRange;
import io.giftrecon.view.RecordFilter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The filters of the platform's own download page, as options. */
final class RecordFilters {
  @Option(names = "--main-item", paramLabel = "ID")
  private List<String> mainItems = List.of();

  @Option(names = "--main-order", paramLabel = "NO")
  private List<String> mainOrders = List.of();

  @Option(names = "--main-status", paramLabel = "STATUS")
  private List<String> mainStatuses = List.of();

  @Option(names = "--one-yuan-item", paramLabel = "ID")
  private List<String> oneYuanItems = List.of();

  @Option(names = "--one-yuan-order", paramLabel = "NO")
  private List<String> oneYuanOrders = List.of();

  @Option(names = "--one-yuan-status", paramLabel = "STATUS")
  private List<String> oneYuanStatuses = List.of();

  @Option(names = "--main-paid", paramLabel = "FROM..TO", converter = PaidRangeConverter.class)
  private List<PaidRange> mainPaid = List.of();

  @Option(names = "--one-yuan-paid", paramLabel = "FROM..TO", converter = PaidRangeConverter.class)
  private List<PaidRange> oneYuanPaid = List.of();

  @Option(
      names = "--gift-status",
      paramLabel = "STATE",
      converter = GiftStatusChoice.class,
      completionCandidates = GiftStatusChoice.class)
  private List<GiftStatus> giftStatuses = List.of();

  /** What was asked for. */
  RecordFilter filter() {
    return new RecordFilter()
        .numbers(DownloadSheet.MAIN_ITEM, mainItems)
        .numbers(DownloadSheet.MAIN_ORDER, mainOrders)
        .statuses(DownloadSheet.MAIN_STATUS, mainStatuses)
        .numbers(DownloadSheet.ONE_YUAN_ITEM, oneYuanItems)
        .numbers(DownloadSheet.ONE_YUAN_ORDER, oneYuanOrders)
        .statuses(DownloadSheet.ONE_YUAN_STATUS, oneYuanStatuses)
        .paid(DownloadSheet.MAIN_PAID, mainPaid)
        .paid(DownloadSheet.ONE_YUAN_PAID, oneYuanPaid)
        .gifts(giftStatuses);
  }

  private static final class GiftStatusChoice extends Choice<GiftStatus> {
    GiftStatusChoice() {
      super(
          Map.of(
              GiftStatus.PENDING.word(),
              GiftStatus.PENDING,
              GiftStatus.PROCESSED.word(),
              GiftStatus.PROCESSED,
              "pending",
              GiftStatus.PENDING,
              "processed",
              GiftStatus.PROCESSED));
    }
  }
}
