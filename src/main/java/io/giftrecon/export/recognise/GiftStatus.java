package io.giftrecon.export.recognise;

import java.util.Optional;
import java.util.Set;

/** The words of 赠品补发状态 in the platform's own sheet. */
public final class GiftStatus {
  /** As the table of a sheet has it, whatever word the platform chose. */
  public static final String PROCESSED = "已处理";

  public static final String PENDING = "待处理";

  /** Stands in the table where an equal row stands before it. */
  public static final String COPY = "重复";

  private static final Set<String> SENT = Set.of(PROCESSED, "已补发");
  private static final Set<String> NOT_SENT = Set.of(PENDING, "待补发", "未处理");

  private GiftStatus() {}

  /** Which of the two a cell means; empty for any other word, and where it says nothing. */
  public static Optional<String> of(String cell) {
    if (SENT.contains(cell)) {
      return Optional.of(PROCESSED);
    }
    return NOT_SENT.contains(cell) ? Optional.of(PENDING) : Optional.empty();
  }
}
