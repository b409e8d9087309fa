package io.giftrecon.nightly;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.order.CaseRows;
import io.giftrecon.order.LedgerView;
import io.giftrecon.order.ReturnedRow;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.PairedCase;
import io.giftrecon.pairing.Pairing;
import io.giftrecon.release.DecidedCase;
import io.giftrecon.release.Release;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Asks the rules about one case: R1 to R13, then R20 to R29. */
final class CaseProcessor implements ItemProcessor<CaseRows, DecidedCase> {
  private final Night night;

  CaseProcessor(Night night) {
    this.night = night;
  }

  @Override
  public DecidedCase process(CaseRows rows) {
    return decide(rows, night.campaign, night.before);
  }

  static DecidedCase decide(CaseRows rows, Campaign campaign, LedgerSnapshot known) {
    PairedCase paired = Pairing.of(rows, campaign);
    List<String> lines = paired.lines().stream().map(Line::subOrder).toList();
    Set<String> oneYuan = new LinkedHashSet<>(lines);
    rows.returned().stream().map(ReturnedRow::oneYuanSubOrder).forEach(oneYuan::add);
    Set<String> orders = new LinkedHashSet<>();
    paired.lines().forEach(line -> orders.add(line.orderNo()));
    LedgerView ledger = known.view(oneYuan, orders, lines);
    return Release.of(paired, rows.returned(), ledger, campaign);
  }
}
