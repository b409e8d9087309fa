package io.giftrecon.sampling;

import io.giftrecon.campaign.Crowd;
import io.giftrecon.campaign.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** U1: a crowd of new members should bring nine new members in ten claimers, or more. */
public final class NewMemberShare {
  private static final int PERCENT = 90;

  private NewMemberShare() {}

  /** The samples that fall short. */
  public static List<Finding> ask(Map<Sample, Figures> figures) {
    List<Finding> findings = new ArrayList<>();
    figures.forEach(
        (sample, of) -> {
          if (sample.crowd() == Crowd.NEW_MEMBERS && tooFew(of)) {
            findings.add(
                Finding.warning(
                    FindingCode.LOW_NEW_MEMBER_SHARE,
                    sample,
                    "新会员 %s ÷ 领取人 %d = %s < 0.9000"
                        .formatted(of.shownNewMembers(), of.claimers(), of.newMemberShare()),
                    sample.item().memberFirst()
                        ? "先取消会员优先购（U2），再看新会员占比"
                        : "核对人群是否为新会员、members 文件是否齐全；老会员 %d 人，未入会 %d 人"
                            .formatted(of.oldMembers(), of.noMembers())));
          }
        });
    return findings;
  }

  private static boolean tooFew(Figures of) {
    return of.newMembers().isPresent()
        && 100 * of.newMembers().getAsLong() < PERCENT * of.claimers();
  }
}
