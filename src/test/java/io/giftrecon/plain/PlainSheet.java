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
        joined(record, line -> String.join("、", enrolments.benefits(line))),
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
        flags(main, record.oneYuan(), record.byEnding()),
        oldest(record));
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
    return line.refundState().none() ? "/" : line.refundState().shownStatus();
  }

  /** R9, R42. */
  private static String refundAmount(PlainLine line) {
    return line.refundState().none() ? "/" : money(line.refundState().agreedAmount());
  }

  private static String money(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }

  private String flags(PlainLine main, List<PlainLine> oneYuan, boolean byEnding) {
    List<String> flags = new ArrayList<>();
    if (release.states().suspect(main)) {
      flags.add("SUSPECT_UNENROLLED");
    }
    if (release.states().service(main)) {
      flags.add("SERVICE_LINE");
    }
    if (main.refundState().unmatched()
        || oneYuan.stream().anyMatch(line -> line.refundState().unmatched())) {
      flags.add("REFUND_UNMATCHED");
    }
    if (byEnding) {
      flags.add("BY_ENDING");
    }
    return String.join("、", flags);
  }

  /** R37: 数据时间 is the oldest time of what ages. */
  private static String oldest(PlainRecord record) {
    List<PlainLine> lines = new ArrayList<>(record.oneYuan());
    lines.add(record.main());
    return lines.stream()
        .flatMap(line -> line.trust().oldest().stream())
        .min(LocalDateTime::compareTo)
        .map(PlainRow.TIME::format)
        .orElse("");
  }
}
