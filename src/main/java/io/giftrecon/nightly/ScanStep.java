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
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Scans one split of a file: a partition each. Rows read, rejected and passed over are the step's
 * counts.
 */
final class ScanStep implements Tasklet, Partitioner {
  private static final String SPLIT = "split";

  private final RunContext run;

  ScanStep(RunContext run) {
    this.run = run;
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    int splits = unpacked().size();
    run.progress.begins(
        ProgressListener.Stage.SCAN,
        run.folder.known().stream().mapToLong(ExportFile::tableSize).sum());
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    for (int number = 0; number < splits; number++) {
      ExecutionContext context = new ExecutionContext();
      context.putInt(SPLIT, number);
      partitions.put(SPLIT + number, context);
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
    int number = contribution.getStepExecution().getExecutionContext().getInt(SPLIT);
    FileSplit split = run.splits().get(number);
    ScannedSplit scanned = FileScan.scan(split, run.prepared.scope(), this::advance);
    run.scanned(split, scanned);
    contribution.getStepExecution().setReadCount(scanned.rows());
    contribution.incrementReadSkipCount(scanned.rejects().size());
    contribution.incrementFilterCount(scanned.otherShop());
    contribution.incrementWriteCount(
        scanned.rows() - scanned.rejects().size() - scanned.otherShop());
    return RepeatStatus.FINISHED;
  }

  private void advance(long bytes) {
    run.cancellation.throwIfCancelled();
    run.progress.advances(bytes);
  }
}
