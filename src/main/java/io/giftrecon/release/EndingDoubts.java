package io.giftrecon.release;

import io.giftrecon.campaign.EndingPolicy;
import io.giftrecon.order.Endings;
import io.giftrecon.pairing.EndingsApart;
import io.giftrecon.pairing.MainLine;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.pairing.PairedGroup;
import io.giftrecon.pairing.PairedRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * R47, R48: what the endings of order numbers say of records: that a buyer's orders end
 * differently, or that nothing but their ending pairs them.
 */
final class EndingDoubts {
  private final EndingPolicy policy;
  private final Endings endings;
  private final Map<String, EndingsApart> apart = new HashMap<>();
  private final Set<String> byEnding = new HashSet<>();

  EndingDoubts(PairedGroup paired, EndingPolicy policy, Endings endings) {
    this.policy = policy;
    this.endings = endings;
    for (PairedRecord record : paired.records()) {
      String main = record.main().subOrder();
      record.apart().ifPresent(found -> apart.put(main, found));
      if (record.byEnding()) {
        byEnding.add(main);
      }
    }
  }

  /** Whether nothing but its ending pairs a main line. */
  boolean byEnding(MainLine main) {
    return byEnding.contains(main.subOrder());
  }

  /** R47: orders of the record of a main line that end differently. */
  Optional<Doubt> contradicted(MainLine main) {
    return Optional.ofNullable(apart.get(main.subOrder()))
        .map(EvidenceDoubt.BuyerContradicted::new);
  }

  /** R48: a pair that a person decides. */
  Optional<Doubt> unproven(OneYuanLine oneYuan, MainLine main) {
    if (!byEnding(main)) {
      return Optional.empty();
    }
    SameReceiver receiver =
        SameReceiver.of(
            oneYuan.line().receiver(), main.line().receiver(), endings.receiverOfMany());
    return policy == EndingPolicy.RELEASE && receiver.enough()
        ? Optional.empty()
        : Optional.of(
            new EvidenceDoubt.PairedByEnding(main.line().orderNo(), receiver, endings.evidence()));
  }
}
