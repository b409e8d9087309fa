package io.giftrecon.pairing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of the download sheet (R5): one main line with all one-yuan lines of the same buyer.
 *
 * @param oneYuan at least one, in payment order
 * @param oneYuanOrders distinct one-yuan order numbers before the cap of twelve (A1)
 * @param byEnding whether nothing but the ending of the order numbers pairs them (R48)
 * @param apart two orders that are said to be this buyer's and end differently (R47)
 */
public record PairedRecord(
    MainLine main,
    List<OneYuanLine> oneYuan,
    int oneYuanOrders,
    boolean byEnding,
    Optional<EndingsApart> apart) {
  /** A record of which endings tell nothing. */
  public PairedRecord(MainLine main, List<OneYuanLine> oneYuan, int oneYuanOrders) {
    this(main, oneYuan, oneYuanOrders, false, Optional.empty());
  }

  public PairedRecord {
    if (oneYuan.isEmpty()) {
      throw new IllegalArgumentException("a record without a one-yuan line");
    }
  }

  /** 标记: what an analyst should notice. */
  public List<String> flags() {
    List<String> flags = new ArrayList<>(4);
    if (main.suspect()) {
      flags.add("SUSPECT_UNENROLLED");
    }
    if (main.service()) {
      flags.add("SERVICE_LINE");
    }
    if (main.line().refunds().ambiguous()
        || oneYuan.stream().anyMatch(line -> line.line().refunds().ambiguous())) {
      flags.add(BreakCode.REFUND_UNMATCHED.name());
    }
    if (byEnding) {
      flags.add("BY_ENDING");
    }
    return flags;
  }

  /** 数据时间: the oldest export that the statuses of this row come from. */
  public LocalDateTime asOf() {
    LocalDateTime oldest = main.line().asOf();
    for (OneYuanLine line : oneYuan) {
      oldest = line.line().asOf().isBefore(oldest) ? line.line().asOf() : oldest;
    }
    return oldest;
  }
}
