package io.giftrecon.output.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.PageContent;
import io.giftrecon.output.Table;
import io.giftrecon.sampling.BoardDifference;
import io.giftrecon.sampling.CareEntry;
import io.giftrecon.sampling.ClaimLine;
import io.giftrecon.sampling.Effect;
import io.giftrecon.sampling.PrecheckRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/** All tables of a sampling job: filled, then written, then shown on the page. */
public final class SamplingTables {
  private final CellFormat format;
  private final Table<PrecheckRow> precheck = new Table<>(PrecheckSheet.TABLE);
  private final Table<ClaimLine> claims = new Table<>(ClaimsSheet.TABLE);
  private final Table<EffectSheet.Row> effect = new Table<>(EffectSheet.TABLE);
  private final Table<BoardDifference> board = new Table<>(BoardSheet.TABLE);
  private final Table<CareEntry> care = new Table<>(CareSheet.TABLE);

  /** Empty tables. */
  public SamplingTables(CellFormat format) {
    this.format = format;
  }

  /** Adds a line of a sample item. */
  public void add(ClaimLine claim) {
    claims.add(claim);
  }

  /** Writes the findings of the pre-check, in their order, into a folder. */
  public void writePrecheck(List<PrecheckRow> findings, Path folder) throws IOException {
    findings.forEach(precheck::add);
    precheck.writeCsv(folder, format);
  }

  /** Writes what the exports tell into a folder. */
  public void writeAfter(
      Effect came, List<BoardDifference> differences, List<CareEntry> entries, Path folder)
      throws IOException {
    EffectSheet.Row.of(came).forEach(effect::add);
    differences.forEach(board::add);
    entries.forEach(care::add);
    for (Table<?> table : List.of(claims, effect, board, care)) {
      table.writeCsv(folder, format);
    }
  }

  /**
   * What the page shows after a pre-check alone (S10).
   *
   * @param rejects the rejected rows of all inputs
   */
  public PageContent precheckPage(List<Sample> samples, LocalDateTime now, Table<?> rejects) {
    return page(samples, now, List.of(precheck, rejects));
  }

  /**
   * What the page shows of a campaign that has run.
   *
   * @param rejects the rejected rows of all inputs
   */
  public PageContent page(List<Sample> samples, LocalDateTime now, Table<?> rejects) {
    return page(samples, now, List.of(precheck, rejects, effect, board, care, claims));
  }

  private static PageContent page(List<Sample> samples, LocalDateTime now, List<Table<?>> tables) {
    return PageContent.beside(SamplingTables.class, SamplingFacts.of(samples, now), tables);
  }
}
