package io.giftrecon.sampling;

import io.giftrecon.campaign.Members;
import io.giftrecon.order.AlteredRows;
import io.giftrecon.order.HomelessRefunds;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.WarningCode;
import io.giftrecon.pairing.RefundsOfSomeLine;
import io.giftrecon.rights.Tonight;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * U17: what the figures of a night may rest on.
 *
 * @param tonight what all exports tell together (R30, R32, R36)
 * @param linesUnknown why nobody knows which lines are claims; empty where the exports say it
 * @param members who joined when; nobody knows where there is no file, or it meets no buyer
 * @param membersMeetNobody whether the members were given, and none of them is a buyer
 * @param asOf up to when the exports tell of payments, where that is certain (S3)
 * @param ripeUpTo up to when claims have ripened; empty where no export says when it was made
 */
public record Basis(
    Tonight tonight,
    Optional<WarningCode> linesUnknown,
    Members members,
    boolean membersMeetNobody,
    Optional<LocalDateTime> asOf,
    Optional<LocalDateTime> ripeUpTo) {

  /** A123: the refunds whose numbers no export knows; nobody asks here what endings tell. */
  public static HomelessRefunds homeless(List<RefundRow> rows, AlteredRows altered) {
    return RefundsOfSomeLine.told(rows, false, altered);
  }

  /** Whether anybody knows which lines are claims. */
  public boolean linesKnown() {
    return linesUnknown.isEmpty();
  }

  /** Why no figure can be told, in words; empty where one can. */
  public Optional<String> whyNoLines() {
    return linesUnknown.map(
        code ->
            code == WarningCode.NO_ITEM_IDS
                ? "导出没有商品ID，不知道哪些是领取（%s）".formatted(code)
                : "导出里没有本店的行，不知道哪些是领取（%s）".formatted(code));
  }

  /** Why nobody knows who is a new member, in words; empty where somebody does. */
  public Optional<String> whyNoMembers() {
    if (membersMeetNobody) {
      return Optional.of(
          "members 文件里没有一位买家出现在导出里，不知道谁是新会员（%s）".formatted(WarningCode.MEMBERS_MEET_NOBODY));
    }
    return members.known() ? Optional.empty() : Optional.of("没有 members 文件，无法计算新会员");
  }
}
