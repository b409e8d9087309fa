package io.giftrecon.plain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rules say a run must publish, by the plain implementation. */
record Expected(
    List<List<String>> sheet,
    Map<Decision, Integer> decisions,
    List<Break> breaks,
    List<String> notReturned,
    Map<Pair, Integer> recall,
    Map<String, Counts> files,
    Set<String> warnings) {

  /** A decision on some units of a one-yuan line; the main sub-order is blank if none took them. */
  record Decision(String kind, String benefits, String oneYuanSub, String mainSub, String code) {}

  /** One row of the breaks. */
  record Break(String code, String order, String sub) {}

  /** A one-yuan line and the main line its rights are bound to. */
  record Pair(String oneYuanSub, String mainSub) {}

  /** Data rows of a file, and those of them rejected. */
  record Counts(int rows, int rejected) {}
}
