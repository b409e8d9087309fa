package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.campaign.RejectLimit;
import io.giftrecon.export.CaseIndex;
import io.giftrecon.export.ExportFolder;
import io.giftrecon.export.ScannedFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.sheet.OutputSet;
import io.giftrecon.sheet.Summary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * One run on its way from step to step. It lives in memory alone: a run that died starts over, and
 * arrives at the same bytes.
 */
final class Night {
  final Plan plan;
  final ExportFolder folder;
  final Ledger ledger;
  final Work<?> work;
  final LocalDate date;
  final RejectLimit rejectLimit;
  final String inputs;
  final OutputSet set;
  final StopSignal stop;

  private final ConcurrentMap<Integer, ScannedFile> scanned = new ConcurrentHashMap<>();
  private @Nullable CaseIndex cases;
  private @Nullable Summary summary;

  Night(
      Plan plan,
      ExportFolder folder,
      Ledger ledger,
      LocalDate date,
      RejectLimit rejectLimit,
      String inputs,
      OutputSet set,
      StopSignal stop) {
    this.plan = plan;
    this.folder = folder;
    this.ledger = ledger;
    this.work = plan.work(ledger, folder);
    this.date = date;
    this.rejectLimit = rejectLimit;
    this.inputs = inputs;
    this.set = set;
    this.stop = stop;
  }

  JobFile job() {
    return plan.job();
  }

  void scanned(int number, ScannedFile file) {
    scanned.put(number, file);
  }

  /** The scanned files in the order of the folder. */
  List<ScannedFile> scannedFiles() {
    List<ScannedFile> files = new ArrayList<>();
    for (int number = 0; number < folder.known().size(); number++) {
      ScannedFile file = scanned.get(number);
      if (file == null) {
        throw new IllegalStateException(folder.known().get(number).name() + " was not scanned");
      }
      files.add(file);
    }
    return files;
  }

  void cases(CaseIndex index) {
    cases = index;
  }

  CaseIndex cases() {
    if (cases == null) {
      throw new IllegalStateException("the rows are not linked yet");
    }
    return cases;
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
