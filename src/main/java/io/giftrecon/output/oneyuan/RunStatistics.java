package io.giftrecon.output.oneyuan;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.BenefitKind;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.OneYuanItem;
import io.giftrecon.order.Endings;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.output.RowDispositionCounts;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.pairing.PairedRecord;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.release.ReturnedCounts;
import io.giftrecon.rights.LedgerRight;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts what buyer groups show, for the summary. A buyer stands in one group, so sums are sums.
 */
final class RunStatistics {
  private static final String ITEM = "i ";
  private static final String ACTIVITY = "a ";

  private final Map<String, Long> decisions = new TreeMap<>();
  private final Map<BenefitKind, Map<DecisionCode, Long>> kinds = new EnumMap<>(BenefitKind.class);
  private final Map<String, Long> breaks = new TreeMap<>();
  private final Map<String, Long> knownBreaks = new TreeMap<>();
  private final RowDispositionCounts uses = new RowDispositionCounts();
  private final Map<String, OneYuanFigures.Conversion> activities = new LinkedHashMap<>();
  private final Map<String, OneYuanFigures.Conversion> items = new LinkedHashMap<>();
  private OneYuanFigures.Conversion conversion = OneYuanFigures.Conversion.NOBODY;
  private final TreeMap<LocalDate, CampaignCourse.Day> days = new TreeMap<>();
  private final Campaign campaign;
  private ReturnedCounts returned = ReturnedCounts.NONE;
  private Endings endings = Endings.NONE;
  private long byEnding;
  private long processed;
  private long releasedBuyers;
  private @Nullable LocalDateTime oldestEvidence;

  /** Empty statistics of a campaign. */
  RunStatistics(Campaign campaign) {
    this.campaign = campaign;
    for (Activity activity : campaign.job().activities()) {
      activities.put(activity.id(), OneYuanFigures.Conversion.NOBODY);
    }
    for (OneYuanItem item : campaign.enrolments().items()) {
      items.put(item.itemId(), OneYuanFigures.Conversion.NOBODY);
    }
  }

  /** R47: what endings of order numbers tell tonight. */
  void tell(Endings tonight) {
    endings = tonight;
  }

  /** Counts one buyer group. */
  void add(DecidedGroup decided) {
    decided.decisions().forEach(this::add);
    for (Break found : decided.breaks()) {
      breaks.merge(found.code().name(), 1L, Long::sum);
    }
    processed += decided.processed().size();
    returned = returned.plus(decided.returned());
    uses.add(decided.paired().dispositions());
    byEnding += decided.paired().records().stream().filter(PairedRecord::byEnding).count();
    age(decided);
    convert(decided);
  }

  /** Counts a decision. */
  void add(Decision decision) {
    decisions.merge(decision.code().name(), (long) decision.units(), Long::sum);
    kinds
        .computeIfAbsent(decision.enrolment().kind(), kind -> new EnumMap<>(DecisionCode.class))
        .merge(decision.code(), (long) decision.units(), Long::sum);
  }

  /** Counts a break. */
  void add(Break found) {
    breaks.merge(found.code().name(), 1L, Long::sum);
  }

  /** R53: one of the breaks that were counted is known to a person. */
  void known(Break found) {
    breaks.merge(found.code().name(), -1L, Long::sum);
    knownBreaks.merge(found.code().name(), 1L, Long::sum);
  }

  /** Counts a break of a returned row that belongs to no group. */
  void addReturned(Break found) {
    breaks.merge(found.code().name(), 1L, Long::sum);
    returned = returned.plus(new ReturnedCounts(0, 0, 1));
  }

  /** R37: the oldest 数据时间 of the records whose rights are decided tonight. */
  private void age(DecidedGroup decided) {
    Set<OneYuanLine> open =
        decided.decisions().stream().map(Decision::oneYuan).collect(Collectors.toSet());
    for (PairedRecord row : decided.paired().records()) {
      boolean decides = row.oneYuan().stream().anyMatch(open::contains);
      if (decides && (oldestEvidence == null || row.asOf().isBefore(oldestEvidence))) {
        oldestEvidence = row.asOf();
      }
    }
  }

  /** What became of the rows of a file that belong to buyer groups. */
  Map<RowDisposition, Long> uses(String file) {
    return uses.of(file);
  }

  /**
   * The sums.
   *
   * @param records rows of the download sheet
   */
  OneYuanFigures figures(long records) {
    return new OneYuanFigures(
        records,
        decisions,
        kinds,
        processed,
        breaks,
        knownBreaks,
        returned,
        conversion,
        activities,
        items,
        new CampaignCourse(campaign, releasedBuyers, days),
        Optional.ofNullable(oldestEvidence),
        EndingFigures.of(endings, byEnding));
  }

  /** Who reserved, and who of them stands in a record: in all, by activity, by one-yuan item. */
  private void convert(DecidedGroup decided) {
    Map<OneYuanLine, String> tagged = new HashMap<>();
    for (PairedRecord row : decided.paired().records()) {
      row.oneYuan().forEach(line -> tagged.putIfAbsent(line, row.main().line().orderNo()));
    }
    Map<String, Set<String>> reserved = new LinkedHashMap<>();
    for (OneYuanLine line : decided.paired().oneYuan()) {
      if (!line.countsFor().isEmpty()) {
        Set<String> what =
            reserved.computeIfAbsent(person(line, tagged), person -> new LinkedHashSet<>());
        line.countsFor().forEach(activity -> what.add(ACTIVITY + activity.id()));
        what.add(ITEM + line.item().itemId());
      }
    }
    Map<String, Set<String>> cameBack = new HashMap<>();
    for (PairedRecord row : decided.paired().records()) {
      for (OneYuanLine line : row.oneYuan()) {
        Set<String> what = cameBack.computeIfAbsent(person(line, tagged), key -> new HashSet<>());
        row.main().activities().stream()
            .filter(line.countsFor()::contains)
            .forEach(activity -> what.add(ACTIVITY + activity.id()));
        what.add(ITEM + line.item().itemId());
      }
    }
    reserved.forEach(
        (person, what) -> {
          Set<String> back = cameBack.getOrDefault(person, Set.of());
          conversion = conversion.plus(!back.isEmpty());
          what.forEach(key -> count(key, back.contains(key)));
        });
    course(decided, line -> person(line, tagged), cameBack.keySet());
  }

  /** Who was released something, and what was paid on which day. */
  private void course(
      DecidedGroup decided, Function<OneYuanLine, String> person, Set<String> cameBack) {
    Set<String> released =
        decided.processed().stream().map(LedgerRight::oneYuanSubOrder).collect(Collectors.toSet());
    Set<String> releasedPeople = new HashSet<>();
    for (OneYuanLine line : decided.paired().oneYuan()) {
      if (!line.countsFor().isEmpty()) {
        long back = cameBack.contains(person.apply(line)) ? 1 : 0;
        onDay(line.line().paidAt(), new CampaignCourse.Day(1, back, 0));
        if (released.contains(line.subOrder())) {
          releasedPeople.add(person.apply(line));
        }
      }
    }
    releasedBuyers += releasedPeople.size();
    for (PairedRecord row : decided.paired().records()) {
      onDay(row.main().line().paidAt(), new CampaignCourse.Day(0, 0, 1));
    }
  }

  private void onDay(@Nullable LocalDateTime time, CampaignCourse.Day what) {
    if (time != null) {
      days.merge(time.toLocalDate(), what, CampaignCourse.Day::plus);
    }
  }

  private void count(String key, boolean returned) {
    Map<String, OneYuanFigures.Conversion> counted = key.startsWith(ITEM) ? items : activities;
    counted.computeIfPresent(key.substring(ITEM.length()), (id, before) -> before.plus(returned));
  }

  /** The buyer; where nobody is known, whoever carries the tag, or the order by itself. */
  private static String person(OneYuanLine line, Map<OneYuanLine, String> tagged) {
    return line.line().buyer().known()
        ? line.line().buyer().key()
        : "order " + tagged.getOrDefault(line, line.orderNo());
  }
}
