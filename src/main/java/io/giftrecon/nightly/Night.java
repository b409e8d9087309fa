package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.campaign.RejectLimit;
import io.giftrecon.export.CaseIndex;
import io.giftrecon.export.ExportFile;
import io.giftrecon.export.ExportFolder;
import io.giftrecon.export.ScannedFile;
import io.giftrecon.export.ScannedStretch;
import io.giftrecon.export.SheetFolder;
import io.giftrecon.export.Stretch;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.ShopLock;
import io.giftrecon.sheet.OutputSet;
import io.giftrecon.sheet.Summary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  final ShopLock held;
  final Work<?> work;
  final LocalDate date;
  final RejectLimit rejectLimit;
  final String inputs;
  final OutputSet set;
  final StopSignal stop;
  final Progress progress;

  private final SheetFolder sheets;
  private List<Stretch> stretches = List.of();
  private final ConcurrentMap<Stretch, ScannedStretch> scanned = new ConcurrentHashMap<>();
  private @Nullable CaseIndex cases;
  private @Nullable Summary summary;

  Night(
      Plan plan,
      ExportFolder folder,
      SheetFolder sheets,
      Ledger ledger,
      ShopLock held,
      LocalDate date,
      RejectLimit rejectLimit,
      String inputs,
      OutputSet set,
      StopSignal stop,
      Progress progress) {
    this.plan = plan;
    this.folder = folder;
    this.sheets = sheets;
    this.ledger = ledger;
    this.held = held;
    this.work = plan.work(ledger, folder);
    this.date = date;
    this.rejectLimit = rejectLimit;
    this.inputs = inputs;
    this.set = set;
    this.stop = stop;
    this.progress = progress;
  }

  JobFile job() {
    return plan.job();
  }

  /** Writes out the sheets of workbooks; now every input is CSV and can be cut into stretches. */
  List<Stretch> unpack() throws IOException {
    sheets.fill(folder.known(), bytes -> stop.obey());
    stretches = folder.known().stream().flatMap(file -> Stretch.of(file).stream()).toList();
    return stretches;
  }

  List<Stretch> stretches() {
    return stretches;
  }

  void scanned(Stretch stretch, ScannedStretch found) {
    scanned.put(stretch, found);
  }

  /** The stretches of a file, put together in order. Empty if they do not meet. */
  Optional<ScannedFile> joined(ExportFile file) {
    List<ScannedStretch> found = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (stretch.file().equals(file)) {
        ScannedStretch one = scanned.remove(stretch);
        if (one == null) {
          throw new IllegalStateException(file.name() + " was not scanned");
        }
        found.add(one);
      }
    }
    return ScannedFile.join(file, found);
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
