package io.giftrecon.check;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.recognise.AsOf;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.recognise.RequiredColumn;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.export.recognise.UnreadFile;
import io.giftrecon.export.scan.FileScan;
import io.giftrecon.export.scan.LostHeaders;
import io.giftrecon.export.scan.Reject;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.nightly.JobKinds;
import io.giftrecon.nightly.PreparedJob;
import io.giftrecon.nightly.ProgressListener;
import io.giftrecon.nightly.RunRequest;
import io.giftrecon.nightly.RunWarnings;
import io.giftrecon.nightly.ShopJob;
import io.giftrecon.nightly.WrittenOutInputs;
import io.giftrecon.order.Times;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.order.Warning;
import io.giftrecon.order.WarningCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at everything that a run would read, and goes on where a run would end. */
public final class Survey {
  private static final int REJECTS_SHOWN = 5;

  private final LocalDate date;
  private final ProgressListener progress;
  private final CheckNote note = new CheckNote();

  private Survey(LocalDate date, ProgressListener progress) {
    this.date = date;
    this.progress = progress;
  }

  /**
   * Looks at a job. What is wrong with it stands in the note.
   *
   * @param date of the run that is foreseen
   */
  public static CheckNote of(Path jobFile, LocalDate date, ProgressListener progress)
      throws IOException {
    return new Survey(date, progress).look(jobFile);
  }

  private CheckNote look(Path jobFile) throws IOException {
    boolean whole = false;
    try (SheetFolder sheets = SheetFolder.temporary()) {
      look(JobKinds.read(jobFile), sheets);
      whole = true;
    } catch (UnusableInputException e) {
      note.wrong(e);
    } finally {
      progress.ends(whole);
    }
    return note;
  }

  private void look(ShopJob shopJob, SheetFolder sheets) throws IOException {
    JobFile job = shopJob.file();
    note.found(Message.of("check.job", job.file(), job.kind(), job.shop()));
    Optional<PreparedJob> prepared = prepared(shopJob);
    ExportFolder found = ExportFolder.found(job, sheets);
    ExportFolder folder = WrittenOutInputs.writtenOut(job, found, sheets, ByteListener.NONE);
    sheets.fill(folder.known(), ByteListener.NONE);
    try {
      folder.refuseUnusable(job);
    } catch (UnusableInputException e) {
      note.wrong(e);
    }
    if (folder.known().isEmpty() && !job.needsExports()) {
      note.found(Message.of("check.no-exports"));
    } else if (prepared.isPresent()) {
      exports(prepared.get(), folder);
    }
    for (UnreadFile unread : folder.unread()) {
      note.found(Message.of("check.unread", unread.file().name(), unread.why()));
    }
  }

  /** Looks at the small files that the job file names; empty if they are wrong. */
  private Optional<PreparedJob> prepared(ShopJob job) {
    RunRequest tonight = new RunRequest(job.file().file(), date, null, false, null, false);
    try {
      return Optional.of(job.check(tonight, note::found, note::missing));
    } catch (UnusableInputException e) {
      note.wrong(e);
      return Optional.empty();
    }
  }

  private void exports(PreparedJob prepared, ExportFolder folder) throws IOException {
    JobFile job = prepared.job();
    progress.begins(
        ProgressListener.Stage.SCAN,
        folder.known().stream().mapToLong(ExportFile::tableSize).sum());
    List<ScannedFile> files = new ArrayList<>();
    for (ExportFile file : folder.known()) {
      try {
        ScannedFile scanned = FileScan.scan(file, prepared.scope(), progress::advances);
        describe(scanned, job.shop());
        files.add(scanned);
      } catch (UnusableInputException e) {
        note.wrong(e);
      }
    }
    refuseLostHeaders(folder, files);
    BuyerGroupIndex groups = prepared.link(files);
    prepared.describe(files, groups, note::found);
    warnings(prepared, folder, groups).stream()
        .filter(warning -> folder.linesAsOf().isPresent() || !isOfItems(warning))
        .forEach(note::warning);
    long concerned = files.stream().mapToLong(file -> file.keys().enrolledRows()).sum();
    if (folder.linesAsOf().isPresent() && concerned == 0) {
      note.missing(Message.of("check.none-concerned"));
    }
    needs(folder, RequiredColumn.unmet(folder, job.sendsParcels()));
    long rows = files.stream().mapToLong(ScannedFile::rows).sum();
    long rejected =
        files.stream().flatMap(file -> file.rejects().stream()).filter(Reject::counts).count();
    if (!job.rejectLimit().allows(rejected, rows)) {
      note.overLimit(Message.of("check.over-limit", rejected, rows, job.rejectLimit()));
    }
  }

  /** R40: those of a run. A ledger that cannot be opened is wrong. */
  private List<Warning> warnings(PreparedJob prepared, ExportFolder folder, BuyerGroupIndex groups)
      throws IOException {
    try {
      note.filledInPlace(RunWarnings.filledInPlace(prepared, folder));
      return RunWarnings.foreseen(prepared, folder, groups, date, note::missing);
    } catch (UnusableInputException e) {
      note.wrong(e);
      return RunWarnings.of(prepared, folder, groups);
    }
  }

  /** Where nothing lists lines, each enrolled item is unseen: that is told once, as wrong. */
  private static boolean isOfItems(Warning warning) {
    return warning.code() == WarningCode.ENROLMENT_UNSEEN;
  }

  private void refuseLostHeaders(ExportFolder folder, List<ScannedFile> files) {
    try {
      LostHeaders.refuse(folder, files);
    } catch (UnusableInputException e) {
      note.wrong(e);
    }
  }

  private void needs(ExportFolder folder, List<RequiredColumn> unmet) {
    boolean trades = folder.known().stream().anyMatch(file -> file.knownLayout().isOfTrades());
    String report = "";
    for (RequiredColumn need : unmet) {
      if (!need.report().equals(report)) {
        report = need.report();
        note.missing(
            need.isExported(folder)
                ? Message.of("check.tick", report)
                : trades
                    ? Message.of("check.not-in-trades", report)
                    : Message.of("check.no-report", report));
      }
      note.missing(Message.of("check.need", need.column(), need.lack()));
    }
  }

  private void describe(ScannedFile scanned, String shop) {
    ExportFile file = scanned.file();
    CsvSchema layout = file.knownLayout();
    note.found(
        Message.of(
            "check.export",
            file.name(),
            layout.kind().userMessage(),
            file.format(),
            Times.show(file.asOf()),
            scanned.rows()));
    if (file.asOfFrom() == AsOf.From.FILE_TIME) {
      note.found(Message.of("check.file-time"));
    } else if (file.asOfFrom() == AsOf.From.CONTENTS) {
      note.found(Message.of("check.contents-time"));
    }
    if (file.isOf(FileKind.PLATFORM)) {
      note.found(Message.of("check.lines-of-sheet", scanned.lines()));
    } else if (scanned.lines() > scanned.rows()) {
      note.found(Message.of("check.lines", scanned.lines()));
    }
    note.found(Message.of("check.used", layout.used()));
    if (scanned.otherShop() > 0) {
      note.found(Message.of("check.other-shop", scanned.otherShop(), shop));
    }
    List<Message> wrong = new ArrayList<>();
    int shown = Math.min(REJECTS_SHOWN, scanned.rejects().size());
    for (Reject reject : scanned.rejects().subList(0, shown)) {
      wrong.add(reject.userMessage());
    }
    if (scanned.rejects().size() > shown) {
      wrong.add(Message.of("check.more-wrong", file.place(), scanned.rejects().size() - shown));
    }
    note.wrong(scanned.rejects().size(), wrong);
  }
}
