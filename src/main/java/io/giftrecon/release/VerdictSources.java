package io.giftrecon.release;

import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.ListedNight;
import io.giftrecon.rights.PairFacts;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.RightKey;
import io.giftrecon.rights.Verdict;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What returned verdicts are read by (R50, R51).
 *
 * @param said what people have decided before
 * @param unmarked when the mark of a right was last taken back (R65)
 * @param listed by one-yuan line, how its open rights stood in every published set
 * @param another whether another job marks a right (R60)
 * @param ofAnother whether another job has listed a one-yuan line before
 * @param tonight what both lines of a row show tonight, if that is known
 * @param date of the run
 */
public record VerdictSources(
    List<Verdict> said,
    Map<RightKey, LocalDateTime> unmarked,
    Function<String, List<ListedNight>> listed,
    Predicate<LedgerRight> another,
    Predicate<String> ofAnother,
    Function<ReturnedRow, Optional<PairFacts>> tonight,
    LocalDate date) {

  boolean isTheirs(LedgerRight right) {
    return another.test(right);
  }

  /** The sets up to this night, the newest first; its own where it is run again. */
  List<ListedNight> nights(String line) {
    return listed.apply(line).stream()
        .filter(night -> !night.rights().isEmpty() && !night.date().isAfter(date))
        .toList();
  }

  /**
   * Whether a set of another night had the line: one that is run again may be older than its list.
   */
  boolean rememberAnother(String line) {
    return listed.apply(line).stream()
        .anyMatch(night -> !night.rights().isEmpty() && !night.date().equals(date));
  }

  /** R60: whether a list that this job does not remember may be one of another job. */
  boolean isOfAnother(String line) {
    return ofAnother.test(line);
  }

  Optional<PairFacts> facts(ReturnedRow row) {
    return tonight.apply(row);
  }

  /** Of a list that nobody remembers: when it came, and before any set that is still to come. */
  LocalDate dateOf(ReturnedRow row) {
    LocalDate came = row.source().asOf().toLocalDate();
    return came.isBefore(date) ? came : date.minusDays(1);
  }
}
