package io.giftrecon.nightly;

import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.scan.FileScan;
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
 * Puts the scanned stretches together. Ends the run if too much was rejected; else finds out which
 * rows belong to one case.
 */
final class LinkStep implements Tasklet {
  private final RunContext night;

  LinkStep(RunContext night) {
    this.night = night;
  }

  @Override
  public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
      throws IOException {
    night.progress.begins(ProgressListener.Stage.LINK, 0);
    List<ScannedFile> files = new ArrayList<>();
    for (ExportFile file : night.folder.known()) {
      Optional<ScannedFile> joined = night.joined(file);
      files.add(
          joined.isPresent()
              ? joined.get()
              : FileScan.scan(file, night.plan.scope(), bytes -> night.stop.throwIfCancelled()));
    }
    long rows = files.stream().mapToLong(ScannedFile::rows).sum();
    List<Reject> rejects = files.stream().flatMap(file -> file.rejects().stream()).toList();
    if (!night.rejectLimit.allows(rejects.size(), rows)) {
      Reject first = rejects.get(0);
      throw new TooManyRejectsException(
          Message.of(
              "run.too-many-rejects",
              rejects.size(),
              rows,
              night.rejectLimit,
              first.userMessage()));
    }
    night.cases(night.work.link(files));
    contribution.incrementWriteCount(night.cases().cases());
    return RepeatStatus.FINISHED;
  }
}
