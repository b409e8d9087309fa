package io.giftrecon.sampling;

import io.giftrecon.campaign.Crowd;
import io.giftrecon.campaign.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** U1: a crowd of new members should bring nine new members in ten claimers, or more. */
public final class NewMemberShare {
  private static final int PERCENT = 90;

  private NewMemberShare() {}

  /** The samples that fall short, and those of which nobody can tell (U13). */
  public static List<Finding> ask(Map<Sample, Figures> figures, Basis basis) {
    List<Finding> findings = new ArrayList<>();
    figures.forEach(
        (sample, of) -> {
          if (sample.crowd() != Crowd.NEW_MEMBERS) {
            return;
          }
          unknown(of, basis).ifPresent(why -> findings.add(notAsked(sample, why)));
          if (tooFew(of)) {
            findings.add(
                Finding.warning(
                    FindingCode.LOW_NEW_MEMBER_SHARE,
                    sample,
                    "新会员 %s ÷ 领取人 %d = %s < 0.9000"
                        .formatted(
                            Figures.shown(of.newMembers()), of.claimers(), of.newMemberShare()),
                    sample.item().runsMemberFirst()
                        ? "先取消会员优先购（U2），再看新会员占比"
                        : "核对人群是否为新会员、members 文件是否齐全；老会员 %d 人，未入会 %d 人"
                            .formatted(of.oldMembers(), of.noMembers())));
          }
        });
    return findings;
  }

  /** Why the share is not known though the files are given. */
  private static Optional<String> unknown(Figures of, Basis basis) {
    if (!basis.linesKnown()) {
      return basis.whyNoLines();
    }
    if (basis.membersMeetNobody()) {
      return basis.whyNoMembers();
    }
    return of.masked() && basis.members().known()
        ? Optional.of("%d 单领取的买家未知，知道的只有 %d 人".formatted(of.unknownBuyers(), of.claimers()))
        : Optional.empty();
  }

  private static Finding notAsked(Sample sample, String why) {
    return Finding.notAsked(1, sample, why, "补上商品ID、买家或同一种买家标识的 members 后重新运行，才能计算新会员占比");
  }

  private static boolean tooFew(Figures of) {
    return of.countedNewMembers().isPresent()
        && !of.masked()
        && 100 * of.countedNewMembers().getAsLong() < PERCENT * of.claimers();
  }
}
