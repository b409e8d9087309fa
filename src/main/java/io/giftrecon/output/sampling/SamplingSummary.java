package io.giftrecon.output.sampling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.giftrecon.order.Amounts;
import io.giftrecon.order.Times;
import io.giftrecon.sampling.Figures;
import io.giftrecon.sampling.Horizon;
import io.giftrecon.sampling.ItemSales;
import io.giftrecon.sampling.PrecheckRow;
import io.giftrecon.sampling.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What {@code summary.json} says of a sampling job alone. A count that nobody knows has no field
 * (U17).
 *
 * @param asked the rules that were asked of at least one sample (U13)
 * @param blocked what stands in the way of samples that are not over (U20)
 * @param after null, and then without a field, for a pre-check alone (S10)
 */
record SamplingSummary(
    String now,
    Map<String, Long> findings,
    List<String> asked,
    List<Blocked> blocked,
    @JsonUnwrapped @Nullable After after) {
  static SamplingSummary of(SamplingFigures figures) {
    return new SamplingSummary(
        Times.show(figures.now()),
        figures.findingsByCode(),
        figures.asked(),
        figures.findings().stream()
            .filter(row -> row.severity() == Severity.ERROR)
            .map(Blocked::of)
            .toList(),
        figures.after().map(After::of).orElse(null));
  }

  /** An error of a sample that is not over. */
  record Blocked(String activity, String item, String title, String code) {
    private static Blocked of(PrecheckRow row) {
      return new Blocked(
          row.sample().activityId(),
          row.sample().itemId(),
          row.sample().title(),
          row.code().name());
    }
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
          (after.total().known() ? after.sales() : Map.<String, ItemSales.Sales>of())
              .entrySet().stream()
                  .map(entry -> Sales.of(entry.getKey(), entry.getValue()))
                  .toList(),
          after.differences(),
          after.care());
    }
  }

  /**
   * What came of one sample, or of all.
   *
   * @param unknownBuyers claims that are nobody's
   * @param pendingClaims lines that may yet turn out claims (U19)
   * @param immature claimers by horizon in days whom the exports do not reach yet
   * @param pendingConversions claimers who may have bought the full size (U18)
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SampleEffect(
      String activity,
      String item,
      @Nullable Long claims,
      @Nullable Long claimers,
      String newMembers,
      String newMemberShare,
      long unknownBuyers,
      long pendingClaims,
      Map<String, Long> immature,
      long pendingConversions) {
    private static SampleEffect of(EffectSheet.Row row) {
      Figures figures = row.figures();
      Map<String, Long> immature = new LinkedHashMap<>();
      for (Horizon horizon : Horizon.values()) {
        if (figures.known()) {
          immature.put(Integer.toString(horizon.days()), figures.immature(horizon));
        }
      }
      return new SampleEffect(
          row.activity(),
          row.item(),
          figure(figures.countedClaims()),
          figure(figures.countedClaimers()),
          Figures.shown(figures.countedNewMembers()),
          figures.newMemberShare(),
          figures.unknownBuyers(),
          figures.pendingClaims(),
          immature,
          figures.mayHaveConverted());
    }

    private static @Nullable Long figure(OptionalLong counted) {
      return counted.isPresent() ? counted.getAsLong() : null;
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
