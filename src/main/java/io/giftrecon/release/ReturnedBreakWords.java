package io.giftrecon.release;

import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.rights.KnownWord;
import io.giftrecon.rights.ReturnedBreak;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * R53: what 处理 of returned {@code breaks.csv} says. A word is about the break as its list shows it;
 * one that fits no set, and one that nobody understands, is a break itself.
 */
public final class ReturnedBreakWords {
  private final String job;
  private final BiPredicate<String, String> published;
  private final BiFunction<String, String, Optional<KnownWord>> last;
  private final List<KnownWord> fresh = new ArrayList<>();
  private final List<Break> breaks = new ArrayList<>();

  /**
   * Nothing is read yet.
   *
   * @param job whose breaks they are
   * @param published whether a set shows a break, by its number, with these facts
   * @param last the last word on a break with these facts
   */
  public ReturnedBreakWords(
      String job,
      BiPredicate<String, String> published,
      BiFunction<String, String, Optional<KnownWord>> last) {
    this.job = job;
    this.published = published;
    this.last = last;
  }

  /** Those that the ledger has not heard yet. */
  public List<KnownWord> fresh() {
    return fresh;
  }

  /** Rows whose words are not heard. */
  public List<Break> breaks() {
    return breaks;
  }

  /** Whether these rows have just said that a break is known. */
  public boolean say(String number, String facts) {
    return fresh.stream()
        .anyMatch(word -> word.subject().equals(number) && word.facts().equals(facts));
  }

  /** Reads lists: the breaks of one number in one list are one, and so is the word on them. */
  public void read(List<ReturnedBreak> rows) {
    Map<List<String>, List<ReturnedBreak>> alike = new LinkedHashMap<>();
    for (ReturnedBreak row : rows) {
      alike
          .computeIfAbsent(List.of(row.source().file(), row.number()), key -> new ArrayList<>())
          .add(row);
    }
    alike.values().forEach(this::readAlike);
  }

  private void readAlike(List<ReturnedBreak> alike) {
    List<ReturnedBreak> known = new ArrayList<>();
    for (ReturnedBreak row : alike) {
      if (row.saysKnown()) {
        known.add(row);
      } else if (row.filledIn()) {
        refuse(row, "看不懂，只认“%s”".formatted(ReturnedBreak.KNOWN));
      }
    }
    if (known.isEmpty()) {
      return;
    }
    ReturnedBreak row = known.get(0);
    String facts = Break.shownFacts(alike);
    if (!published.test(row.number(), facts)) {
      // Where 编号 was emptied or filled down, these are different breaks.
      known.forEach(each -> refuse(each, "编号和详情同哪一晚的 breaks.csv 都对不上，请在最新的 breaks.csv 里再写一次"));
    } else if (!isHeard(row, facts)) {
      fresh.add(
          new KnownWord(
              job, row.number(), facts, true, row.source().asOf(), row.source().file(), ""));
    }
  }

  /** A list that lies in the folder says it once: what was said after it was written stands. */
  private boolean isHeard(ReturnedBreak row, String facts) {
    LocalDateTime written = row.source().asOf();
    return say(row.number(), facts)
        || last.apply(row.number(), facts)
            .filter(word -> word.known() || !word.at().isBefore(written))
            .isPresent();
  }

  private void refuse(ReturnedBreak row, String why) {
    breaks.add(
        Break.of(BreakCode.VERDICT_UNREADABLE, row, "处理“%s”：%s".formatted(row.treatment(), why)));
  }
}
