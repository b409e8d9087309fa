package io.giftrecon.plainsampling;

import io.giftrecon.plain.PlainLine;
import io.giftrecon.plainsampling.Campaign.Sample;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the platform's two tables would say of a sample, by what the exports prove (U17, U18). */
final class PlainSnapshot {
  private final PlainClaims claims;
  private final PlainFigures figures;
  private final Sample sample;
  private final LocalDateTime end;

  /** Of a day, up to its end. */
  PlainSnapshot(PlainClaims claims, PlainFigures figures, Sample sample, LocalDate day) {
    this.claims = claims;
    this.figures = figures;
    this.sample = sample;
    this.end = day.plusDays(1).atStartOfDay();
  }

  /** What was payable for all claims. */
  BigDecimal gmv() {
    BigDecimal sum = BigDecimal.ZERO;
    for (PlainClaims.Row row : claims.of(sample)) {
      if (row.claim()) {
        sum = sum.add(PlainClaims.payable(row.line()).orElseThrow());
      }
    }
    return sum;
  }

  long claimsAfterTheDay() {
    return claims.of(sample).stream()
        .filter(PlainClaims.Row::claim)
        .filter(row -> !row.line().paidTime().isBefore(end))
        .count();
  }

  int people(int days) {
    int people = 0;
    for (PlainClaims.Row first : firstClaims()) {
      people += bought(first, days, true).isEmpty() ? 0 : 1;
    }
    return people;
  }

  int perhaps(int days) {
    int people = 0;
    for (PlainClaims.Row first : firstClaims()) {
      boolean open = bought(first, days, true).isEmpty() && !bought(first, days, false).isEmpty();
      people += open ? 1 : 0;
    }
    return people;
  }

  BigDecimal amount(int days) {
    BigDecimal sum = BigDecimal.ZERO;
    for (PlainClaims.Row first : firstClaims()) {
      for (PlainLine line : bought(first, days, true)) {
        sum = sum.add(PlainClaims.payable(line).orElseThrow());
      }
    }
    return sum;
  }

  private List<PlainLine> bought(PlainClaims.Row first, int days, boolean proven) {
    LocalDateTime over = first.line().paidTime().plusDays(days);
    return figures.later(first.line().buyer(), first.line().paidTime()).stream()
        .filter(line -> figures.proven(line) == proven)
        .filter(line -> line.paidTime().isBefore(over) && line.paidTime().isBefore(end))
        .toList();
  }

  private List<PlainClaims.Row> firstClaims() {
    Set<String> seen = new HashSet<>();
    return claims.of(sample).stream()
        .filter(PlainClaims.Row::ofKnownBuyer)
        .filter(row -> seen.add(row.line().buyer()))
        .toList();
  }
}
