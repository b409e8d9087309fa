package io.giftrecon.nightly;

import io.giftrecon.order.Times;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Takes sets away that are older than the job file's {@code keep-days}. Counted from the run's
 * date, but never from one that is still to come: a slip of the year shall not empty the folder.
 */
final class TidyStep implements Tasklet {
  private final RunContext run;

  TidyStep(RunContext run) {
    this.run = run;
  }

  @Override
  public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
      throws IOException {
    LocalDate today = LocalDate.now(Times.CHINA);
    LocalDate published = run.date.isAfter(today) ? today : run.date;
    int gone = run.set.tidy(date -> run.job().keepDays().isOver(date, published));
    contribution.incrementWriteCount(gone);
    return RepeatStatus.FINISHED;
  }
}
