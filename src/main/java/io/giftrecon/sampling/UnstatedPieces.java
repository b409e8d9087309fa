package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * U13: claims of which no export says how many pieces they are. Each is taken for one piece, so
 * nobody has asked whether it is over the limit (U5).
 */
public final class UnstatedPieces {
  private final Map<Sample, Long> claims = new HashMap<>();

  /** Counts those of one buyer group. */
  public void add(SampledGroup sampled) {
    sampled.claims().stream()
        .filter(claim -> claim.code().claim() && claim.line().row().pieces() == null)
        .forEach(claim -> claims.merge(claim.sample(), 1L, Long::sum));
  }

  /** What could not be asked, of each sample that has such claims. */
  public List<Finding> findings() {
    return claims.entrySet().stream()
        .map(
            entry ->
                Finding.notAsked(
                    5,
                    entry.getKey(),
                    "%d 单领取没有购买数量，各按一件算，是否超过每人限购".formatted(entry.getValue()),
                    "导出宝贝报表时勾选 购买数量，才能核对每人限购"))
        .toList();
  }
}
