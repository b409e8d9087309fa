package io.giftrecon.release;

import io.giftrecon.order.Times;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.ListedNight;
import io.giftrecon.rights.ListedRight;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.ReturnedVerdict;
import io.giftrecon.rights.RightKey;
import io.giftrecon.rights.Verdict;
import io.giftrecon.rights.VerdictWord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * R50: what 核查结论 of returned rows says, each as a verdict on the rights that its list had in that
 * row, with the facts that stood then. A list that lies in the folder says it once. Whatever is not
 * heard of a right that is open is a break.
 */
public final class ReturnedVerdicts {
  private static final String DAY_IS_OVER = "写的日子已经过了，请在最新的清单里写一个以后的日子";

  private final VerdictSources sources;
  private final Map<String, List<LedgerRight>> rightsOf = new HashMap<>();
  private final Set<String> theirs = new HashSet<>();
  private final List<Verdict> fresh = new ArrayList<>();
  private final Map<RightKey, ReturnedRow> rowOf = new HashMap<>();
  private final List<Break> breaks = new ArrayList<>();
  private final Map<String, List<ReturnedRow>> unheard = new HashMap<>();

  /**
   * Reads the rows.
   *
   * @param rows in the numbers of today
   * @param rights as they are after what the rows mark
   * @param sources what is remembered, and whose the rights are
   */
  public ReturnedVerdicts(
      List<ReturnedRow> rows, List<LedgerRight> rights, VerdictSources sources) {
    this.sources = sources;
    List<ReturnedRow> filledIn =
        rows.stream()
            .filter(row -> row.verdict().filledIn())
            .sorted(Comparator.comparing(ReturnedRow::source))
            .toList();
    if (filledIn.isEmpty()) {
      return;
    }
    for (LedgerRight right : rights) {
      if (sources.isTheirs(right)) {
        theirs.add(right.oneYuanSubOrder());
      } else {
        rightsOf.computeIfAbsent(right.oneYuanSubOrder(), line -> new ArrayList<>()).add(right);
      }
    }
    filledIn.forEach(this::read);
  }

  /** Those that the ledger has not heard yet. */
  public List<Verdict> fresh() {
    return fresh;
  }

  /** Rows that cannot be read, or that decide nothing. */
  public List<Break> breaks() {
    return breaks;
  }

  /** The rows of a one-yuan line that were not heard, and that may have meant to hold it back. */
  List<ReturnedRow> unheard(String line) {
    return unheard.getOrDefault(line, List.of());
  }

  /** R60: nothing is remembered of a right that is decided elsewhere, or nowhere. */
  List<Verdict> decided(List<Verdict> heard, Set<RightKey> decided) {
    List<Verdict> kept = new ArrayList<>();
    Set<ReturnedRow> told = new HashSet<>();
    for (Verdict verdict : heard) {
      ReturnedRow row = rowOf.get(verdict.right());
      if (decided.contains(verdict.right())) {
        kept.add(verdict);
      } else if (row != null && told.add(row)) {
        refuse(row, "今晚没有列出这份权益");
      }
    }
    return kept;
  }

  private void read(ReturnedRow row) {
    List<LedgerRight> ofLine = rightsOf.getOrDefault(row.oneYuanSubOrder(), List.of());
    List<LedgerRight> open = ofLine.stream().filter(right -> !right.processed()).toList();
    if (ofLine.isEmpty()) {
      refuse(row, theirs.contains(row.oneYuanSubOrder()) ? "这份权益在另一个任务的清单里" : "看不出说的是哪一笔1元商品子订单");
    } else if (row.word().marks()) {
      besideMark(row, open);
    } else if (!open.isEmpty()) {
      row.verdict().word().ifPresentOrElse(word -> read(row, word, open), () -> refuse(row, "看不懂"));
    }
  }

  /** R64: a number, or a word for paid, is a mark and never a verdict too. */
  private void besideMark(ReturnedRow row, List<LedgerRight> open) {
    boolean same =
        row.verdict().word().filter(word -> word == VerdictWord.RELEASE).isPresent()
            && open.stream().noneMatch(right -> row.fits(right.mainSubOrder()));
    if (!same) {
      refuse(row, "同一行填了单号或写着已发放，只按那个算");
    }
  }

  private void read(ReturnedRow row, VerdictWord word, List<LedgerRight> open) {
    List<ListedNight> nights = sources.nights(row.oneYuanSubOrder());
    List<ListedNight> alike = VerdictRow.matching(row, nights);
    if (isHeard(row, nights, alike)) {
      return;
    }
    List<ListedNight> matching = VerdictRow.published(row, alike);
    Optional<String> wrong =
        word == VerdictWord.RELEASE ? VerdictRow.whyNoRelease(row) : Optional.empty();
    if (wrong.isPresent()) {
      refuse(row, wrong.get());
      return;
    }
    if (matching.size() == 1 || (word != VerdictWord.RELEASE && !matching.isEmpty())) {
      hear(row, word, matching.get(0), open);
    } else if (!matching.isEmpty()) {
      refuse(row, "有几晚的清单都像这一份，请在最新的清单里再写一次");
    } else if (!alike.isEmpty()) {
      refuse(
          row,
          "文件的时间 %s 比 %s 的清单还早，请在最新的清单里再写一次，另起文件名"
              .formatted(Times.show(row.source().asOf()), alike.get(0).date()));
    } else if (sources.rememberAnother(row.oneYuanSubOrder())) {
      refuse(row, "和记得的哪一晚的清单都对不上，请在最新的清单里再写一次");
    } else if (word == VerdictWord.RELEASE && sources.isOfAnother(row.oneYuanSubOrder())) {
      refuse(row, "另一个任务列过这份权益，这一份可能是它的清单，请在本任务最新的清单里再写一次");
    } else {
      hearOfTonight(row, word, open);
    }
  }

  /**
   * Whether an earlier night heard this very row. A file that was saved over with a newer list has
   * other rows, though name, line and words are the same.
   */
  private boolean isHeard(ReturnedRow row, List<ListedNight> nights, List<ListedNight> matching) {
    return sources.said().stream()
        .filter(verdict -> verdict.isOf(row))
        .anyMatch(
            verdict ->
                matching.isEmpty()
                    || isOf(verdict.listed(), matching)
                    || !isOf(verdict.listed(), nights));
  }

  private static boolean isOf(LocalDate listed, List<ListedNight> nights) {
    return nights.stream().anyMatch(night -> night.date().equals(listed));
  }

  private void hear(ReturnedRow row, VerdictWord word, ListedNight night, List<LedgerRight> open) {
    Map<RightKey, ListedRight> ofRow = VerdictRow.rights(row, night);
    boolean changed =
        ofRow.values().stream()
            .anyMatch(then -> !then.facts().known() || then.facts().publishedTwice());
    if (isOver(row, night.date())) {
      refuse(row, DAY_IS_OVER);
    } else if (ofRow.size() > row.units()) {
      refuse(row, "清单上这一对有 %d 份，看不出说的是哪 %d 份".formatted(ofRow.size(), row.units()));
    } else if (word == VerdictWord.RELEASE && changed) {
      refuse(row, "%s 的清单出过不止一次，内容不同，请在最新的清单里再写一次".formatted(night.date()));
    } else {
      for (LedgerRight right : open) {
        ListedRight then = ofRow.get(right.key());
        if (then != null) {
          boolean known = then.facts().known();
          add(
              row,
              Verdict.of(
                  row,
                  right.key(),
                  then.mainSubOrder(),
                  night.date(),
                  known ? then.facts() : sources.facts(row).orElse(then.facts())));
        }
      }
    }
  }

  /** Whether a right shall wait until a day that was over when its list was published. */
  private static boolean isOver(ReturnedRow row, LocalDate listed) {
    return row.verdict().until().filter(day -> !day.isAfter(listed)).isPresent();
  }

  /** R51: where no set of the line is remembered, the facts are those of tonight. */
  private void hearOfTonight(ReturnedRow row, VerdictWord word, List<LedgerRight> open) {
    if (isOver(row, sources.dateOf(row))) {
      refuse(row, DAY_IS_OVER);
      return;
    }
    List<LedgerRight> ofPair =
        open.stream()
            .filter(
                right ->
                    right.mainSubOrder().isEmpty()
                        || right.mainSubOrder().equals(row.mainSubOrder()))
            .toList();
    if (ofPair.isEmpty() || ofPair.size() > row.units()) {
      refuse(row, "这一对有 %d 份没补发，看不出说的是哪 %d 份".formatted(ofPair.size(), row.units()));
      return;
    }
    ReturnedVerdict said = row.verdict();
    String saw = said.code().isEmpty() ? row.advice() : said.code();
    sources
        .facts(row)
        .ifPresentOrElse(
            facts ->
                ofPair.forEach(
                    right ->
                        add(
                            row,
                            Verdict.of(
                                row,
                                right.key(),
                                row.mainSubOrder(),
                                sources.dateOf(row),
                                word == VerdictWord.RELEASE ? facts.answering(saw) : facts))),
            () -> refuse(row, "今晚的导出里没有这一对，请在最新的清单里再写一次"));
  }

  private void add(ReturnedRow row, Verdict verdict) {
    boolean heard =
        sources.said().stream().anyMatch(verdict::saysAgain)
            || fresh.stream().anyMatch(verdict::saysAgain);
    if (!heard) {
      fresh.add(verdict.after(sources.unmarked()));
      rowOf.put(verdict.right(), row);
    }
  }

  private void refuse(ReturnedRow row, String why) {
    breaks.add(
        Break.of(
            BreakCode.VERDICT_UNREADABLE, row, "核查结论“%s”：%s".formatted(row.verdict().text(), why)));
    if (row.verdict().word().filter(word -> word == VerdictWord.RELEASE).isEmpty()) {
      unheard.computeIfAbsent(row.oneYuanSubOrder(), line -> new ArrayList<>()).add(row);
    }
  }
}
