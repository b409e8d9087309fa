package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.campaign.ScanScope;
import io.giftrecon.campaign.SideFile;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerJob;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.order.Warning;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A job that has been read whole, before anything is done: what the run will be. */
public interface PreparedJob {
  /** What the job file says. */
  JobFile job();

  /** Which rows of the exports matter. */
  ScanScope scope();

  /** U14: the small files in which rows were rejected. */
  List<SideFile> sideFiles();

  /** What the run depends on besides its files; part of its fingerprint. */
  String asked();

  /** Id of the newest ledger event that the run depends on; 0 if it depends on none. */
  long marks(Ledger ledger, LedgerJob identity);

  /** Whether something would be forgotten if the ledger were made anew. */
  boolean keepsMarks();

  /** Which rows of the exports belong together, where the ledger is not asked. */
  BuyerGroupIndex link(List<ScannedFile> files);

  /** R40: what this kind of job expects of the exports, and does not find. */
  List<Warning> warnings(BuyerGroupIndex groups);

  /**
   * R40: what the decisions of a run would leave for a person to look at, with nothing written.
   *
   * @param known what the ledger knows
   */
  List<Warning> warningsOfDecisions(List<ScannedFile> files, LedgerSnapshot known)
      throws IOException;

  /** Lists that were filled in where they were published, and that no run has read (R27). */
  List<Path> filledInPlace(ExportFolder folder, Ledger ledger) throws IOException;

  /** Tells {@code check} what the exports hold of what the job is about. */
  void describe(List<ScannedFile> files, BuyerGroupIndex groups, Consumer<Message> found);

  /** What the steps of the run do for this kind. */
  JobHandler<?> handler(Ledger ledger, LedgerJob identity, ExportFolder folder);
}
