package io.giftrecon.nightly;

import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.scan.FileScan;
import io.giftrecon.export.scan.FileSplit;
import io.giftrecon.export.scan.ScannedSplit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Scans splits of files, a share of them in each partition. Rows read, rejected and passed over are
 * the step's counts.
 */
final class ScanStep implements Tasklet, Partitioner {
  private static final String SHARE = "share";

  private final RunContext run;
  private List<List<FileSplit>> shares = List.of();

  ScanStep(RunContext run) {
    this.run = run;
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    shares = FileSplit.shares(unpacked());
    run.progress.begins(
        ProgressListener.Stage.SCAN,
        run.folder.known().stream().mapToLong(ExportFile::tableSize).sum());
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    for (int number = 0; number < shares.size(); number++) {
      ExecutionContext context = new ExecutionContext();
      context.putInt(SHARE, number);
      partitions.put(SHARE + number, context);
    }
    return partitions;
  }

  private List<FileSplit> unpacked() {
    try {
      return run.unpack();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
      throws IOException {
    StepExecution step = contribution.getStepExecution();
    for (FileSplit split : shares.get(step.getExecutionContext().getInt(SHARE))) {
      ScannedSplit scanned = FileScan.scan(split, run.prepared.scope(), this::advance);
      run.scanned(split, scanned);
      step.setReadCount(step.getReadCount() + scanned.rows());
      contribution.incrementReadSkipCount(scanned.rejects().size());
      contribution.incrementFilterCount(scanned.otherShop());
      contribution.incrementWriteCount(
          scanned.rows() - scanned.rejects().size() - scanned.otherShop());
    }
    return RepeatStatus.FINISHED;
  }

  private void advance(long bytes) {
    run.cancellation.throwIfCancelled();
    run.progress.advances(bytes);
  }
}
