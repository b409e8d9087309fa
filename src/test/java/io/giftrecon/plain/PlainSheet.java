package io.giftrecon.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The 23 cells of each row of the download sheet. */
final class PlainSheet {

  private final PlainEnrolments enrolments;
  private final PlainRelease release;

  PlainSheet(PlainShop shop, PlainRelease release) {
    enrolments = new PlainEnrolments(shop);
    this.release = release;
  }

  List<List<String>> rows(List<PlainRecord> records) {
    List<List<String>> rows = new ArrayList<>();
    for (PlainRecord record : records) {
      rows.add(row(record));
    }
    return rows;
  }

  private List<String> row(PlainRecord record) {
    PlainLine main = record.main();
    return List.of(
        main.item(),
        main.title(),
        main.order(),
        PlainRow.TIME.format(main.paidTime()),
        main.paid().map(PlainSheet::money).orElse(""),
        main.status(),
        refundStatus(main),
        refundAmount(main),
        joined(record, PlainLine::item),
        joined(record, this::title),
        joined(
            record, line -> String.join("、", enrolments.approved(line.item()).get(0).benefits())),
        joined(record, this::activityNames),
        joined(record, PlainLine::order),
        joined(record, line -> PlainRow.TIME.format(line.paidTime())),
        joined(record, PlainLine::status),
        joined(record, PlainSheet::refundStatus),
        release.processed(main) ? "已处理" : "待处理",
        main.buyerName(),
        main.sub(),
        joined(record, PlainLine::sub),
        String.valueOf(record.orders()),
        flags(main, record.oneYuan()),
        PlainRow.TIME.format(oldest(record)));
  }

  private static String joined(PlainRecord record, Function<PlainLine, String> cell) {
    List<String> cells = new ArrayList<>();
    for (PlainLine line : record.oneYuan()) {
      cells.add(cell.apply(line).replace('|', '｜'));
    }
    return String.join("|", cells);
  }

  private String title(PlainLine line) {
    return line.title().isEmpty() ? enrolments.approved(line.item()).get(0).title() : line.title();
  }

  private String activityNames(PlainLine line) {
    return String.join(
        "、", enrolments.activities(line.item()).stream().map(PlainShop.Activity::name).toList());
  }

  private static String refundStatus(PlainLine line) {
    return line.latestRefund().map(PlainRefund::status).orElse("/");
  }

  /** R9. */
  private static String refundAmount(PlainLine line) {
    if (line.refunds().isEmpty()) {
      return "/";
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (PlainRefund refund : line.refunds()) {
      if (PlainWords.AGREED.contains(refund.status())) {
        sum = sum.add(refund.amount());
      }
    }
    return money(sum);
  }

  private static String money(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }

  private String flags(PlainLine main, List<PlainLine> oneYuan) {
    List<String> flags = new ArrayList<>();
    if (release.states().suspect(main)) {
      flags.add("SUSPECT_UNENROLLED");
    }
    if (release.states().service(main)) {
      flags.add("SERVICE_LINE");
    }
    if (main.refundUnmatched() || oneYuan.stream().anyMatch(PlainLine::refundUnmatched)) {
      flags.add("REFUND_UNMATCHED");
    }
    return String.join("、", flags);
  }

  private static LocalDateTime oldest(PlainRecord record) {
    List<PlainLine> lines = new ArrayList<>(record.oneYuan());
    lines.add(record.main());
    LocalDateTime oldest = LocalDateTime.MAX;
    for (PlainLine line : lines) {
      oldest = line.statusAsOf().isBefore(oldest) ? line.statusAsOf() : oldest;
      LocalDateTime refund = line.latestRefund().map(PlainRefund::asOf).orElse(oldest);
      oldest = refund.isBefore(oldest) ? refund : oldest;
    }
    return oldest;
  }
}
