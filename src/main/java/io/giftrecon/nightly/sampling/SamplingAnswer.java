package io.giftrecon.nightly.sampling;

import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.explain.SamplingExplanation;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.group.BuyerGroupSource;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.export.scan.FileScan;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.nightly.ChangesSince;
import io.giftrecon.nightly.Explained;
import io.giftrecon.nightly.ExportsExplained;
import io.giftrecon.nightly.PreparedJob;
import io.giftrecon.nightly.RejectedRows;
import io.giftrecon.nightly.WrittenOutInputs;
import io.giftrecon.order.Times;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.sampling.Basis;
import io.giftrecon.sampling.SampledGroup;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Lets the sampling rules decide about one order or one buyer once more. Writes nothing. */
final class SamplingAnswer {
  private static final SampledGroup NOTHING =
      new SampledGroup(List.of(), List.of(), List.of(), Map.of());

  private final SamplingCampaign campaign;
  private final ExportFolder folder;

  private final BiFunction<SamplingCampaign, LocalDate, PreparedJob> prepared;

  private SamplingAnswer(
      SamplingCampaign campaign,
      ExportFolder folder,
      BiFunction<SamplingCampaign, LocalDate, PreparedJob> prepared) {
    this.campaign = campaign;
    this.folder = folder;
    this.prepared = prepared;
  }

  /**
   * Explains from the inputs of the last run (S39); the first line says so where they have changed.
   *
   * @param who an order number, the number of one of its lines, or a buyer
   * @param prepared the job of that run by its date
   */
  static Explained of(
      SamplingCampaign campaign,
      String who,
      BiFunction<SamplingCampaign, LocalDate, PreparedJob> prepared)
      throws IOException {
    try (SheetFolder sheets = SheetFolder.temporary()) {
      ExportFolder folder =
          WrittenOutInputs.writtenOut(
              campaign.job(),
              ExportFolder.survey(campaign.job(), sheets),
              sheets,
              ByteListener.NONE);
      sheets.fill(folder.known(), ByteListener.NONE);
      return new SamplingAnswer(campaign, folder, prepared).answer(who);
    }
  }

  private Explained answer(String who) throws IOException {
    LocalDate date = LocalDate.now(Times.CHINA);
    List<String> lines = new ArrayList<>();
    if (Ledger.exists(campaign.job().ledger())) {
      try (Ledger ledger = Ledger.open(campaign.job().ledger())) {
        lines.addAll(ChangesSince.files(campaign.job(), folder, ledger));
        date =
            ledger
                .lastPublication(campaign.job().file().toString())
                .map(last -> LocalDate.parse(last.date()))
                .orElse(date);
      }
    }
    List<ScannedFile> files = FileScan.all(folder, campaign.scope());
    BuyerGroupIndex all = BuyerGroupIndex.of(files, campaign.scope().otherwise());
    Explained found = found(who, date, files, all);
    lines.addAll(found.lines());
    lines.addAll(ExportsExplained.lines(prepared.apply(campaign, date), folder, all, who));
    return new Explained(lines, found.known());
  }

  private Explained found(String who, LocalDate date, List<ScannedFile> files, BuyerGroupIndex all)
      throws IOException {
    SamplingExplanation explanation =
        new SamplingExplanation(
            campaign, SamplingNight.of(campaign, date.atStartOfDay(), date, all));
    List<String> lines =
        first(
            BuyerGroupIndex.around(who, files),
            RuleTrace.of(who),
            explanation.basis(),
            explanation::ofOrder);
    if (lines.isEmpty()) {
      lines =
          first(
              BuyerGroupIndex.aroundBuyer(who, files),
              RuleTrace.ofBuyer(who),
              explanation.basis(),
              (sampled, asked) -> explanation.ofBuyer(who, sampled, asked));
    }
    if (lines.isEmpty()) {
      lines = explanation.ofBuyer(who, NOTHING, RuleTrace.NONE);
    }
    return lines.isEmpty() ? unknown(who, files) : new Explained(lines, true);
  }

  private List<String> first(
      BuyerGroupIndex index, RuleTrace asked, Basis basis, Explainer explainer) throws IOException {
    try (BuyerGroupSource groups = new BuyerGroupSource(index)) {
      for (BuyerGroupRows rows = groups.next(); rows != null; rows = groups.next()) {
        List<String> lines =
            explainer.explain(SampledGroup.of(rows, campaign, basis, asked), asked);
        if (!lines.isEmpty()) {
          return lines;
        }
      }
    }
    return List.of();
  }

  private static Explained unknown(String who, List<ScannedFile> files) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("%s：导出文件、members 和 prompts 里都没有这个订单号或买家".formatted(who));
    lines.addAll(RejectedRows.naming(who, files));
    boolean known = lines.size() > 1;
    lines.add("  怎样会改变：核对买家会员名或订单号；若订单在 rejects.csv 里，改好那一行再放进导出文件夹；其他店铺的订单不计。");
    return new Explained(lines, known);
  }

  /** Explains one buyer group; nothing if it does not know whom it is asked about. */
  @FunctionalInterface
  private interface Explainer {
    List<String> explain(SampledGroup sampled, RuleTrace asked);
  }
}
