package io.giftrecon.nightly;

import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.scan.FileScan;
import io.giftrecon.export.scan.LostHeaders;
import io.giftrecon.export.scan.Reject;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Puts the scanned splits of each file together. Ends the run if too much was rejected; else finds
 * out which rows belong to one buyer group.
 */
final class LinkStep implements Tasklet {
  private final RunContext run;

  LinkStep(RunContext run) {
    this.run = run;
  }

  @Override
  public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
      throws IOException {
    run.progress.begins(ProgressListener.Stage.LINK, 0);
    List<ScannedFile> files = new ArrayList<>();
    for (ExportFile file : run.folder.known()) {
      Optional<ScannedFile> joined = run.joined(file);
      files.add(
          joined.isPresent()
              ? joined.get()
              : FileScan.scan(
                  file, run.prepared.scope(), bytes -> run.cancellation.throwIfCancelled()));
    }
    LostHeaders.refuse(run.folder, files);
    long rows = files.stream().mapToLong(ScannedFile::rows).sum();
    List<Reject> rejects =
        files.stream().flatMap(file -> file.rejects().stream()).filter(Reject::counts).toList();
    if (!run.rejectLimit.allows(rejects.size(), rows)) {
      Reject first = rejects.get(0);
      throw new TooManyRejectsException(
          Message.of(
              "run.too-many-rejects", rejects.size(), rows, run.rejectLimit, first.userMessage()));
    }
    run.groups(run.handler().link(files));
    run.warnings(RunWarnings.of(run.prepared, run.folder, run.groups()));
    contribution.incrementWriteCount(run.groups().size());
    return RepeatStatus.FINISHED;
  }
}
