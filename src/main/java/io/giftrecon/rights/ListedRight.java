package io.giftrecon.rights;

/**
 * R52: how a right stood in a published set.
 *
 * @param code 原因代码, or {@link #PROCESSED}
 * @param mainSubOrder empty where it had no main line
 * @param benefits 权益内容
 * @param facts what it rested on
 */
public record ListedRight(String code, String mainSubOrder, String benefits, PairFacts facts) {
  /** Instead of a code: it has been released, and stands on no worklist. */
  public static final String PROCESSED = "PROCESSED";

  /** Whether it stood on a worklist. */
  public boolean open() {
    return !code.equals(PROCESSED);
  }

  /** R52: whether decision, main line and benefit are the same. */
  public boolean sameAs(ListedRight other) {
    return code.equals(other.code)
        && mainSubOrder.equals(other.mainSubOrder)
        && benefits.equals(other.benefits);
  }

  /** The same, resting on something else. */
  public ListedRight on(PairFacts others) {
    return new ListedRight(code, mainSubOrder, benefits, others);
  }

  /** The same where its main line has another number (R62). */
  public ListedRight on(String otherMain) {
    return new ListedRight(code, otherMain, benefits, facts);
  }
}
