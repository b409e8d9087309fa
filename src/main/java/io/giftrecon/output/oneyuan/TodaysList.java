package io.giftrecon.output.oneyuan;

import io.giftrecon.output.PaperSheet;
import io.giftrecon.release.Action;
import java.util.List;

/**
 * 今日补发: what is to be released today, on paper. It begins the workbook of a worklist; filled in, it
 * comes back as the list itself does, for the hidden columns are what a returned row is known by.
 */
final class TodaysList {
  static final PaperSheet SHEET =
      new PaperSheet(
          "今日补发",
          WorklistColumns.ACTION,
          Action.RELEASE_NOW.word(),
          List.of(
              PaperSheet.Cell.of("补发内容", WorklistColumns.BENEFITS, 30),
              PaperSheet.Cell.of(WorklistColumns.UNITS, 8),
              PaperSheet.Cell.of(WorklistColumns.RECEIVER, 16),
              PaperSheet.Cell.of(WorklistColumns.PHONE, 16),
              PaperSheet.Cell.of(WorklistColumns.ADDRESS, 64),
              PaperSheet.Cell.of(WorklistColumns.MAIN_ORDER, 24),
              PaperSheet.Cell.of(WorklistColumns.ONE_YUAN_ORDER, 24),
              PaperSheet.Cell.of(WorklistColumns.CARRIER, 14),
              PaperSheet.Cell.of(WorklistColumns.TRACKING, 22),
              PaperSheet.Cell.of(WorklistColumns.NOTE, 18),
              PaperSheet.Cell.key(WorklistColumns.ACTION),
              PaperSheet.Cell.key(WorklistColumns.BENEFIT_KIND),
              PaperSheet.Cell.key(WorklistColumns.MAIN_LINE),
              PaperSheet.Cell.key(WorklistColumns.MAIN_ITEM),
              PaperSheet.Cell.key(WorklistColumns.ONE_YUAN_LINE),
              PaperSheet.Cell.key(WorklistColumns.ONE_YUAN_ITEM)));

  private TodaysList() {}
}
