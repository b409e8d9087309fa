package io.giftrecon.rights;

/**
 * Which right it is (R20), whatever it is bound to and whoever has marked it.
 *
 * @param unit from 1 to the quantity of the one-yuan line
 */
public record RightKey(String oneYuanSubOrder, int unit) {
  /** As records make it, written out: it stands in many maps, and theirs takes method handles. */
  @Override
  public int hashCode() {
    return 31 * oneYuanSubOrder.hashCode() + unit;
  }
}
