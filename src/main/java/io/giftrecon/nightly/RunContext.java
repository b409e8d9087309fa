package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.campaign.RejectLimit;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.export.scan.FileSplit;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.export.scan.ScannedSplit;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerJob;
import io.giftrecon.ledger.store.ShopLock;
import io.giftrecon.order.Warning;
import io.giftrecon.output.OutputSet;
import io.giftrecon.output.Summary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One run on its way from step to step. It lives in memory alone: a run that died starts over, and
 * arrives at the same bytes.
 */
final class RunContext {
  final PreparedJob prepared;
  final ExportFolder folder;
  final Ledger ledger;
  final LedgerJob identity;
  final ShopLock lock;
  final LocalDate date;
  final RejectLimit rejectLimit;
  final String inputs;
  final OutputSet set;
  final CancellationToken cancellation;
  final ProgressListener progress;

  private final SheetFolder sheets;
  private JobHandler<?> handler;
  private Map<ExportFile, List<FileSplit>> splits = Map.of();
  private final ConcurrentMap<FileSplit, ScannedSplit> scanned = new ConcurrentHashMap<>();
  private @Nullable BuyerGroupIndex groups;
  private List<Warning> warnings = List.of();
  private @Nullable Summary summary;

  RunContext(
      PreparedJob prepared,
      ExportFolder folder,
      SheetFolder sheets,
      Ledger ledger,
      LedgerJob identity,
      ShopLock lock,
      LocalDate date,
      RejectLimit rejectLimit,
      String inputs,
      OutputSet set,
      CancellationToken cancellation,
      ProgressListener progress) {
    this.prepared = prepared;
    this.folder = folder;
    this.sheets = sheets;
    this.ledger = ledger;
    this.identity = identity;
    this.lock = lock;
    this.handler = prepared.handler(ledger, identity, folder);
    this.date = date;
    this.rejectLimit = rejectLimit;
    this.inputs = inputs;
    this.set = set;
    this.cancellation = cancellation;
    this.progress = progress;
  }

  /** What this kind of job does with the rows. */
  JobHandler<?> handler() {
    return handler;
  }

  /** R66: forgets what was decided, and begins again with the marks that the ledger has now. */
  void decideAnew() throws IOException {
    handler = prepared.handler(ledger, identity, folder);
    groups = handler.link(groups().files());
  }

  JobFile job() {
    return prepared.job();
  }

  /** Writes out the sheets of workbooks; now every input is a table and can be cut into splits. */
  List<FileSplit> unpack() throws IOException {
    sheets.fill(folder.known(), bytes -> cancellation.throwIfCancelled());
    List<FileSplit> all =
        folder.known().stream().flatMap(file -> FileSplit.of(file).stream()).toList();
    splits = all.stream().collect(Collectors.groupingBy(FileSplit::file));
    return all;
  }

  void scanned(FileSplit split, ScannedSplit found) {
    scanned.put(split, found);
  }

  /** The splits of a file, put together in order. Empty if they do not meet. */
  Optional<ScannedFile> joined(ExportFile file) {
    List<ScannedSplit> found = new ArrayList<>();
    for (FileSplit split : splits.getOrDefault(file, List.of())) {
      ScannedSplit one = scanned.remove(split);
      if (one == null) {
        throw new IllegalStateException(file.name() + " was not scanned");
      }
      found.add(one);
    }
    return ScannedFile.join(file, found);
  }

  void groups(BuyerGroupIndex index) {
    groups = index;
  }

  BuyerGroupIndex groups() {
    if (groups == null) {
      throw new IllegalStateException("the rows are not linked yet");
    }
    return groups;
  }

  void warnings(List<Warning> found) {
    warnings = found;
  }

  List<Warning> warnings() {
    return warnings;
  }

  void summary(Summary figures) {
    summary = figures;
  }

  Summary summary() {
    if (summary == null) {
      throw new IllegalStateException("nothing was written yet");
    }
    return summary;
  }
}
