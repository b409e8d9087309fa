package io.giftrecon.order;

/**
 * R47: what the exports of a night show of the endings of order numbers. The one place that says
 * whether they are believed.
 *
 * @param oneYuan distinct endings of one-yuan orders paid in a reservation window
 * @param main distinct endings of main orders paid in a main window
 * @param shared endings that are among both
 * @param buyers buyers with a usable id and two orders or more
 * @param alike those of them whose orders all end alike
 */
public record EndingEvidence(long oneYuan, long main, long shared, long buyers, long alike) {
  /** Where nothing is known. */
  public static final EndingEvidence NONE = new EndingEvidence(0, 0, 0, 0, 0);

  private static final int FEWEST_SHARED = 20;
  private static final int TIMES_CHANCE = 5;
  private static final int FEWEST_BUYERS = 10;

  /** How many endings both sides would share by chance. */
  public double expected() {
    return (double) oneYuan * main / Ending.ALL;
  }

  /** How many they must share. */
  public double needed() {
    return Math.max(FEWEST_SHARED, TIMES_CHANCE * expected());
  }

  /** The test without ids. */
  public boolean shownByOrders() {
    return shared >= needed();
  }

  /** The test with ids: 99 of a hundred buyers have one ending. */
  public boolean shownByBuyers() {
    return buyers >= FEWEST_BUYERS && alike * 100 >= buyers * 99;
  }

  /** Whether either test holds. */
  public boolean believed() {
    return shownByOrders() || shownByBuyers();
  }

  /** Whether endings are believed and too many buyers contradict them. */
  public boolean contradicted() {
    return believed() && buyers >= FEWEST_BUYERS && (buyers - alike) * 100 > buyers;
  }

  /** How likely it is that a main order ends as a one-yuan order of somebody else does (R48). */
  public double coincidence() {
    return (double) oneYuan / Ending.ALL;
  }
}
