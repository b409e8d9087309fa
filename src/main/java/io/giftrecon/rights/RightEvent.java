package io.giftrecon.rights;

/**
 * One thing that was said of a right or of a record, never changed and never erased (R27).
 *
 * @param id counts up as events are written
 * @param oneYuanSubOrder empty for a record marked itself
 * @param unit 0 for a record marked itself
 * @param mark who, when, with which tracking number; of an unmarking, what was withdrawn, and who
 *     withdrew it when
 * @param verdict what a person decided and on which facts, as {@link Verdict} keeps it; of what is
 *     known, the facts (R53); else empty
 */
public record RightEvent(
    long id,
    Kind kind,
    String oneYuanSubOrder,
    int unit,
    String mainOrder,
    String mainSubOrder,
    Mark mark,
    String verdict) {
  /** One that is no verdict. */
  public RightEvent(
      long id,
      Kind kind,
      String oneYuanSubOrder,
      int unit,
      String mainOrder,
      String mainSubOrder,
      Mark mark) {
    this(id, kind, oneYuanSubOrder, unit, mainOrder, mainSubOrder, mark, "");
  }

  /** The right that it is of. */
  public RightKey key() {
    return new RightKey(oneYuanSubOrder, unit);
  }

  /** The same of lines that are called otherwise now (R62). */
  public RightEvent at(String oneYuan, String main) {
    return new RightEvent(id, kind, oneYuan, unit, mainOrder, main, mark, verdict);
  }

  /** What was said. */
  public enum Kind {
    MARKED,

    /** R64: a newer list named another number for a right that was marked; the mark is as new. */
    CORRECTED,
    UNMARKED,
    RECORD_MARKED,
    RECORD_UNMARKED,

    /**
     * R67: the ERP was told of the right's parcel. Its mark has the carrier's code, the number and,
     * as note, the id of the request; no run decides by it.
     */
    CONSIGNED,

    /**
     * R64: an open right left the main line that is named here, on the date of a run: lists of
     * before name it there. Nobody said anything.
     */
    REBOUND,

    /** R50: a person has decided about the right. */
    VERDICT,

    /** R53: a break or a warning, named in place of a right, is known. */
    KNOWN,

    /** R53: it is not known any more. */
    KNOWN_WITHDRAWN;

    /** Whether it is a word of somebody, which decides. */
    public boolean isWord() {
      return this != CONSIGNED && this != REBOUND;
    }
  }
}
