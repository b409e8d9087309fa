package io.giftrecon.nightly;

import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.BuyerGroupRows;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.output.JobFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a night does that depends on the kind of its job: which rows are cases, which rules are
 * asked of them, what is written. The steps are the same for all.
 *
 * @param <C> a case after the rules were asked
 */
interface JobHandler<C> {
  /** Finds out which rows belong to one case. */
  BuyerGroupIndex link(List<ScannedFile> files);

  /** Asks the rules about one case. */
  C decide(BuyerGroupRows rows);

  /** Hands a case to every output. */
  void take(C decided);

  /** What became of the rows of a file that belong to cases. */
  Map<RowDisposition, Long> uses(String file);

  /** Writes the outputs of the kind into a folder; nothing is published yet. */
  JobFigures write(Path folder, CancellationToken stop) throws IOException;

  /**
   * Tells the ledger what was decided. Part of the caller's transaction.
   *
   * @return how many rights it learned of
   */
  int record();
}
