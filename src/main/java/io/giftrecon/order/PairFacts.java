package io.giftrecon.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What both lines of a right showed when it was decided (R52). */
public record PairFacts(SideFacts oneYuan, SideFacts main) {
  /** Where nobody knows anything. */
  public static final PairFacts NONE = new PairFacts(SideFacts.NONE, SideFacts.NONE);

  private static final String SEPARATOR = "\t";

  /** As the ledger keeps it. */
  public String text() {
    List<String> parts = new ArrayList<>(oneYuan.parts());
    parts.addAll(main.parts());
    return String.join(
        SEPARATOR, parts.stream().map(part -> part.replaceAll("\\s+", " ")).toList());
  }

  /** Reads what the ledger has kept; of anything else nothing is known. */
  public static PairFacts of(String text) {
    List<String> parts = Arrays.asList(text.split(SEPARATOR, -1));
    return parts.size() == 2 * SideFacts.PARTS
        ? new PairFacts(
            SideFacts.of(parts.subList(0, SideFacts.PARTS)),
            SideFacts.of(parts.subList(SideFacts.PARTS, 2 * SideFacts.PARTS)))
        : NONE;
  }
}
