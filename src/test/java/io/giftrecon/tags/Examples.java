package io.giftrecon.tags;

/** How many examples a test takes: a few in the fast loop, all of them everywhere else. */
public final class Examples {
  private static final boolean FEW = Boolean.getBoolean("giftrecon.few-examples");

  private Examples() {}

  /** Whether this is the fast loop. */
  public static boolean few() {
    return FEW;
  }

  /**
   * How many to take.
   *
   * @param property that sets the number for both
   * @param few what the fast loop has time for
   * @param all what {@code ./mvnw verify} takes
   */
  public static int count(String property, int few, int all) {
    return Integer.getInteger(property, FEW ? few : all);
  }
}
