package io.giftrecon.output.oneyuan;

import io.giftrecon.output.Column;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.rights.ChangedRight;
import io.giftrecon.rights.ListedRight;
import io.giftrecon.rights.PairFacts;
import io.giftrecon.rights.SideFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code changes.csv}: what is not as the newest set of an earlier date said (R52). */
public final class ChangesSheet {
  private static final int SOME = 200;

  private static final List<Column<ChangedRight>> COLUMNS =
      List.of(
          Column.<ChangedRight>word("变化", ChangesSheet::kind).onPageAs("change"),
          Column.<ChangedRight>number("1元商品子订单号", row -> row.right().oneYuanSubOrder())
              .onPageAs("line"),
          Column.<ChangedRight>count("份", row -> row.right().unit()).onPageAs("unit"),
          Column.<ChangedRight>word("原处理建议", row -> of(row.from(), ChangesSheet::advice))
              .onPageAs("adviceThen"),
          Column.<ChangedRight>word("现处理建议", row -> of(row.to(), ChangesSheet::advice))
              .onPageAs("adviceNow"),
          Column.<ChangedRight>word("原原因代码", row -> of(row.from(), ListedRight::code))
              .onPageAs("codeThen"),
          Column.<ChangedRight>word("现原因代码", row -> of(row.to(), ListedRight::code))
              .onPageAs("codeNow"),
          Column.number("原主商品子订单号", row -> of(row.from(), ListedRight::mainSubOrder)),
          Column.<ChangedRight>number("现主商品子订单号", row -> of(row.to(), ListedRight::mainSubOrder))
              .onPageAs("mainLineNow"),
          Column.<ChangedRight>text("原权益内容", row -> of(row.from(), ListedRight::benefits))
              .onPageAs("benefitsThen"),
          Column.<ChangedRight>text("现权益内容", row -> of(row.to(), ListedRight::benefits))
              .onPageAs("benefitsNow"),
          Column.<ChangedRight>text("证据变化", ChangesSheet::evidence).onPageAs("evidence"));

  /** The table; the page shows some of each 变化. */
  public static final TableDefinition<ChangedRight> TABLE =
      TableDefinition.inOrder("changes", COLUMNS).onPage("changes", SOME);

  private ChangesSheet() {}

  /** 变化 */
  static String kind(ChangedRight row) {
    if (row.from().isEmpty()) {
      return "新增";
    }
    return row.to().isEmpty() ? "消失" : "改变";
  }

  private static String of(Optional<ListedRight> right, Function<ListedRight, String> value) {
    return right.map(value).orElse("");
  }

  /** 处理建议; of a code that an older version knew and this one does not, the code. */
  private static String advice(ListedRight right) {
    if (!right.open()) {
      return GiftStatus.PROCESSED.word();
    }
    return DecisionCode.adviceOf(right.code());
  }

  /** What both lines showed then and show now, where that is not the same. */
  private static String evidence(ChangedRight row) {
    boolean marked = row.to().filter(now -> !now.open()).isPresent();
    if (marked || row.from().isEmpty() || row.to().isEmpty()) {
      return marked ? "已标记为补发" : "";
    }
    PairFacts then = row.from().get().facts();
    PairFacts now = row.to().get().facts();
    List<String> changes = new ArrayList<>();
    compare("1元订单", then.oneYuan(), now.oneYuan(), changes);
    compare("主商品订单", then.main(), now.main(), changes);
    return String.join("；", changes);
  }

  private static void compare(String side, SideFacts then, SideFacts now, List<String> changes) {
    compare(side + "状态", then.status(), now.status(), changes);
    compare(side + "退款", then.refund(), now.refund(), changes);
    compare(side + "退款金额", then.amount(), now.amount(), changes);
    compare(side + "文件", then.files(), now.files(), changes);
  }

  private static void compare(String what, String then, String now, List<String> changes) {
    if (!then.equals(now)) {
      changes.add("%s %s → %s".formatted(what, shown(then), shown(now)));
    }
  }

  private static String shown(String value) {
    return value.isEmpty() ? "（无）" : value;
  }
}
