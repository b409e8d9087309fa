package io.giftrecon.sampling;

import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.pairing.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** U12: what was really sold of the sample items. Claims are neither sales nor a lowest price. */
public final class ItemSales {
  private final SamplingCampaign campaign;
  private final Map<String, Sales> byItem = new TreeMap<>();

  /**
   * What was sold of one item.
   *
   * @param pieces sold
   * @param amount payable for them, in yuan
   * @param lowest the lowest price of one piece, in yuan, two decimals; null while nothing is sold
   */
  public record Sales(long pieces, BigDecimal amount, @Nullable BigDecimal lowest) {}

  public ItemSales(SamplingCampaign campaign) {
    this.campaign = campaign;
    campaign
        .claimable()
        .forEach(sample -> byItem.put(sample.itemId(), new Sales(0, BigDecimal.ZERO, null)));
  }

  /** Adds the sales of one buyer group. */
  public void add(SampledGroup sampled) {
    Set<String> claims =
        sampled.claims().stream()
            .filter(claim -> claim.code().claim() || claim.code().pending())
            .map(claim -> claim.line().subOrder())
            .collect(Collectors.toCollection(HashSet::new));
    for (Line line : sampled.lines()) {
      Optional<BigDecimal> payable = LinePrice.payable(line);
      boolean sold =
          !campaign.samplesOf(line.row().itemId()).isEmpty()
              && !claims.contains(line.subOrder())
              && line.paidAt() != null
              && line.status().kind() != OrderStatus.UNPAID
              && !line.dead();
      if (sold) {
        payable.ifPresent(amount -> sell(line.row().itemId(), line.row().quantity(), amount));
      }
    }
  }

  /** By item id. */
  public Map<String, Sales> byItem() {
    return byItem;
  }

  private void sell(String item, int pieces, BigDecimal payable) {
    BigDecimal price = payable.divide(BigDecimal.valueOf(pieces), 2, RoundingMode.HALF_UP);
    byItem.computeIfPresent(
        item,
        (id, before) -> {
          BigDecimal lowest = before.lowest();
          return new Sales(
              before.pieces() + pieces,
              before.amount().add(payable),
              lowest == null || price.compareTo(lowest) < 0 ? price : lowest);
        });
  }
}
