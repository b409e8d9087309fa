package io.giftrecon.output.sampling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.giftrecon.order.Amounts;
import io.giftrecon.order.Times;
import io.giftrecon.sampling.Figures;
import io.giftrecon.sampling.Horizon;
import io.giftrecon.sampling.ItemSales;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code summary.json} says of a sampling job alone.
 *
 * @param after null, and then without a field, for a pre-check alone (S10)
 */
record SamplingSummary(
    String now, Map<String, Long> findings, @JsonUnwrapped @Nullable After after) {
  static SamplingSummary of(SamplingFigures figures) {
    return new SamplingSummary(
        Times.show(figures.now()),
        figures.findingsByCode(),
        figures.after().map(After::of).orElse(null));
  }

  /** What the exports tell. */
  record After(
      String asOf,
      Map<String, Long> claims,
      List<SampleEffect> effect,
      List<Sales> sales,
      long boardDifferences,
      long careList) {
    private static After of(SamplingFigures.After after) {
      List<SampleEffect> effect = new ArrayList<>();
      after
          .effect()
          .forEach((sample, of) -> effect.add(SampleEffect.of(EffectSheet.Row.of(sample, of))));
      effect.add(SampleEffect.of(EffectSheet.Row.total(after.total())));
      return new After(
          Times.show(after.asOf()),
          after.claims(),
          effect,
          after.sales().entrySet().stream()
              .map(entry -> Sales.of(entry.getKey(), entry.getValue()))
              .toList(),
          after.differences(),
          after.care());
    }
  }

  /**
   * What came of one sample, or of all.
   *
   * @param immature claimers by horizon in days whom the exports do not reach yet
   */
  record SampleEffect(
      String activity,
      String item,
      long claims,
      long claimers,
      String newMembers,
      String newMemberShare,
      Map<String, Long> immature) {
    private static SampleEffect of(EffectSheet.Row row) {
      Figures figures = row.figures();
      Map<String, Long> immature = new LinkedHashMap<>();
      for (Horizon horizon : Horizon.values()) {
        immature.put(Integer.toString(horizon.days()), figures.immature(horizon));
      }
      return new SampleEffect(
          row.activity(),
          row.item(),
          figures.claims(),
          figures.claimers(),
          figures.shownNewMembers(),
          figures.newMemberShare(),
          immature);
    }
  }

  /** Sales of an item; claims are in neither figure (U12). */
  record Sales(String item, long pieces, String amount, String lowestPrice) {
    private static Sales of(String item, ItemSales.Sales of) {
      BigDecimal lowest = of.lowest();
      return new Sales(
          item,
          of.pieces(),
          Amounts.show(of.amount()),
          lowest == null ? "/" : Amounts.show(lowest));
    }
  }
}
