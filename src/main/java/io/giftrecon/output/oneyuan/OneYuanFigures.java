package io.giftrecon.output.oneyuan;

import io.giftrecon.output.JobFigures;
import io.giftrecon.release.Action;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.release.ReturnedCounts;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A run of a one-yuan campaign in figures.
 *
 * @param records rows of the download sheet
 * @param decisions units by code
 * @param processed units that have been released, in this or an earlier run
 * @param breaks rows by code
 * @param returned how the rows of returned worklists ended
 * @param activities conversion by activity id
 * @param items conversion by item id
 * @param course what the summary does not tell: for those who look at the campaign
 * @param oldestEvidence the oldest 数据时间 of the records whose rights were decided in this run (R37);
 *     empty if none was
 * @param endings what endings of order numbers pair (R48); empty where they are not believed
 */
public record OneYuanFigures(
    long records,
    Map<String, Long> decisions,
    long processed,
    Map<String, Long> breaks,
    ReturnedCounts returned,
    Conversion conversion,
    Map<String, Conversion> activities,
    Map<String, Conversion> items,
    CampaignCourse course,
    Optional<LocalDateTime> oldestEvidence,
    Optional<EndingFigures> endings)
    implements JobFigures {

  @Override
  public long rows() {
    return records;
  }

  @Override
  public List<Message> closingLines(Path set) {
    Map<Action, Long> units = new EnumMap<>(Action.class);
    decisions.forEach((code, n) -> units.merge(DecisionCode.valueOf(code).action(), n, Long::sum));
    StringBuilder rights = new StringBuilder();
    units.forEach((action, n) -> rights.append("%s %,d  ".formatted(action.word(), n)));
    long found = breaks.values().stream().mapToLong(Long::longValue).sum();
    List<Message> lines = new ArrayList<>();
    lines.add(Message.of("report.records", records));
    lines.add(Message.of("report.rights", rights.toString(), processed));
    if (!returned.equals(ReturnedCounts.NONE)) {
      lines.add(
          Message.of(
              "report.returned", returned.marked(), returned.notFilledIn(), returned.breaks()));
    }
    endings.ifPresent(
        ending -> lines.add(Message.of("report.endings", ending.records(), ending.byChance())));
    lines.add(Message.of("report.breaks", found));
    lines.add(
        Message.of(
            "report.worklists",
            set.resolve("gift-worklist.csv"),
            set.resolve("cash-worklist.csv")));
    lines.add(Message.of("report.sheet", set.resolve("download-sheet.csv")));
    return lines;
  }

  @Override
  public Object summary() {
    return new OneYuanSummary(
        records,
        decisions,
        processed,
        breaks,
        returned.equals(ReturnedCounts.NONE) ? null : returned,
        OneYuanSummary.Conversions.of(this),
        endings.orElse(null));
  }

  /** One-yuan buyers, and those of them who bought a main item. */
  public record Conversion(long buyers, long cameBack) {
    static final Conversion NOBODY = new Conversion(0, 0);

    /** A share with four decimals; {@code /} of nobody. */
    public String share() {
      return buyers == 0 ? "/" : String.format(Locale.ROOT, "%.4f", (double) cameBack / buyers);
    }

    Conversion plus(boolean returned) {
      return new Conversion(buyers + 1, cameBack + (returned ? 1 : 0));
    }
  }
}
