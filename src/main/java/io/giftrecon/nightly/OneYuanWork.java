package io.giftrecon.nightly;

import io.giftrecon.campaign.BenefitKind;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.export.CaseIndex;
import io.giftrecon.export.ScannedFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.order.CaseRows;
import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.LedgerView;
import io.giftrecon.order.ReturnedRow;
import io.giftrecon.order.RowUse;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.PairedCase;
import io.giftrecon.pairing.Pairing;
import io.giftrecon.release.DecidedCase;
import io.giftrecon.release.Release;
import io.giftrecon.sheet.BreaksSheet;
import io.giftrecon.sheet.DownloadSheet;
import io.giftrecon.sheet.Dress;
import io.giftrecon.sheet.JobFigures;
import io.giftrecon.sheet.NotReturnedSheet;
import io.giftrecon.sheet.Output;
import io.giftrecon.sheet.PublishedBooks;
import io.giftrecon.sheet.RecallSheet;
import io.giftrecon.sheet.Tally;
import io.giftrecon.sheet.Worklist;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The work of a one-yuan campaign: R1 to R13, then R20 to R29. */
final class OneYuanWork implements Work<DecidedCase> {
  private final Campaign campaign;
  private final Ledger ledger;
  private final LedgerSnapshot before;
  private final DownloadSheet sheet;
  private final List<Output> outputs;
  private final Tally tally;
  private final List<LedgerRight> changes = new ArrayList<>();

  OneYuanWork(Campaign campaign, Ledger ledger) {
    this.campaign = campaign;
    this.ledger = ledger;
    this.before = ledger.snapshot(campaign.shop());
    Dress dress = new Dress(campaign.job().numbers());
    this.sheet = new DownloadSheet(dress);
    this.outputs =
        List.of(
            sheet,
            new Worklist(dress, BenefitKind.GIFT),
            new Worklist(dress, BenefitKind.CASH),
            new RecallSheet(dress),
            new NotReturnedSheet(dress),
            new BreaksSheet(dress));
    this.tally = new Tally(campaign);
  }

  @Override
  public CaseIndex link(List<ScannedFile> files) {
    return CaseIndex.of(files, before.released());
  }

  @Override
  public DecidedCase decide(CaseRows rows) {
    return decide(rows, campaign, before);
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

  @Override
  public void take(DecidedCase decided) {
    outputs.forEach(output -> output.add(decided));
    tally.add(decided);
    changes.addAll(decided.ledger());
  }

  @Override
  public Map<RowUse, Long> uses(String file) {
    return tally.uses(file);
  }

  @Override
  public JobFigures write(Path folder, StopSignal stop) throws IOException {
    for (Output output : outputs) {
      stop.obey();
      output.write(folder);
    }
    if (campaign.job().workbooks()) {
      PublishedBooks.write(folder, stop::obey);
    }
    return tally.figures(sheet.records());
  }

  @Override
  public int record() {
    ledger.record(campaign.shop(), before, changes);
    return changes.size();
  }
}
