package io.giftrecon.output.oneyuan;

import io.giftrecon.campaign.BenefitKind;
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
 * @param kinds units by what is owed and by code
 * @param processed units that have been released, in this or an earlier run
 * @param breaks rows by code, those not that are known
 * @param knownBreaks rows by code that a person knows of (R53)
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
    Map<BenefitKind, Map<DecisionCode, Long>> kinds,
    long processed,
    Map<String, Long> breaks,
    Map<String, Long> knownBreaks,
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

  private Message closingLineOfReturned() {
    return returned.decided() == 0
        ? Message.of(
            "report.returned", returned.marked(), returned.notFilledIn(), returned.breaks())
        : Message.of(
            "report.returned-decided",
            returned.marked(),
            returned.decided(),
            returned.notFilledIn(),
            returned.breaks());
  }

  @Override
  public List<Message> closingLines(Path set) {
    List<Message> lines = new ArrayList<>();
    lines.add(Message.of("report.records", records));
    lines.addAll(rights());
    if (!returned.equals(ReturnedCounts.NONE)) {
      lines.add(closingLineOfReturned());
    }
    endings.ifPresent(
        ending -> lines.add(Message.of("report.endings", ending.records(), ending.byChance())));
    lines.add(found());
    lines.add(
        Message.of(
            "report.worklists",
            set.resolve("gift-worklist.csv"),
            set.resolve("cash-worklist.csv")));
    lines.add(Message.of("report.sheet", set.resolve("download-sheet.csv")));
    return lines;
  }

  @Override
  public List<Message> headlines() {
    List<Message> lines = new ArrayList<>(rights());
    lines.add(found());
    return lines;
  }

  /** All of them, then what the warehouse and what finance has to do with. */
  private List<Message> rights() {
    Map<DecisionCode, Long> all = new EnumMap<>(DecisionCode.class);
    decisions.forEach((code, n) -> all.put(DecisionCode.valueOf(code), n));
    List<Message> lines = new ArrayList<>();
    lines.add(Message.of("report.rights", shown(all), processed));
    kinds.forEach(
        (kind, units) ->
            lines.add(
                kind == BenefitKind.GIFT
                    ? Message.of("report.gifts", shown(units).strip())
                    : Message.of("report.cash", shown(units).strip())));
    return lines;
  }

  private Message found() {
    long known = sum(knownBreaks);
    return known == 0
        ? Message.of("report.breaks", sum(breaks))
        : Message.of("report.breaks-known", sum(breaks), known);
  }

  private static long sum(Map<String, Long> rows) {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String shown(Map<DecisionCode, Long> units) {
    Map<Action, Long> advised = new EnumMap<>(Action.class);
    units.forEach((code, n) -> advised.merge(code.action(), n, Long::sum));
    StringBuilder shown = new StringBuilder();
    advised.forEach((action, n) -> shown.append("%s %,d  ".formatted(action.word(), n)));
    return shown.toString();
  }

  /** What a person must look at are warnings, rejected rows, and decisions of the worklist. */
  @Override
  public List<Message> attention() {
    return List.of();
  }

  @Override
  public Object summary() {
    return new OneYuanSummary(
        records,
        decisions,
        processed,
        breaks,
        knownBreaks.isEmpty() ? null : knownBreaks,
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
