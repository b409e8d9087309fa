package io.giftrecon.faults;

/**
 * A line of the program that a run passes.
 *
 * @param phase what the run was about when it first passed
 */
record Spot(String className, int line, Phase phase) {
  @Override
  public String toString() {
    return "%s:%d (%s)".formatted(className, line, phase);
  }
}
