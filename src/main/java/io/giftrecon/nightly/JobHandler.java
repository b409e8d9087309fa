package io.giftrecon.nightly;

import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Warning;
import io.giftrecon.output.JobFigures;
import io.giftrecon.output.PageContent;
import io.giftrecon.output.Table;
import io.giftrecon.rights.BuyerGroupRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the steps of a run do for one kind of job: which rows are a buyer group, which rules are
 * asked of it, what is written. The steps are the same for all kinds.
 *
 * @param <G> a buyer group after the rules were asked
 */
public interface JobHandler<G> {
  /** Finds out which rows belong to one buyer group. */
  BuyerGroupIndex link(List<ScannedFile> files) throws IOException;

  /** Asks the rules about one buyer group. Several threads ask at once: nothing may be changed. */
  G decide(BuyerGroupRows rows);

  /** Hands a buyer group to every output: one thread, the groups in their order. */
  void take(G decided);

  /** What became of the rows of a file that belong to buyer groups. */
  Map<RowDisposition, Long> uses(String file);

  /** R40: what the decisions leave for a person to look at; asked when all have been taken. */
  List<Warning> warnings();

  /** R53: all warnings of the run, with those marked that a person knows of. */
  List<Warning> told(List<Warning> warnings);

  /** Writes the outputs of the kind into a folder; nothing is published yet. */
  JobFigures write(Path folder, CancellationToken cancellation) throws IOException;

  /**
   * What the page shows of the outputs that were written.
   *
   * @param rejects the rejected rows of all inputs
   */
  PageContent page(Table<?> rejects);

  /** R66: whether marks came to the ledger that this has not seen, and would have decided by. */
  boolean isOvertaken();

  /**
   * Tells the ledger what was decided. Part of the caller's transaction.
   *
   * @return how many rights it learned of
   */
  int record();
}
