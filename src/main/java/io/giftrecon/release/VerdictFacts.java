package io.giftrecon.release;

import io.giftrecon.rights.PairFacts;
import io.giftrecon.rights.SideFacts;
import io.giftrecon.rights.Verdict;
import io.giftrecon.rights.VerdictWord;
import java.util.ArrayList;
import java.util.List;

/**
 * R51: the facts that a verdict was given on: refunds and amounts of both sides, closed or not, the
 * pair. That an order was paid, shipped, signed for or confirmed is none.
 */
final class VerdictFacts {
  private VerdictFacts() {}

  /**
   * What is not as it was when a verdict was given. Who holds a right back that has no main line
   * holds it back when it gets one.
   *
   * @param now what both lines show
   * @param main the main line that the right has now, empty if it has none
   */
  static List<String> changed(Verdict verdict, PairFacts now, String main) {
    List<String> changed = new ArrayList<>();
    boolean heldWithoutMain =
        verdict.mainSubOrder().isEmpty() && verdict.word() != VerdictWord.RELEASE;
    if (!heldWithoutMain) {
      compare("分到的主商品子订单", verdict.mainSubOrder(), main, changed);
    }
    compare(Side.ONE_YUAN, verdict.facts().oneYuan(), now.oneYuan(), changed);
    if (verdict.mainSubOrder().equals(main)) {
      compare(Side.MAIN, verdict.facts().main(), now.main(), changed);
    }
    return changed;
  }

  /** What is open that was not when a verdict was given: the person did not know of it. */
  static List<String> unanswered(Verdict verdict, List<String> openNow) {
    List<String> answered = verdict.facts().open();
    return openNow.stream().filter(question -> !answered.contains(question)).toList();
  }

  /** What is not as it was on one side. */
  private static void compare(Side side, SideFacts then, SideFacts now, List<String> changed) {
    compare(side.words() + "退款", then.refund(), now.refund(), changed);
    compare(side.words() + "退款金额", then.amount(), now.amount(), changed);
    compare(side.words() + "处理中的退款", then.open(), now.open(), changed);
    compare(side.words() + "关闭", then.closed(), now.closed(), changed);
  }

  private static void compare(String what, String then, String now, List<String> changed) {
    if (!then.equals(now)) {
      changed.add("%s %s → %s".formatted(what, shown(then), shown(now)));
    }
  }

  private static String shown(String value) {
    return value.isEmpty() ? "（无）" : value;
  }
}
