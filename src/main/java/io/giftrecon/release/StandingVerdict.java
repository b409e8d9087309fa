package io.giftrecon.release;

import io.giftrecon.rights.Verdict;
import io.giftrecon.rights.VerdictWord;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * R50: which of all words on a right stands, whatever the order in which they came: the one of the
 * newest list, of these the newest. Lists of one night that differ are two people's: the word
 * stands that protects the merchant better.
 *
 * @param other a word of the same night that it outweighs
 */
record StandingVerdict(Verdict verdict, Optional<Verdict> other) {
  /** 不补 before 等, and the later day before the earlier, before 补发. */
  private static final Comparator<Verdict> PROTECTING_LAST =
      Comparator.comparing(Verdict::word)
          .thenComparing(verdict -> verdict.until().orElse(LocalDate.MIN))
          .thenComparing(Verdict::at)
          .thenComparing(Verdict::by)
          .thenComparing(Verdict::row);

  private static final Comparator<Verdict> NEWEST_LAST =
      Comparator.comparing(Verdict::listed)
          .thenComparing(Verdict::at)
          .thenComparing(verdict -> verdict.file().isEmpty() ? verdict.id() : 0)
          .thenComparing(PROTECTING_LAST);

  /** The one that stands; none where what was decided has been taken back. */
  static Optional<StandingVerdict> of(List<Verdict> ofRight) {
    TreeMap<LocalDate, List<Verdict>> lists = new TreeMap<>();
    List<Verdict> last = new ArrayList<>();
    for (Verdict verdict : ofRight) {
      if (verdict.file().isEmpty()) {
        last.add(verdict);
      } else {
        lists.computeIfAbsent(verdict.listed(), night -> new ArrayList<>()).add(verdict);
      }
    }
    LocalDateTime byHand =
        last.stream().map(Verdict::at).max(Comparator.naturalOrder()).orElse(LocalDateTime.MAX);
    for (List<Verdict> ofNight : lists.values()) {
      ofNight.stream().max(PROTECTING_LAST).ifPresent(last::add);
      // A word by hand answers the lists before it, and none of those that came later.
      ofNight.stream()
          .filter(verdict -> verdict.at().isAfter(byHand))
          .max(PROTECTING_LAST)
          .ifPresent(last::add);
    }
    return last.stream()
        .max(NEWEST_LAST)
        .filter(verdict -> verdict.word() != VerdictWord.WITHDRAWN)
        .map(verdict -> new StandingVerdict(verdict, outweighed(verdict, lists)));
  }

  private static Optional<Verdict> outweighed(
      Verdict verdict, TreeMap<LocalDate, List<Verdict>> lists) {
    return verdict.file().isEmpty()
        ? Optional.empty()
        : lists.getOrDefault(verdict.listed(), List.of()).stream()
            .filter(other -> !other.words().equals(verdict.words()))
            .max(PROTECTING_LAST);
  }
}
