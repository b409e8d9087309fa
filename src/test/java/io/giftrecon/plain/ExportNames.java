package io.giftrecon.plain;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** R38: what exports are called, and when their copies were written. */
final class ExportNames {

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyyMMddHHmm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  /** Stamps with a counter behind them, in other spellings, beside other numbers; dates alone. */
  private static final List<String> ODD =
      List.of(
          "yyyyMMddHHmm'1'",
          "yyyyMMddHHmmss'07'",
          "yyyyMMddHHmmss",
          "yyyy-MM-dd HH-mm-ss",
          "yyyy-MM-dd_HH-mm",
          "yyyy_MM_dd HH_mm",
          "yyyy-MM-dd",
          "yyyyMMdd",
          "'2001'_yyyyMMddHHmm",
          "yyyyMMddHHmm'_copy_'2024",
          "'202301011200_'yyyyMMddHHmm");

  private final Dice dice;
  private final boolean odd;

  /** A name without its ending, and a modification time. */
  record Stamp(String name, LocalDateTime modified) {}

  ExportNames(Dice dice, Set<Quirk> quirks) {
    this.dice = dice;
    odd = quirks.contains(Quirk.STAMPS);
  }

  Stamp of(String prefix, LocalDateTime asOf) {
    if (dice.chance(0.1)) {
      return new Stamp(prefix + "_last", asOf);
    }
    String stamp = (asOf.getSecond() == 0 ? MINUTES : SECONDS).format(asOf);
    if (odd) {
      stamp = DateTimeFormatter.ofPattern(dice.pick(ODD)).format(asOf);
    } else if (dice.chance(0.1)) {
      stamp += "_999999999999";
    }
    boolean future = odd && dice.chance(0.1);
    return new Stamp(prefix + "_" + stamp, future ? asOf.minusDays(2) : asOf.plusDays(3));
  }
}
